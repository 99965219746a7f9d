#pragma once
// What each of several players adds to the value of all of them: the mean of what it adds over the orders in
// which they may come. Source: L. S. Shapley, A Value for n-Person Games, in Contributions to the Theory of
// Games II, 1953; docs/method.md, section 14.3.

#include "base/progress.h"

#include <functional>
#include <vector>

namespace muster::analysis {

/// So many players are taken in every combination, which is exact; of more, orders are drawn.
inline constexpr std::size_t kMostExact = 12;

struct Shares {
    double none = 0;            ///< the value with no player
    double all = 0;             ///< with all of them
    std::vector<double> parts;  ///< of each player; they add up to all less none
    std::vector<double> errors; ///< the standard error of each; empty where they are exact
};

/// The value with the players that are in, one flag for each.
using ValueOf = std::function<Result<double>(const std::vector<bool>& in)>;

/// The same players and values give the same shares each time. Errors: those of the value, and Cancelled.
[[nodiscard]] Result<Shares> shapley(std::size_t players, const ValueOf& valueOf, const Progress& progress);

} // namespace muster::analysis
