#pragma once
// Where a series changes as it never did otherwise: a level that shifts, as the reviews of Essex from 23,540
// in 2012-13 to 47,635 in 2013-14, or a figure that stands alone. Nothing is mended here: whoever plans
// decides which side counts. Source of the test: Rosner, Percentage points for a generalized ESD many-outlier
// procedure, Technometrics 25 (1983).

#include "forecast/breaks/anomaly.h"
#include "forecast/series.h"

#include <vector>

namespace muster::forecast {

/// Whether of two changes, one right after the other, one takes more than half of the other back.
[[nodiscard]] bool takesBack(double first, double second);

/// The odd places, the earliest first: changes from a figure to the next that are beyond the others, and
/// levels that shift (level_shifts.h); of three to seven years, also a figure that doubles or halves by more
/// than counting gives. In a series without any, whose figures spread by 15 % or less, one is found in less
/// than 5 of 100.
[[nodiscard]] std::vector<Anomaly> anomaliesOf(const Series&);

} // namespace muster::forecast
