#pragma once
// The method Theta and its dynamic optimised form: smoothing with half the trend of a straight line.
// Sources: Assimakopoulos and Nikolopoulos (2000) as Hyndman and Billah (2003) write it and R's thetaf()
// computes it; Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), section 3. Both are used on the
// series without its season, where the season is told from chance, as thetaf() does it.

#include "forecast/series.h"

#include <optional>

namespace muster::forecast {

/// Theta. Of a given alpha the start is fitted; none given, alpha too, by least squares. Bands as R's.
/// Needs 3.
[[nodiscard]] Forecast theta(const Series&, int ahead, std::optional<double> alpha = {});

/// Dynamic optimised Theta: the line is that of the figures so far, and how much of it counts is fitted with
/// alpha and start by least squares of the errors from the third figure on. Bands as Theta's. Needs 4.
[[nodiscard]] Forecast optimisedTheta(const Series&, int ahead);

} // namespace muster::forecast
