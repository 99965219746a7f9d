#pragma once
// An odd place of a series, and in what it is seen.

namespace muster::forecast {

/// The fewest figures that can say what is usual: three changes.
inline constexpr int kFewestToJudge = 4;
/// Of fewer years a figure that doubles or halves is asked about, whatever the others do.
inline constexpr int kFewYears = 8;

enum class AnomalyKind {
    LevelShift, ///< the series goes on from the new figure
    Outlier     ///< the next figure is back where the one before was
};

/// In what it is seen.
enum class AnomalySight {
    Change, ///< from a figure to the next, beside other changes
    Level,  ///< of the figures of years: `before` and `after` are their means
    Double  ///< a year's figure that is at least twice or at most half the one before, where few years say
            ///< what is usual
};

struct Anomaly {
    AnomalyKind kind = AnomalyKind::LevelShift;
    int period = 0;    ///< of the first odd figure, counted from 0
    double before = 0; ///< the figure of the period before
    double after = 0;  ///< the odd figure
    double change =
        0;            ///< in logarithms where all figures are above 0, else in their unit; without the season
    double usual = 0; ///< the mean of the other changes
    double spread = 0; ///< their standard deviation, or what counting alone would give if that is more or
                       ///< nothing else is known
    double times = 0;  ///< how many spreads the change is from the usual one; of an outlier, there or back
    double limit = 0;  ///< how many would still be chance
    AnomalySight sight = AnomalySight::Change;
};

} // namespace muster::forecast
