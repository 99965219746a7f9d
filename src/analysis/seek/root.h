#pragma once
// The place between two others at which a function passes nothing.

#include "analysis/seek/function.h"

namespace muster::analysis {

/// Two places on whose sides of nothing a function lies, the lower place first.
struct Bracket {
    Point low;
    Point high;
};

/// Makes the bracket narrower until one end is nearer to nothing than `enough` or no number lies between the
/// ends, of whole numbers none. None: the function has no value at some place between. Counts evaluations.
[[nodiscard]] std::optional<Bracket> narrowed(const Function&, Bracket, double enough, bool whole,
                                              std::size_t& evaluations);

/// The same bracket with its ends close to each other, where one of them lies close to the place already.
[[nodiscard]] Bracket closed(const Function&, Bracket, bool whole, std::size_t& evaluations);

} // namespace muster::analysis
