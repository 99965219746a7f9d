#pragma once
// The rows of a sheet put together to tables. Rows by their place in the grid.

#include "exchange/sense/row_decode.h"

#include <vector>

namespace muster::exchange {

struct TableRows {
    std::vector<std::size_t> headings, groups, data, notes;

    [[nodiscard]] bool hasTable(const SheetGrid&) const;
};

/// The parts with units that stand alone among the data taken for data: they begin no table.
[[nodiscard]] std::vector<Part> withUnitsAmongData(const SheetGrid&, std::vector<Part>);

/// Which of the rows before tables are notes and no titles: those that begin as one ("See notes"), and the
/// lines directly below.
[[nodiscard]] std::vector<bool> notesAhead(const SheetGrid&, const std::vector<Part>&);

/// The tables in the order of the sheet. Notes before one are its own.
[[nodiscard]] std::vector<TableRows> tablesOf(const SheetGrid&, const std::vector<Part>&,
                                              const std::vector<bool>& notesAhead);

/// Whether all that the row says behind its first column is what figures are counted in.
[[nodiscard]] bool isUnitRow(const SheetGrid&, std::size_t row);

} // namespace muster::exchange
