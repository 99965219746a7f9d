#pragma once
// The history of a damaged plan, copied entry by entry as it stands.

#include <SQLiteCpp/Database.h>

namespace muster::store {

/// Copies the history, and all else in the file that is not the plan's rows, into the tables of `to`, which
/// are empty and of the newest version. Whether all of it could be read and taken.
[[nodiscard]] bool copyHistory(SQLite::Database& damaged, SQLite::Database& to);

} // namespace muster::store
