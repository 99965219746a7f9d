#pragma once
// The rows of one canonical table as its file gives them: decoded cell by cell, matched with the rows that
// the plan has, refused with file, line and column. Inside the room; canonical.h is its door.

#include "exchange/tables/import_outcome.h"
#include "exchange/tables/table_columns.h"

namespace muster::exchange {

/// A file being read into a plan.
struct Source {
    const RawTable& file;
    ColumnMap columns;
    bool financialYears = false;

    [[nodiscard]] Error placed(Error error, const CsvRow& line, std::string_view column) const
    {
        error.place = {file.file, line.line, std::string(column)};
        return error;
    }
};

/// Rows of a file, in the order of its lines.
struct FileRows {
    plan::Changes decoded; ///< holds them
    std::vector<const plan::AnyRow*> byLine;
};

/// Every row of the file; rows that name rows of their own table find them in the file too: localities may
/// stand in any order, a child before its parent, and roles may supervise roles that stand further down.
[[nodiscard]] Result<FileRows> readRows(const Source&, const plan::TableInfo&, const plan::Plan&);

} // namespace muster::exchange
