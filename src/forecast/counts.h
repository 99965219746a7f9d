#pragma once
// Counts that are mostly small or nothing: how much comes when something comes, and how often it does.
// Sources: Croston, Forecasting and stock control for intermittent demands, Operational Research Quarterly 23
// (1972), as R's croston() has it; Teunter, Syntetos and Babai, Intermittent demand: linking forecasting to
// inventory obsolescence, European Journal of Operational Research 214 (2011).

#include "forecast/series.h"

namespace muster::forecast {

/// The weight of the newest size and of the newest wait or chance, where none is given, as R's croston().
inline constexpr double kUsualOfCounts = 0.1;

/// Croston's method: the smoothed size of the figures above 0 over the smoothed wait from one to the next,
/// both with alpha and from the first of them. Needs 2.
[[nodiscard]] Forecast croston(const Series&, int ahead, double alpha = kUsualOfCounts);

/// The method of Teunter, Syntetos and Babai: the smoothed size (alpha) of the figures above 0 times the
/// chance of one, smoothed (beta) in every period, so that it fades where nothing comes. Begins at the first
/// figure above 0 and at the share of those above 0. Needs 2.
[[nodiscard]] Forecast tsb(const Series&, int ahead, double alpha = kUsualOfCounts,
                           double beta = kUsualOfCounts);

/// Whether the figures are whole and small, of a mean below 10, or nothing in a fifth of the periods.
[[nodiscard]] bool areSmallCounts(const Series&);

/// The bands of figures that come by chance with that mean, as likely as the series' own spread lets them be:
/// Poisson's, or where it spreads more the negative binomial's; the likeliest whole numbers that together
/// come so often, as near as whole numbers can.
[[nodiscard]] Forecast withCountBands(std::vector<double> point, const Series&);

} // namespace muster::forecast
