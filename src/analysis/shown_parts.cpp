#include "analysis/shown_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace muster::analysis {

std::vector<double> shownParts(double from, double to, const std::vector<double>& parts, int decimals)
{
    if (parts.empty())
        return {};
    const double unit = std::pow(10.0, -decimals);
    constexpr double kDust = 1e-9; // of the last digit: what adding up leaves
    std::vector<double> down;      // in units of the last digit
    for (const double part : parts)
        down.push_back(std::floor(part / unit + kDust));
    double missing =
        std::round(to / unit) - std::round(from / unit) - std::accumulate(down.begin(), down.end(), 0.0);
    const auto left = [&](std::size_t i) { return parts[i] / unit - down[i]; };
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return left(a) > left(b) + kDust; });
    for (std::size_t i = 0; missing > 0.5; i = (i + 1) % order.size(), --missing)
        down[order[i]] += 1;
    for (std::size_t i = order.size() - 1; missing < -0.5;
         i = (i + order.size() - 1) % order.size(), ++missing)
        down[order[i]] -= 1;
    for (double& each : down)
        each *= unit;
    return down;
}

} // namespace muster::analysis
