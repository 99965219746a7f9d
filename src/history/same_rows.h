#pragma once
// Rows that two copies of a plan added apart, or took apart and made again, and that say the same thing: they
// get one id before the copies are put together.

#include "plan/plan.h"

#include <map>
#include <string>
#include <vector>

namespace muster::history {

/// For each table by name, the ids of rows that have another one in the plan they are put beside.
using OtherIds = std::map<std::string, std::map<std::int64_t, std::int64_t>, std::less<>>;

/// The ids that rows of `theirs` (and what it came from, `bases`) have in `mine`, where the row has the same
/// natural key there and neither id is known to the other side.
[[nodiscard]] OtherIds idsIn(const plan::Plan& mine, const std::vector<plan::Plan>& bases,
                             const plan::Plan& theirs);

/// The plan with these ids in place of its own, in the rows and where they are named.
[[nodiscard]] plan::Plan withIds(const plan::Plan&, const OtherIds&);

} // namespace muster::history
