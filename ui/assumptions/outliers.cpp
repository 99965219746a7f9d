#include "assumptions/outliers.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

constexpr double kQuartileDistances = 1.5;
constexpr double kSlack = 1e-9; // of the size of the limits

double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * double(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - double(below)) * (sorted[above] - sorted[below]);
}

} // namespace

std::optional<UsualSpread> usualSpreadOf(std::vector<double> values)
{
    if (values.size() < kLeastForOutliers)
        return std::nullopt;
    std::ranges::sort(values);
    const double lower = quantile(values, 0.25);
    const double upper = quantile(values, 0.75);
    const double beyond =
        kQuartileDistances * (upper - lower) + kSlack * std::max(std::abs(lower), std::abs(upper));
    return UsualSpread{lower - beyond, upper + beyond};
}

} // namespace muster::ui
