#pragma once
// A file in, a table out, by name: what the command line and the window both call.

#include "exchange/import_outcome.h"
#include "exchange/result_tables.h"

#include <filesystem>

namespace muster::exchange {

/// How a table leaves.
struct TableWish {
    std::string table;
    ResultChoice choice;
};

/// Every table that can be written but history: the plan's own, then the results.
[[nodiscard]] std::vector<std::string_view> writableTables();
/// One table of the plan or of its results. A table of results that an error of the plan stands in the way of
/// is refused with that error (BadInput).
[[nodiscard]] Result<Sheet> tableOf(const engine::Results&, const TableWish&);

/// The tables and profiles a file can be read as: demand … and pss-ex1, kent-establishment.
[[nodiscard]] std::vector<std::string_view> readableKinds();
/// Reads a file as a table or profile; an empty kind asks the file's headings.
[[nodiscard]] Result<ImportOutcome> importFile(const plan::Plan&, const std::filesystem::path&,
                                               std::string_view kind, const ImportOptions&);

} // namespace muster::exchange
