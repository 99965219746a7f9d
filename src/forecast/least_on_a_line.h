#pragma once
// The number at which a cost is least, between two bounds.

#include <algorithm>
#include <cmath>
#include <vector>

namespace muster::forecast {

/// Looks at places all over, and between the neighbours of the two best hollows more closely.
template <class Cost>
double leastOnALine(double from, double to, Cost cost)
{
    constexpr int kPlaces = 24;
    constexpr int kHollows = 2;
    constexpr double kNear = 1e-9;
    constexpr double kGolden = 0.6180339887498949;
    std::vector<double> costs;
    const auto place = [&](int i) { return from + (to - from) * i / kPlaces; };
    for (int i = 0; i <= kPlaces; ++i)
        costs.push_back(cost(place(i)));
    const auto isHollow = [&](int i) {
        return (i == 0 || costs[static_cast<std::size_t>(i)] <= costs[static_cast<std::size_t>(i - 1)]) &&
               (i == kPlaces || costs[static_cast<std::size_t>(i)] <= costs[static_cast<std::size_t>(i + 1)]);
    };
    std::vector<int> hollows;
    for (int i = 0; i <= kPlaces; ++i)
        if (isHollow(i))
            hollows.push_back(i);
    std::stable_sort(hollows.begin(), hollows.end(), [&](int a, int b) {
        return costs[static_cast<std::size_t>(a)] < costs[static_cast<std::size_t>(b)];
    });
    double best = from;
    double least = HUGE_VAL;
    const auto look = [&](double at, double found) {
        if (found < least) {
            least = found;
            best = at;
        }
    };
    for (std::size_t i = 0; i < hollows.size() && i < kHollows; ++i) {
        look(place(hollows[i]), costs[static_cast<std::size_t>(hollows[i])]);
        double low = place(std::max(0, hollows[i] - 1));
        double high = place(std::min(kPlaces, hollows[i] + 1));
        double left = high - kGolden * (high - low);
        double right = low + kGolden * (high - low);
        double costLeft = cost(left);
        double costRight = cost(right);
        while (high - low > kNear * (to - from)) {
            if (costLeft <= costRight) {
                high = right;
                right = left;
                costRight = costLeft;
                costLeft = cost(left = high - kGolden * (high - low));
            } else {
                low = left;
                left = right;
                costLeft = costRight;
                costRight = cost(right = low + kGolden * (high - low));
            }
            look(left, costLeft);
            look(right, costRight);
        }
    }
    return best;
}

} // namespace muster::forecast
