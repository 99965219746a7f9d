#pragma once
// The plan's tables in SQL: reading all rows, and writing the rows an edit names. Written once for all
// tables.

#include "base/progress.h"
#include "plan/table_info.h"

#include <SQLiteCpp/Database.h>
#include <functional>

namespace muster::store {

/// All rows of all tables. A row whose cells its columns cannot hold is refused (Damaged).
[[nodiscard]] plan::Plan loadPlan(SQLite::Database&);

/// All rows that can be read; each other one is told to `onBadRow` and left out.
[[nodiscard]] plan::Plan loadPlan(SQLite::Database&, const std::function<void(const Error&)>& onBadRow);

/// All rows of these tables alone, as loadPlan().
[[nodiscard]] plan::Plan loadTables(SQLite::Database&, const std::vector<const plan::TableInfo*>&);

/// Calls visit with the cells of each row of the table, by id.
void forEachRow(SQLite::Database&, const plan::TableInfo&,
                const std::function<void(const std::vector<plan::Value>&)>& visit);

/// Writes what `changes` made different between the plan before and after, and nothing else. A row that says
/// the same thing as another one is refused, naming it (BadInput). Throws
/// Refused (Cancelled) where nobody waits for it any more.
void writeRows(SQLite::Database&, const plan::Plan& before, const plan::Plan& after, const plan::Changes&,
               const Progress& = {});

} // namespace muster::store
