#pragma once
// Where the level of a series shifts for good, seen in all figures before and after and not in one change
// alone. Sources: the test compares the likelihood with and without a shift at each place, as Chen and Liu,
// Joint estimation of model parameters and outlier effects in time series, Journal of the American
// Statistical Association 88 (1993), and Andrews, Tests for parameter instability and structural change with
// unknown change point, Econometrica 61 (1993), of the figures without level, trend and season (restricted
// likelihood).

#include "forecast/series.h"

#include <optional>

namespace muster::forecast {

struct LevelShift {
    int period = 0;    ///< the first of the new level
    double change = 0; ///< of the level, in the unit of the figures
    double times = 0;  ///< how many standard errors that is: the root of twice what the log likelihood gains
};

/// How many standard errors the likeliest shift of a series without any stays below, 97.5 times of a hundred
/// or more.
[[nodiscard]] double limitOfShift(int figures);

/// The likeliest shift; none where a season cannot be told, where there are too few figures, or where they
/// lie on a line. The noise about level, trend and season may linger, so that a level that wanders hides a
/// shift.
[[nodiscard]] std::optional<LevelShift> likeliestShift(const Series&);

} // namespace muster::forecast
