#include "engine/demand/carried/series_forecast.h"

#include <algorithm>

namespace muster::engine {

namespace {

using forecast::Method;
using plan::DemandMethod;

constexpr std::array<std::pair<DemandMethod, Method>, 17> kMethods{
    {{DemandMethod::Mean, Method::Mean},
     {DemandMethod::Naive, Method::Naive},
     {DemandMethod::SeasonalNaive, Method::SeasonalNaive},
     {DemandMethod::Drift, Method::Drift},
     {DemandMethod::LinearTrend, Method::LinearTrend},
     {DemandMethod::SeasonalTrend, Method::SeasonalTrend},
     {DemandMethod::Simple, Method::Simple},
     {DemandMethod::Holt, Method::Holt},
     {DemandMethod::DampedHolt, Method::Damped},
     {DemandMethod::WintersAdditive, Method::WintersAdditive},
     {DemandMethod::WintersMultiplicative, Method::WintersMultiplicative},
     {DemandMethod::BestSmoothing, Method::BestSmoothing},
     {DemandMethod::Theta, Method::Theta},
     {DemandMethod::OptimisedTheta, Method::OptimisedTheta},
     {DemandMethod::Croston, Method::Croston},
     {DemandMethod::Tsb, Method::Tsb},
     {DemandMethod::Combination, Method::Combination}}};

} // namespace

std::optional<Method> forecastMethod(DemandMethod method)
{
    const auto found = std::ranges::find(kMethods, method, &std::pair<DemandMethod, Method>::first);
    return found == kMethods.end() ? std::nullopt : std::optional(found->second);
}

bool carriesOn(DemandMethod method)
{
    return method == DemandMethod::Automatic || forecastMethod(method);
}

DemandMethod demandMethod(Method method)
{
    return std::ranges::find(kMethods, method, &std::pair<DemandMethod, Method>::second)->first;
}

std::optional<std::array<double, 4>> weightsOf(const plan::SeriesMethod& row)
{
    if (!row.alpha)
        return std::nullopt;
    return std::array{*row.alpha, row.beta.value_or(0), row.gamma.value_or(0), row.phi.value_or(1)};
}

} // namespace muster::engine
