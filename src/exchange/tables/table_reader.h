#pragma once
// The rows of one canonical table as its file gives them: decoded cell by cell, matched with the rows that
// the plan has, refused with file, line and column. Inside the room; canonical.h is its door.

#include "exchange/tables/source.h"
#include "plan/table_info.h"

namespace muster::exchange {

/// Rows of a file, in the order of its lines.
struct FileRows {
    plan::Changes decoded; ///< holds them
    std::vector<const plan::AnyRow*> byLine;
    std::vector<std::string> notes{}; ///< what spreadsheets did to its cells, and was undone
};

/// Every row of the file; rows that name rows of their own table find them in the file too: localities may
/// stand in any order, a child before its parent, and roles may supervise roles that stand further down.
[[nodiscard]] Result<FileRows> readRows(const Source&, const plan::TableInfo&, const plan::Plan&);

} // namespace muster::exchange
