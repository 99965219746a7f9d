#pragma once
// Between a row of a table and its cells: the one place where the declared columns of a row meet stored
// values. Loading, patching, writing and telling the history are all made from these.

#include "plan/plan.h"
#include "plan/value.h"
#include "store/refused.h"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

struct sqlite3_value;

namespace muster::store {

template <class Row>
inline constexpr std::size_t kColumns = decltype(plan::Table<Row>::columns)::size;

/// The columns' names as SQL needs them: `from` is a word of SQL's own.
template <class Row>
[[nodiscard]] std::vector<std::string> quotedColumns()
{
    std::vector<std::string> names;
    plan::forEachColumn<Row>(
        [&](const auto& column) { names.push_back(fmt::format("\"{}\"", column.name)); });
    return names;
}

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
template <class Row>
[[nodiscard]] std::vector<plan::Value> cellsOf(const Row& row)
{
    std::vector<plan::Value> cells;
    cells.reserve(kColumns<Row>);
    plan::forEachColumn<Row>([&](const auto& column) {
        using Member = std::remove_cvref_t<decltype(row.*column.member)>;
        cells.push_back(plan::Codec<Member>::write(row.*column.member));
    });
    return cells;
}

/// A cell as a changeset tells it: nothing where the changeset leaves it as it was.
using Cell = std::optional<plan::Value>;

/// Sets the members whose cell is told by `cellAt(index)`; a value its column cannot hold is refused, naming
/// table, row and column.
template <class Row, class CellAt>
void readCells(Row& row, CellAt&& cellAt)
{
    std::size_t index = 0;
    plan::forEachColumn<Row>([&](const auto& column) {
        using Member = std::remove_cvref_t<decltype(row.*column.member)>;
        const Cell cell = cellAt(index++);
        if (!cell)
            return;
        auto value = plan::Codec<Member>::read(*cell);
        if (!value) {
            Error error = std::move(value.error());
            error.message =
                fmt::format("table {}, row {}: {}", plan::Table<Row>::name, row.id.value, error.message);
            error.place.column = column.name;
            throw Refused(std::move(error));
        }
        row.*column.member = std::move(*value);
    });
}

} // namespace muster::store
