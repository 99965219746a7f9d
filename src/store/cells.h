#pragma once
// Between a row of a table and its cells: the one place where the declared columns of a row meet stored
// values. Loading, patching, writing and telling the history are all made from these.

#include "plan/table_info.h"
#include "store/refused.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <vector>

struct sqlite3_value;

namespace muster::store {

/// The columns' names as SQL needs them, with a comma between: `from` is a word of SQL's own.
[[nodiscard]] std::string quotedColumns(const plan::TableInfo&);

/// The value of a cell that SQLite hands over.
[[nodiscard]] plan::Value valueOf(const SQLite::Column&);
[[nodiscard]] plan::Value valueOf(sqlite3_value*);

/// All cells of the row that the statement stands at.
[[nodiscard]] std::vector<plan::Value> cellsAt(SQLite::Statement&);

/// Binds the value to the statement's parameter, counted from 1.
void bindValue(SQLite::Statement&, int parameter, const plan::Value&);

/// Binds a BLOB.
void bindBytes(SQLite::Statement&, int parameter, const std::string& bytes);

/// The cells of a row, in the order of its columns.
[[nodiscard]] std::vector<plan::Value> cellsOf(const plan::TableInfo&, const plan::AnyRow*);

/// A cell as a changeset tells it: nothing where the changeset leaves it as it was.
using Cell = std::optional<plan::Value>;

/// Writes the cells that are told by `cellAt(index)`; a value its column cannot hold is refused, naming
/// table, row and column.
void readCells(const plan::TableInfo&, plan::AnyRow*, const std::function<Cell(std::size_t)>& cellAt);

/// All cells of the row that the statement stands at, in the order of the columns.
void readRow(const plan::TableInfo&, plan::AnyRow*, SQLite::Statement&);

} // namespace muster::store
