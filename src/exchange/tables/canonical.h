#pragma once
// The plan's own tables as files, both ways (docs/tables.md, section 2): what is written is read
// back to the same plan. A row of a file replaces the plan's row of the same key and keeps its id; a column
// that the file lacks is left as it is. That goes for parent and status too: a locality is then found by its
// name or path, a figure of demand whatever its status. An assumption without a column of its scope applies
// to every one, for that is what a plan says by leaving it empty.

#include "exchange/tables/import_outcome.h"
#include "exchange/tables/sheet.h"

#include <string_view>

namespace muster::exchange {

/// plan, localities, client_groups … in an order in which no table names a later one's rows.
[[nodiscard]] std::vector<std::string_view> canonicalTables();

/// NotFound with the tables there are, unless it is one of them.
[[nodiscard]] Result<void> knownTable(std::string_view table);

/// The canonical table that a file with these headings holds, or "" if it is none.
[[nodiscard]] std::string_view detectTable(const CsvRow& header);

/// The rows of a table, in a settled order that does not depend on ids. NotFound: no such table.
[[nodiscard]] Result<SheetRows> tableRows(const plan::Plan&, std::string_view table);
/// The same, all at once.
[[nodiscard]] Result<Sheet> writeTable(const plan::Plan&, std::string_view table);

/// The edit that brings the file's rows into the plan, all of them or none. Every refusal names file, line
/// and column, the value found and the values allowed.
[[nodiscard]] Result<ImportOutcome> readTable(const plan::Plan&, std::string_view table, RawTable,
                                              const ImportOptions& = {});

} // namespace muster::exchange
