#pragma once
// Rows that may be the total of others, so that both count: a council's own line at the end of a table.

#include "plan/rules/problem.h"

namespace muster::plan {

/// How near a row comes to the sum of those beneath it where it may be their total, of the row.
inline constexpr double kNearTotal = 0.005;

/// Warnings of rows of demand and of the establishment that equal, or nearly, the sum of the nearest rows
/// beneath them that say the same of other localities; and of positions that equal the posts which the
/// register has beneath them. Each names the row, its parts, and what counts with and without it.
[[nodiscard]] std::vector<Problem> findWholes(const Plan&);

} // namespace muster::plan
