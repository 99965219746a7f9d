#pragma once
// Parts of a difference rounded so that what is shown adds up: a committee adds the column again.

#include <vector>

namespace muster::analysis {

/// The parts with so many decimals (0 to 6), so that the first figure as shown and all parts add up to the
/// last figure as shown. A part is rounded up or down to its neighbour, whichever makes the sum right: those
/// that are nearest to the next digit go up first. What adds nothing stays nothing, where that is possible.
[[nodiscard]] std::vector<double> shownParts(double from, double to, const std::vector<double>& parts,
                                             int decimals);

} // namespace muster::analysis
