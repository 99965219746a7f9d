#pragma once
// What part of a table each row is, decided for all rows of a sheet together: the sequence of parts that
// suits the looks of the rows and the order that parts come in best (docs/decisions, "Which rows of a sheet
// are its table").

#include "exchange/sense/row_look.h"
#include "exchange/sense/sensed_table.h"

#include <vector>

namespace muster::exchange {

enum class Part : std::uint8_t {
    Title,   ///< stands before a table
    Heading, ///< rows of headings, units below them included
    Data,
    Group, ///< names the rows beneath it
    Note,  ///< stands behind a table
    Empty
};

/// One for each row of the grid. The time grows with the number of rows alone.
[[nodiscard]] std::vector<Part> partsOf(const SheetGrid&, const RowCorrections&);

/// Which part a row is that people say is of this class; Empty where it is left out.
[[nodiscard]] Part partOf(RowClass);

} // namespace muster::exchange
