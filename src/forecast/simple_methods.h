#pragma once
// The methods that need no fitting. Each gives `ahead` figures; where the series is too short for one it says
// so by shortest(). Intervals as Hyndman and Athanasopoulos, Forecasting: principles and practice (3rd ed.),
// section 5.5, and R's package forecast 8.20, against which they are tested.

#include "forecast/series.h"

namespace muster::forecast {

/// The mean of all figures. Needs 2. Errors are Student's t, n - 1 degrees of freedom.
[[nodiscard]] Forecast meanOf(const Series&, int ahead);

/// The last figure. Needs 2.
[[nodiscard]] Forecast naive(const Series&, int ahead);

/// The last figure of the same season, "same as last year". Needs a year.
[[nodiscard]] Forecast seasonalNaive(const Series&, int ahead);

/// The last figure and as much more each period as the first to the last grew on average. Needs 3.
[[nodiscard]] Forecast drift(const Series&, int ahead);

/// The straight line through all figures by least squares, with `seasonal` a level of its own for each
/// season. Needs one figure more than it has parameters. Errors are Student's t.
[[nodiscard]] Forecast linearTrend(const Series&, int ahead, bool seasonal);

} // namespace muster::forecast
