#pragma once
// From the standard error of a figure ahead to the band that holds the truth so often.

#include "forecast/series.h"

namespace muster::forecast {

/// The forecast whose errors are normal, with these standard errors, or where `freedom` is given, spread as
/// Student's t with so many degrees of freedom.
[[nodiscard]] Forecast withBands(std::vector<double> point, const std::vector<double>& standardErrors,
                                 double freedom = 0);

} // namespace muster::forecast
