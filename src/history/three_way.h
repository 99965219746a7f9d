#pragma once
// Two plans that were one, put together again cell by cell: what only one of them changed is taken from it,
// and what both changed otherwise is a conflict that somebody must decide.

#include "history/conflict.h"

namespace muster::history {

/// The plan that has what both sides changed since they were `bases`. Only what all bases agree on was left
/// alone by a side: all else that differs is asked about. A row is the same one where it has the same id: see
/// withIds() for rows that both added. The outcome may break the plan's rules.
[[nodiscard]] plan::Plan putTogether(const Bases& bases, const plan::Plan& mine, const plan::Plan& theirs,
                                     const Decide&);

} // namespace muster::history
