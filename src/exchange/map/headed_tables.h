#pragma once
// The tables of a file, each with one heading over every column.

#include "exchange/inspect/open_book.h"
#include "exchange/read/csv.h"
#include "exchange/sense/sensed_table.h"

#include <memory>

namespace muster::exchange {

/// A table as it was found: without the titles before it and the totals, groups and notes in and behind it.
/// Its rows know their line in the file. Of headings that are there twice the second has " (2)" behind it.
struct HeadedTable {
    RawTable table;
    std::vector<std::string> notes;
    std::shared_ptr<const std::vector<std::size_t>> filledLines; ///< of its sheet: those that hold something
};

/// The tables of a sheet, or where none is named of all that are not hidden; the largest first. Corrections
/// are of the rows of a sheet that is named, or of the first. Errors: those
/// of openBook(), findSheet() and readSheet(); NotFound where there is no table; BadInput where a row has
/// cells beyond its headings.
[[nodiscard]] Result<std::vector<HeadedTable>> headedTables(const std::filesystem::path&,
                                                            const std::string& sheet, const Progress& = {},
                                                            const RowCorrections& = {});

} // namespace muster::exchange
