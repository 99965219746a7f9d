#pragma once
// Where a series changes as it never did otherwise: a level that shifts, as the reviews of Essex from 23,540
// in 2012-13 to 47,635 in 2013-14, or a figure that stands alone. Nothing is mended here: whoever plans
// decides which side counts. Source of the test: Rosner, Percentage points for a generalized ESD many-outlier
// procedure, Technometrics 25 (1983).

#include "forecast/series.h"

#include <optional>

namespace muster::forecast {

/// The fewest figures that can say what is usual: three changes.
inline constexpr int kFewestToJudge = 4;

enum class AnomalyKind {
    LevelShift, ///< the series goes on from the new figure
    Outlier     ///< the next figure is back where the one before was
};

struct Anomaly {
    AnomalyKind kind = AnomalyKind::LevelShift;
    int period = 0;    ///< of the first odd figure, counted from 0
    double before = 0; ///< the figure of the period before
    double after = 0;  ///< the odd figure
    double change =
        0;            ///< in logarithms where all figures are above 0, else in their unit; without the season
    double usual = 0; ///< the mean of the other changes
    double spread = 0; ///< their standard deviation, or what counting alone would give if that is more
    double times = 0;  ///< how many spreads the change is from the usual one; of an outlier, there or back
    double limit = 0;  ///< how many would still be chance
};

/// A change in proportion from one figure to the next, of one of many like series in the same period.
struct Change {
    double before = 0;
    double after = 0;
    int ofSeries = 1; ///< how many changes its series has
};

/// The fewest like series that can say what is usual in a period.
inline constexpr int kFewestLike = 8;

/// Beside what the others do in that period: of each change, whether it is beyond them. Their middle and the
/// middle of their distances from it are not moved by a few that are odd, and tails are taken to be those of
/// Student's t of 4 degrees of freedom, which councils' are. Changes from or to 0 are not judged.
[[nodiscard]] std::vector<std::optional<Anomaly>> oddAmong(const std::vector<Change>&);

/// The odd places, the earliest first. In a series without any, one is found in less than 5 of 100.
[[nodiscard]] std::vector<Anomaly> anomaliesOf(const Series&);

} // namespace muster::forecast
