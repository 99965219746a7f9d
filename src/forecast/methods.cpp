#include "forecast/methods.h"

#include "forecast/simple_methods.h"
#include "forecast/smoothing_fit.h"

#include <algorithm>

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

} // namespace

int fewestFor(Method method, int season)
{
    if (const auto form = formOf(method))
        return fewestFor(*form, season);
    switch (method) {
    case Method::SeasonalNaive:
        return season + 1;
    case Method::SeasonalTrend:
        return season + 2;
    case Method::Mean:
    case Method::Naive:
        return 2;
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
    const bool above =
        std::all_of(series.values.begin(), series.values.end(), [](double v) { return v > 0; });
    if (method == Method::WintersMultiplicative && !above)
        return UnavailableReason::NotAboveZero;
    return std::nullopt;
}

Forecast forecastBy(Method method, const Series& series, int ahead)
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
    default:
        return forecastOf(fitted(series, *formOf(method)), ahead);
    }
}

Forecast forecastBy(Method method, const Series& series, int ahead, const Weights& weights)
{
    Form form = *formOf(method);
    form.relativeError = false;
    return forecastOf(followedAsWinters(series, form, weights), ahead);
}

std::vector<double> pointsBy(Method method, const Series& series, int ahead)
{
    if (const auto form = formOf(method))
        return pointsOf(fitted(series, *form), ahead);
    return forecastBy(method, series, ahead).point;
}

} // namespace muster::forecast
