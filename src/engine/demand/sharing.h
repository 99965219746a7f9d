#pragma once
// What the ways of demand rest on: the weights by which a forecast is shared out, and whether every
// month of a line is given.

#include "engine/demand/demand_series.h"

namespace muster::engine {

/// What a part weighs, by history or by population.
[[nodiscard]] double shareWeight(const DemandSeries&, const ForecastAllocation&, std::size_t part, Month);

/// The share of what the parts' own forecasts lack of the whole's that a part takes: its variance over those
/// of the whole and of all parts without a figure of their own. Weighted least squares over a total and its
/// parts. Source: Wickramasuriya, Athanasopoulos and Hyndman, Optimal forecast reconciliation, JASA 114
/// (2019), section 2.3, with variances alone.
[[nodiscard]] double shareOfDifference(const DemandSeries&, const ForecastAllocation&, std::size_t part,
                                       Month);

/// Whether a month of the plan has no figure and nothing that gives it one, so that it counts as zero.
[[nodiscard]] bool startsLate(const DemandSeries&, LineIndex line, const plan::Settings&);

} // namespace muster::engine
