#include "forecast/methods.h"

#include "forecast/all_forms.h"
#include "forecast/counts.h"
#include "forecast/fits.h"
#include "forecast/per_day.h"
#include "forecast/simple_methods.h"
#include "forecast/smoothing.h"
#include "forecast/smoothing_fit.h"
#include "forecast/theta.h"

#include <algorithm>
#include <string_view>

namespace muster::forecast {

namespace {

/// The smoothing model behind a method; none where it is no smoothing.
std::optional<Form> formOf(Method method)
{
    switch (method) {
    case Method::Simple:
        return Form{};
    case Method::Holt:
        return Form{false, Trend::Additive, false, Seasonality::None};
    case Method::Damped:
        return Form{false, Trend::Additive, true, Seasonality::None};
    case Method::WintersAdditive:
        return Form{false, Trend::Additive, false, Seasonality::Additive};
    case Method::WintersMultiplicative:
        return Form{true, Trend::Additive, false, Seasonality::Multiplicative};
    default:
        return std::nullopt;
    }
}

bool needsSeason(Method method)
{
    return method == Method::SeasonalNaive || method == Method::SeasonalTrend ||
           method == Method::WintersAdditive || method == Method::WintersMultiplicative;
}

Forecast combination(const Series& series, int ahead)
{
    std::vector<Forecast> parts;
    for (const Method part : combined(series))
        parts.push_back(forecastBy(part, series, ahead));
    const auto median = [&](auto&& listOf) {
        std::vector<std::vector<double>> lists;
        for (const Forecast& part : parts)
            lists.push_back(listOf(part));
        return medianOf(lists);
    };
    return {median([](const Forecast& part) { return part.point; }),
            {median([](const Forecast& part) { return part.within80.low; }),
             median([](const Forecast& part) { return part.within80.high; })},
            {median([](const Forecast& part) { return part.within95.low; }),
             median([](const Forecast& part) { return part.within95.high; })}};
}

/// What a method says of periods that are alike.
Forecast evenBy(Method method, const Series& series, int ahead)
{
    switch (method) {
    case Method::Mean:
        return meanOf(series, ahead);
    case Method::Naive:
        return naive(series, ahead);
    case Method::SeasonalNaive:
        return seasonalNaive(series, ahead);
    case Method::Drift:
        return drift(series, ahead);
    case Method::LinearTrend:
    case Method::SeasonalTrend:
        return linearTrend(series, ahead, method == Method::SeasonalTrend);
    case Method::BestSmoothing:
        return forecastOf(bestOfAllForms(series), ahead);
    case Method::Theta:
        return theta(series, ahead);
    case Method::OptimisedTheta:
        return optimisedTheta(series, ahead);
    case Method::Croston:
        return croston(series, ahead);
    case Method::Tsb:
        return tsb(series, ahead);
    case Method::Combination:
        return combination(series, ahead);
    default:
        return forecastOf(fitted(series, *formOf(method)), ahead);
    }
}

Forecast evenBy(Method method, const Series& series, int ahead, const Weights& weights)
{
    if (method == Method::Theta)
        return theta(series, ahead, weights.alpha);
    if (method == Method::Croston)
        return croston(series, ahead, weights.alpha);
    if (method == Method::Tsb)
        return tsb(series, ahead, weights.alpha, weights.beta);
    Form form = *formOf(method);
    form.relativeError = false;
    return forecastOf(followedAsWinters(series, form, weights), ahead);
}

/// The same of the periods' own days; small counts keep the bands of counts.
Forecast ofItsDays(Method method, Forecast perDay, const Series& series)
{
    if (series.days.empty())
        return perDay;
    Forecast forecast = ofItsDays(std::move(perDay), series);
    const bool ofCounts = method == Method::Croston || method == Method::Tsb;
    return ofCounts ? withCountBands(std::move(forecast.point), series) : forecast;
}

} // namespace

int fewestFor(Method method, int season)
{
    if (const auto form = formOf(method))
        return fewestFor(*form, season);
    switch (method) {
    case Method::SeasonalNaive:
        return std::max(2, season);
    case Method::SeasonalTrend:
        return season + 2;
    case Method::Mean:
    case Method::Naive:
    case Method::Croston:
    case Method::Tsb:
        return 2;
    case Method::OptimisedTheta:
    case Method::Combination:
        return 4;
    default:
        return 3;
    }
}

std::optional<UnavailableReason> whyUnavailable(Method method, const Series& series)
{
    if (needsSeason(method) && series.season == 1)
        return UnavailableReason::NoSeason;
    if (series.size() < fewestFor(method, series.season))
        return UnavailableReason::TooShort;
    const double least = *std::min_element(series.values.begin(), series.values.end());
    if (method == Method::WintersMultiplicative && least <= 0)
        return UnavailableReason::NotAboveZero;
    if ((method == Method::Croston || method == Method::Tsb) && least < 0)
        return UnavailableReason::BelowZero;
    return std::nullopt;
}

Forecast forecastBy(Method method, const Series& series, int ahead)
{
    return ofItsDays(method, evenBy(method, perDay(series), ahead), series);
}

Forecast forecastBy(Method method, const Series& series, int ahead, const Weights& weights)
{
    return ofItsDays(method, evenBy(method, perDay(series), ahead, weights), series);
}

std::optional<Smoothed> smoothedBy(Method method, const Series& series, Effort effort)
{
    if (const auto form = formOf(method))
        return fitted(perDay(series), *form, effort);
    if (method == Method::BestSmoothing)
        return effort == Effort::Quick ? goodForm(perDay(series)) : bestOfAllForms(perDay(series));
    return std::nullopt;
}

std::string nameOf(const Form& form)
{
    constexpr std::string_view kLetters = "NAM";
    std::string name{form.relativeError ? 'M' : 'A', ',', kLetters[std::size_t(form.trend)]};
    name += form.damped ? "d," : ",";
    return name + kLetters[std::size_t(form.seasonality)];
}

std::vector<double> quickPointsBy(Method method, const Series& series, int ahead)
{
    if (const auto fit = smoothedBy(method, series, Effort::Quick))
        return ofItsDays(pointsOf(*fit, ahead), series, series.size());
    return forecastBy(method, series, ahead).point;
}

std::vector<Method> combined(const Series& series)
{
    std::vector<Method> parts{Method::BestSmoothing, Method::Theta, Method::OptimisedTheta};
    if (series.season == 1)
        parts.push_back(Method::Damped);
    else
        parts.insert(parts.end(), {Method::WintersAdditive, Method::WintersMultiplicative});
    std::erase_if(parts, [&](Method part) { return whyUnavailable(part, series).has_value(); });
    return parts;
}

std::vector<double> medianOf(const std::vector<std::vector<double>>& lists)
{
    std::vector<double> middles;
    for (std::size_t i = 0; i < lists.front().size(); ++i) {
        std::vector<double> all;
        for (const auto& list : lists)
            all.push_back(list[i]);
        std::sort(all.begin(), all.end());
        const std::size_t half = all.size() / 2;
        middles.push_back(all.size() % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2);
    }
    return middles;
}

} // namespace muster::forecast
