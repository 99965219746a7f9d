#pragma once
// Reading a table of a damaged file: row by row, as far as SQLite gives them.

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <functional>
#include <string>

namespace muster::store {

/// Calls visit for each row that can be read, in no order; the statement has the columns, of which the first
/// is the whole number that orders the table. Where a page is damaged it goes on from the other end, and past
/// it. Whether there was no such place; false as well where the file does not have the table or the columns.
[[nodiscard]] bool forEachReadable(SQLite::Database&, const std::string& table, const std::string& columns,
                                   const std::function<void(SQLite::Statement&)>& visit);

} // namespace muster::store
