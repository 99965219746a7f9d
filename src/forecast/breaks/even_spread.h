#pragma once
// Figures as they spread alike wherever the level is.

#include "forecast/series.h"

namespace muster::forecast {

[[nodiscard]] bool isAboveZero(const Series&);

/// The logarithms of figures that are all above 0, the roots of small counts; others as they are.
[[nodiscard]] std::vector<double> ofEvenSpread(const Series&);

/// The variance, in terms of ofEvenSpread(), of a mean of so many figures that come by chance.
[[nodiscard]] double countingVariance(const Series&, double mean, int figures);

} // namespace muster::forecast
