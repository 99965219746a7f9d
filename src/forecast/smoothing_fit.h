#pragma once
// Weights and start that make a series likeliest.

#include "forecast/smoothing.h"

namespace muster::forecast {

/// The fewest figures that the form can be fitted to: one more than it has parameters, and two years where it
/// has a season.
[[nodiscard]] int fewestFor(const Form&, int season);

/// The maximum of the likelihood over the weights (alpha 0.0001 to 0.9999, beta to alpha, gamma to 1 - alpha,
/// phi 0.8 to 0.98, as R's ets()) and the start. Where errors, trend and season add, the best start for given
/// weights is a linear least squares problem and solved as one; otherwise start and weights are sought
/// together. Needs fewestFor() figures; a multiplicative season figures above 0.
[[nodiscard]] Smoothed fitted(const Series&, const Form&);

} // namespace muster::forecast
