#pragma once
// Which changes from a figure to the next are beyond all others of a series.

#include "forecast/breaks/anomaly.h"
#include "forecast/series.h"

#include <vector>

namespace muster::forecast {

/// From one figure to the next, with what is known of it.
struct Step {
    int period = 0;
    double change = 0;
    double counting = 0; ///< the standard deviation of the change if the figures were counts of chance events
};

/// All of them, in proportion where the figures are above 0, without the season.
[[nodiscard]] std::vector<Step> stepsOf(const Series&);

/// The steps beyond chance, the earliest first, as changes from a figure to the next. Where figures are above
/// 0 they are so in proportion, and larger than all others in their own unit too: what grows moves less in
/// proportion the later it is.
[[nodiscard]] std::vector<Anomaly> oddSteps(const Series&);

/// Of few years, the figures that double or halve by more than counting gives.
[[nodiscard]] std::vector<Anomaly> doublings(const Series&);

} // namespace muster::forecast
