#include "engine/demand/forecast_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace muster::engine {

namespace {

using plan::DemandMethod;

constexpr std::array<std::pair<DemandMethod, std::string_view>, 21> kNames{
    {{DemandMethod::Growth, "growth from a year earlier"},
     {DemandMethod::Population, "population × rate"},
     {DemandMethod::Automatic, "automatic"},
     {DemandMethod::Mean, "mean"},
     {DemandMethod::Naive, "last figure"},
     {DemandMethod::SeasonalNaive, "same as last year"},
     {DemandMethod::Drift, "drift"},
     {DemandMethod::LinearTrend, "linear trend"},
     {DemandMethod::SeasonalTrend, "linear trend with a season"},
     {DemandMethod::Simple, "simple smoothing"},
     {DemandMethod::Holt, "Holt"},
     {DemandMethod::DampedHolt, "damped Holt"},
     {DemandMethod::WintersAdditive, "Holt–Winters, additive"},
     {DemandMethod::WintersMultiplicative, "Holt–Winters, multiplicative"},
     {DemandMethod::BestSmoothing, "exponential smoothing"},
     {DemandMethod::Theta, "Theta"},
     {DemandMethod::OptimisedTheta, "optimised Theta"},
     {DemandMethod::Croston, "Croston"},
     {DemandMethod::Tsb, "Croston, fading"},
     {DemandMethod::Combination, "combination"},
     {DemandMethod::StockFromFlow, "stock from flow"}}};

std::string_view periodsText(PeriodLength length)
{
    switch (length) {
    case PeriodLength::Month:
        return "months";
    case PeriodLength::Quarter:
        return "quarters";
    default:
        return "years";
    }
}

/// "0.62 × exponential smoothing + 0.38 × Theta"
std::string partsText(const forecast::Choice& choice)
{
    std::vector<const forecast::Trial*> parts;
    for (const forecast::Trial& trial : choice.trials)
        if (trial.weight > 0)
            parts.push_back(&trial);
    std::ranges::stable_sort(parts, std::greater(), &forecast::Trial::weight);
    std::string text;
    for (const forecast::Trial* part : parts)
        text += fmt::format("{}{:.2f} × {}", text.empty() ? "" : " + ", part->weight,
                            nameOf(demandMethod(part->method)));
    return text;
}

std::string whyChosen(const forecast::Choice& choice)
{
    int dates = 0;
    for (const forecast::Trial& trial : choice.trials)
        dates = std::max(dates, trial.dates);
    if (dates == 0)
        return "chosen automatically: there are too few figures to try others";
    if (choice.method == forecast::Method::Combination)
        return fmt::format("chosen automatically: {}, by how far off each was at {} past dates",
                           partsText(choice), dates);
    for (const forecast::Trial& trial : choice.trials)
        if (trial.method == choice.method && trial.method != choice.base)
            return fmt::format("chosen automatically: at {} past dates it was off by {:.2f} of what the {} "
                               "was off by",
                               trial.dates, trial.score(), nameOf(demandMethod(choice.base)));
    return fmt::format("chosen automatically: nothing that was tried did better than the {}",
                       nameOf(demandMethod(choice.base)));
}

std::string fixedWeights(const plan::SeriesMethod& row)
{
    std::string text = fmt::format(" with alpha {}", *row.alpha);
    for (const auto& [name, value] : {std::pair("beta", row.beta), {"gamma", row.gamma}, {"phi", row.phi}})
        if (value)
            text += fmt::format(", {} {}", name, *value);
    return text;
}

} // namespace

std::string_view nameOf(DemandMethod method)
{
    return std::ranges::find(kNames, method, &std::pair<DemandMethod, std::string_view>::first)->second;
}

std::string reasonText(forecast::UnavailableReason unavailable, forecast::Method method, int season)
{
    switch (unavailable) {
    case forecast::UnavailableReason::NoSeason:
        return "figures by years have no season";
    case forecast::UnavailableReason::NotAboveZero:
        return "a season that multiplies needs figures above 0";
    case forecast::UnavailableReason::BelowZero:
        return "counts are never below 0";
    default:
        return fmt::format("it needs at least {} figures", forecast::fewestFor(method, season));
    }
}

std::string howForecast(const CarriedOn& carried, const plan::SeriesMethod* row)
{
    const SeriesForecast& forecast = *carried.forecast;
    const std::string_view used = nameOf(demandMethod(forecast.used));
    if (carried.counted.series.size() < 2)
        return "the only figure, repeated";
    if (!row || !forecastMethod(row->method))
        return fmt::format("{}, {}", used, whyChosen(forecast.choice));
    if (forecast.unavailable)
        return fmt::format(
            "{}, for {} cannot be used: {}", used, nameOf(row->method),
            reasonText(*forecast.unavailable, *forecastMethod(row->method), carried.counted.series.season));
    return fmt::format("{}{}", used, row->alpha ? fixedWeights(*row) : "");
}

std::string figuresText(const CarriedOn& carried)
{
    const CountedSeries& counted = carried.counted;
    if (counted.end == counted.first)
        return "no figures that count";
    return fmt::format("{} {}, {} to {}{}", counted.end - counted.first, periodsText(counted.length),
                       counted.period(counted.first).toEnglish(), counted.period(counted.end - 1).toEnglish(),
                       counted.isPerDay() ? ", each per day" : "");
}

} // namespace muster::engine
