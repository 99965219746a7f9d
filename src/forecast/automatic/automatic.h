#pragma once
// What automatic makes of the methods: each weighs by how it did at past dates of the series and of like
// series, and its bands are as wide as it missed there. Reasons and record:
// docs/decisions/first/0017-which-method-is-taken.md.
//
// Sources: weights as the likelihood of the errors would have them if they were Laplace's, of a scale that is
// not known; bands: Stankevičiūtė, Alaa and van der Schaar, Conformal time-series forecasting (2021), by
// horizon; Petropoulos and Svetunkov, A simple combination of univariate models, International Journal of
// Forecasting 36 (2020).

#include "forecast/automatic/choice.h"
#include "forecast/automatic/past.h"

namespace muster::forecast {

/// Of like series together, which end in the same period and have as many periods a year, each with what it
/// can learn of the others: how the methods did there, and how far off, for its level.
[[nodiscard]] std::vector<Choice> chosenTogether(const std::vector<const PastForecasts*>&);
/// Of one by itself.
[[nodiscard]] Choice chosen(const PastForecasts&);
[[nodiscard]] Choice chosen(const Series&, int ahead);

} // namespace muster::forecast
