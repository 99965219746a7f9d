#pragma once
// Between SQLite's cells and the values of a plan's rows.

#include "history/row_change.h"
#include "store/file/refused.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace muster::store {

/// The columns' names as SQL needs them, with a comma between: `from` is a word of SQL's own.
[[nodiscard]] std::string quotedColumns(const plan::TableInfo&);

/// The value of a cell that SQLite hands over.
[[nodiscard]] plan::Value valueOf(const SQLite::Column&);

/// The rows of a SELECT, for tables of millions: SQLite::Statement makes an object of every cell.
class Cursor {
  public:
    Cursor(SQLite::Database&, const std::string& sql);
    /// Goes to the next row; false behind the last.
    [[nodiscard]] bool next();
    /// A cell of the row it is at.
    [[nodiscard]] plan::Value value(std::size_t column) const;

  private:
    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_select;
};

/// All cells of the row that the statement stands at.
[[nodiscard]] std::vector<plan::Value> cellsAt(SQLite::Statement&);

/// Binds the value to the statement's parameter, counted from 1.
void bindValue(SQLite::Statement&, int parameter, const plan::Value&);

/// Binds a BLOB.
void bindBytes(SQLite::Statement&, int parameter, const std::string& bytes);

/// Reads all cells of the row that the statement stands at, in the order of the columns.
void readRow(const plan::TableInfo&, plan::AnyRow*, SQLite::Statement&);

} // namespace muster::store
