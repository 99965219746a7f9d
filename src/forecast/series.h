#pragma once
// What a forecast is made from and what it gives: plain figures, one a period, without gaps.

#include <vector>

namespace muster::forecast {

inline constexpr int kLongestSeason = 12;

/// Figures of one kind, one a period, the oldest first; none missing, none but finite.
struct Series {
    std::vector<double> values;
    int season = 1; ///< periods in a year: 12 months, 4 quarters or 1
    /// Of each period, of those ahead too: it is carried on per day (per_day.h). None: periods are alike.
    std::vector<double> days{};

    [[nodiscard]] int size() const { return static_cast<int>(values.size()); }
    /// The figure of a period, counted from 0.
    [[nodiscard]] double at(int period) const { return values[static_cast<std::size_t>(period)]; }
};

/// The figures between which the truth should lie so often, one pair a period ahead.
struct Band {
    std::vector<double> low;
    std::vector<double> high;
};

/// One figure a period ahead, with the bands that hold the truth 80 and 95 times of a hundred.
struct Forecast {
    std::vector<double> point;
    Band within80;
    Band within95;
};

} // namespace muster::forecast
