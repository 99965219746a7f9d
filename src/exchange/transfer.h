#pragma once
// A file in, a table out, by name: what the command line and the window both call.

#include "exchange/map/import_map.h"
#include "exchange/read/book.h"
#include "exchange/results/result_tables.h"
#include "exchange/tables/import_outcome.h"

#include <filesystem>

namespace muster::exchange {

/// How a table leaves.
struct TableWish {
    std::string table;
    ResultChoice choice;
};

/// Every table that can be written but history: the plan's own, then the results.
[[nodiscard]] std::vector<std::string_view> writableTables();
/// What the rows of a table of the plan or of its results can be chosen by.
[[nodiscard]] TableChoices choicesOf(std::string_view table);

/// Whether it is one of the plan's own tables, which stand without any results.
[[nodiscard]] bool isPlanTable(std::string_view table);
/// One of the plan's own tables; the rows chosen alone where the table has such a choice. NotFound: no such
/// table.
[[nodiscard]] Result<SheetRows> planRows(const plan::Plan&, const TableWish&);
/// The same, all at once.
[[nodiscard]] Result<Sheet> planTable(const plan::Plan&, const TableWish&);
/// One table of the plan or of its results; the rows chosen alone where the table has such a choice. A table
/// of results is refused where tableStands() says no.
[[nodiscard]] Result<Sheet> tableOf(const engine::Results&, const TableWish&);

/// The tables and profiles a file can be read as: demand … and pss-ex1, kent-establishment.
[[nodiscard]] std::vector<std::string_view> readableKinds();
/// Reads a file as a table or profile; an empty kind asks the file's headings.
[[nodiscard]] Result<ImportOutcome> importFile(const plan::Plan&, const std::filesystem::path&,
                                               std::string_view kind, const ImportOptions&);
/// The same of a sheet of a workbook that is open; the path is that of its file.
[[nodiscard]] Result<ImportOutcome> importSheet(const plan::Plan&, Book&, const std::filesystem::path&,
                                                std::string_view kind, const ImportOptions&);
/// Reads the table of a file that has the headings of the map, by the map. A refusal names the file's own
/// heading. Errors: those of headedTables(), mapped() and readTable().
[[nodiscard]] Result<ImportOutcome> importMapped(const plan::Plan&, const std::filesystem::path&,
                                                 const ImportMap&, const ImportOptions&);

/// Sentences about rows that may be totals of others since an import: both count, and only who imports them
/// knows. None about those that were so before.
[[nodiscard]] std::vector<std::string> totalsAskedAbout(const plan::Plan& before, const plan::Plan& after);

} // namespace muster::exchange
