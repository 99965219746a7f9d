#pragma once
// The rows of a sheet put together to tables. Rows by their place in the grid.

#include "exchange/sense/row_decode.h"

#include <vector>

namespace muster::exchange {

struct TableRows {
    std::vector<std::size_t> headings, groups, data, notes;

    /// One line of data without headings is none, nor is one cell of headings without data.
    [[nodiscard]] bool isTable(const SheetGrid&) const;
};

/// The parts with what no row can tell by itself: units that stand alone among the data are data, for they
/// begin no table, and so are rows of headings from the thirty-first on.
[[nodiscard]] std::vector<Part> mendedParts(const SheetGrid&, std::vector<Part>);

/// Which of the rows before tables are notes and no titles: those that begin as one ("See notes"), long
/// sentences, and the lines directly below them.
[[nodiscard]] std::vector<bool> notesAhead(const SheetGrid&, const std::vector<Part>&);

/// The tables in the order of the sheet. Notes before one are its own.
[[nodiscard]] std::vector<TableRows> tablesOf(const SheetGrid&, const std::vector<Part>&,
                                              const std::vector<bool>& notesAhead);

/// Whether all that the row says behind its first column is what figures are counted in.
[[nodiscard]] bool isUnitRow(const SheetGrid&, std::size_t row);

} // namespace muster::exchange
