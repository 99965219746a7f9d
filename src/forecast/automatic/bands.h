#pragma once
// How wide a band is to be: what was missed at past dates, by horizon, in terms of what was to be expected of
// each series there.

#include "forecast/series.h"

#include <vector>

namespace muster::forecast {

/// How far off a figure was, so many periods ahead, in terms of the scale at its date.
struct Miss {
    int ahead = 1;
    double size = 0;
};

/// So many scales each side, for each period ahead.
struct Reach {
    std::vector<double> of80;
    std::vector<double> of95;
};

/// Few misses are helped by those of the horizons next to them and by Student's t; beyond the farthest
/// horizon that was missed they grow as they did up to it. Without any, empty. Dates are `step` periods
/// apart, so that misses farther ahead overlap and count for fewer.
[[nodiscard]] Reach reachOf(const std::vector<Miss>&, int ahead, int step);

/// What so large a share of sizes, and of one more, is within.
[[nodiscard]] double conformal(std::vector<double> sizes, double share);

/// The mean size of the last year's figures of those that were known.
[[nodiscard]] double levelAt(const Series&, int known);

/// What is to be expected of a level by itself: chance, and a share of it.
[[nodiscard]] double usualMiss(double level, double share);

} // namespace muster::forecast
