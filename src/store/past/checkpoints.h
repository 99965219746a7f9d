#pragma once
// The table `checkpoints`: states of the plan that people gave a name.

#include "history/entry.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace muster::store {

/// All of them, oldest first.
[[nodiscard]] std::vector<history::Checkpoint> readCheckpoints(SQLite::Database&);

/// Adds one. Refused (BadInput) where the name is taken, has no letters, or reads as an entry or a day.
void writeCheckpoint(SQLite::Database&, const history::Checkpoint&);

} // namespace muster::store
