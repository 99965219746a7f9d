#pragma once
// What does not fit of posts in several lists. Inside the folder; reconcile.h is its door.

#include "exchange/reconcile/reconciliation.h"

namespace muster::exchange {

/// Every finding, without keys and in no order. `unsure` are the groups of unsurePosts().
[[nodiscard]] std::vector<ListFinding> findDifferences(const plan::Plan&, const Reconciliation&,
                                                       const std::vector<std::vector<std::size_t>>& unsure,
                                                       const Date& today);

/// That the posts of a group may be one.
[[nodiscard]] ListFinding unsureFinding(const Reconciliation&, const std::vector<std::size_t>& group);
/// One finding for each list that has columns of names of people.
void addNamesOfPeople(const Reconciliation&, std::vector<ListFinding>&);

} // namespace muster::exchange
