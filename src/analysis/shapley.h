#pragma once
// What each of several players adds to the value of all of them: the mean of what it adds over the orders in
// which they may come. Where players are of groups, those of a group come one after the other in every order.
// Sources: L. S. Shapley, A Value for n-Person Games, in Contributions to the Theory of Games II, 1953;
// G. Owen, Values of Games with a Priori Unions, in Mathematical Economics and Game Theory, 1977;
// docs/method.md, section 14.3.

#include "analysis/player_sets.h"

namespace muster::analysis {

/// With so many sets of players at most all of them are worked out, which is exact; twelve players without
/// groups have as many. Of more, orders are drawn.
inline constexpr std::size_t kMostSets = 4096;

struct Shares {
    Figures none;                ///< with no player
    Figures all;                 ///< with all of them
    std::vector<Figures> parts;  ///< of each player; they add up to all less none
    std::vector<Figures> errors; ///< the standard error of each; empty where they are exact
};

/// Of players each by itself. The same players and values give the same shares each time. Errors: those of
/// the value, and Cancelled.
[[nodiscard]] Result<Shares> shapley(std::size_t players, const MakeValueOf& make, const Progress& progress);

/// Of players in groups, by the number of the group of each. What the players of a group have together is
/// what the group would have as one player among the groups.
[[nodiscard]] Result<Shares> owen(const std::vector<std::size_t>& groupOf, const MakeValueOf& make,
                                  const Progress& progress);

} // namespace muster::analysis
