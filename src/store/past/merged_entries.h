#pragma once
// The histories of two copies beside each other.

#include "store/past/entries.h"

#include <map>

namespace muster::store {

/// Entries of one copy by the number they have in the other.
using EntryNumbers = std::map<std::int64_t, std::int64_t>;

/// Adds all entries and states of theirs that are not here; the numbers of all entries. Refused where their
/// history is not whole (Damaged).
EntryNumbers bringHistory(SQLite::Database& mine, SQLite::Database& theirs, const history::Stamp&);

/// Adds their checkpoints, under names that are free.
void bringCheckpoints(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers&);
/// Adds their sign-offs at the end of the chain here.
void bringSignOffs(SQLite::Database& mine, SQLite::Database& theirs, const EntryNumbers&);

} // namespace muster::store
