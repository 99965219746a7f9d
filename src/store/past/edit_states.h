#pragma once
// The plan before and after single edits of its history.

#include "plan/past_state.h"
#include "store/past/entries.h"

namespace muster::store {

/// Of those of these entries that made the plan what it is, but for its making: the newest first.
[[nodiscard]] std::vector<plan::EditStates> statesOfEdits(const History&, plan::Plan now,
                                                          const std::vector<std::int64_t>& entries);

} // namespace muster::store
