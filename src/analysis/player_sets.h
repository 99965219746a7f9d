#pragma once
// Figures worked out again and again with some of several changes. So that a long list is done sooner, each
// processor works on its own part of it.

#include "base/progress.h"

#include <functional>
#include <vector>

namespace muster::analysis {

/// Which players are in: one flag for each.
using Players = std::vector<bool>;
/// Figures that are worked out together, such as one of each year.
using Figures = std::vector<double>;
/// The figures with the players that are in; always as many.
using ValueOf = std::function<Result<Figures>(const Players& in)>;
/// Makes what one thread works them out with. It is called from that thread.
using MakeValueOf = std::function<ValueOf()>;

/// The figures of every set, in their order. Sets that stand near each other are worked out by one thread,
/// one after the other. Errors: that of the first set whose figures are not known, and Cancelled.
[[nodiscard]] Result<std::vector<Figures>> valuesOf(const std::vector<Players>& sets, const MakeValueOf& make,
                                                    const Progress& progress);

} // namespace muster::analysis
