#pragma once
// A history made shorter: edits between states that somebody may want back are joined into one.

#include "store/past/entries.h"

#include <set>

namespace muster::store {

/// What is kept: the making of the plan, its present state, checkpoints, signed states, merges and what they
/// brought, and every edit that counts and was made at or after that moment (UTC, as stamps are).
[[nodiscard]] std::set<std::int64_t> entriesToKeep(SQLite::Database&, const std::string& from);

/// Joins every other edit that counts into the next one that is kept, which says so, and gives up the rest.
/// Kept entries keep their number and identity; the chain of hashes is made anew.
void joinEntries(SQLite::Database&, const std::set<std::int64_t>& keep, const history::Stamp&);

} // namespace muster::store
