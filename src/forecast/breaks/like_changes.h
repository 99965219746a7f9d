#pragma once
// Where a series changes as its like do not: the same figure of other councils or localities.

#include "forecast/breaks/anomalies.h"

#include <vector>

namespace muster::forecast {

/// Figures in a row, of which the first is of that period on a calendar that all share.
struct LikeSeries {
    int first = 0;
    Series series;
};

struct OddAmongLike {
    Anomaly anomaly; ///< its period counted in its own series
    int others = 0;  ///< like series beside whose changes it is odd
};

/// The fewest like series that can say what is usual in a period.
inline constexpr int kFewestLike = 8;

/// Of each series, which changes in proportion are beyond those of the others in the same period: from a
/// figure to the next, and from the mean of up to three years before to that of as many after. Their middle
/// and the middle of their distances from it are not moved by a few that are odd; tails are those of
/// Student's t, with as many degrees of freedom as the distances of all periods show. Changes from or to 0
/// are not judged.
[[nodiscard]] std::vector<std::vector<OddAmongLike>> oddAmongLike(const std::vector<LikeSeries>&);

} // namespace muster::forecast
