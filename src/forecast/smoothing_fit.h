#pragma once
// Weights and start that make a series likeliest.

#include "forecast/smoothing.h"

namespace muster::forecast {

/// From how many places far from each other the search for weights begins.
enum class Effort {
    Quick,   ///< one: to compare forms with each other
    Thorough ///< so many that no hollow of the likelihood is overlooked
};

/// The fewest figures that the form can be fitted to: one more than it has parameters, and two years where it
/// has a season.
[[nodiscard]] int fewestFor(const Form&, int season);

/// The maximum of the likelihood over the weights (alpha 0.0001 to 0.9999, beta to alpha, gamma to 1 - alpha,
/// phi 0.8 to 0.98, as R's ets()) and the start. Where errors, trend and season add, the best start for given
/// weights is a linear least squares problem and solved as one; otherwise start and weights are sought
/// together, from the best start of the additive errors where level and season add. Needs fewestFor()
/// figures; a multiplicative season figures above 0.
[[nodiscard]] Smoothed fitted(const Series&, const Form&, Effort = Effort::Thorough);

} // namespace muster::forecast
