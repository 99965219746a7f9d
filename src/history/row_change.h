#pragma once
// What an edit did to the rows of a plan: for each row its id, and its cells before and after. The store
// reads them out of SQLite's changesets; everything that understands a history works on these.

#include "plan/table_info.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace muster::history {

/// A cell as a change tells it: nothing where the change leaves it as it was.
using Cell = std::optional<plan::Value>;

/// What was done to one row.
struct RowChange {
    enum class What { Inserted, Updated, Deleted };
    What what;
    std::string_view table;
    std::vector<Cell> before; ///< an update tells the id and the cells that changed; empty for a new row
    std::vector<Cell> after;  ///< an update tells the cells that changed; empty for a row that went
};

using VisitChange = std::function<void(const RowChange&)>;
/// Calls its argument for each row that an edit changed. Refuses (Damaged) what it cannot read.
using EachChange = std::function<void(const VisitChange&)>;

/// Writes the cells that are told by `cellAt(index)`; a value its column cannot hold is refused, naming
/// table, row and column.
void readCells(const plan::TableInfo&, plan::AnyRow*, const std::function<Cell(std::size_t)>& cellAt);
/// Writes one of them.
void readCell(const plan::TableInfo&, plan::AnyRow*, const plan::ColumnInfo&, const plan::Value&);

/// The rows as they are after the changes are done to `before`. Refused (Damaged) where they do not fit it.
[[nodiscard]] plan::Changes changesOf(const EachChange&, const plan::Plan& before);

/// The changes that make one plan of the other.
[[nodiscard]] plan::Changes differences(const plan::Plan& from, const plan::Plan& to);

} // namespace muster::history
