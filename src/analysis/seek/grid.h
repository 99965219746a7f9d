#pragma once
// The places of a domain at which a search looks first.

#include "analysis/seek/function.h"

#include <vector>

namespace muster::analysis {

/// Places from `now` (which is left out) to the end of the domain, the nearest first: a sixteenth of `scale`
/// apart at first, then each further by half than the one before.
[[nodiscard]] std::vector<double> placesUpward(const Domain&, double now, double scale);
[[nodiscard]] std::vector<double> placesDownward(const Domain&, double now, double scale);

/// Places all over the domain, closer about `now`; in order, each once.
[[nodiscard]] std::vector<double> placesAllOver(const Domain&, std::optional<double> now);

/// How far apart values about this one are likely to matter.
[[nodiscard]] double scaleOf(const Domain&, double now);

} // namespace muster::analysis
