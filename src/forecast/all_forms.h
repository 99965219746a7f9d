#pragma once
// Exponential smoothing of the form that explains a series best for the parameters it takes, by AICc.
// Source: Hyndman, Koehler, Snyder and Grose, A state space framework for automatic forecasting using
// exponential smoothing methods, International Journal of Forecasting 18 (2002).

#include "forecast/smoothing.h"

#include <vector>

namespace muster::forecast {

/// The forms that R's ets() admits: additive errors with what adds; relative errors, of figures above 0, with
/// what adds or a season that multiplies; each without a trend, with one, and damped. A trend that multiplies
/// runs away, and is not among them.
[[nodiscard]] std::vector<Form> admissibleForms(const Series&);

/// Akaike's criterion for few figures, but for a constant of n; infinite where there are too few.
[[nodiscard]] double aicc(const Smoothed&);

/// The fit of the least AICc of all forms, thoroughly sought. The series has 3 figures or more; of a constant
/// one its figure.
[[nodiscard]] Smoothed bestOfAllForms(const Series&);
/// Soon found: the errors and season that are best without a trend, and with them the best trend.
[[nodiscard]] Smoothed goodForm(const Series&);

} // namespace muster::forecast
