#pragma once
// Where the tables of a sheet are: which rows are titles, headings, data, totals and notes, and what each
// column is called and holds. Councils' workbooks and published returns have title rows, headings of several
// levels, units, groups of rows, totals and notes around what is to be read. How rows are told apart:
// docs/decisions/0041-which-rows-are-the-table.md.

#include "exchange/read/book.h"
#include "exchange/sense/sensed_table.h"

#include <vector>

namespace muster::exchange {

/// Rows as Book::read() gives them. The time grows with the number of cells.
[[nodiscard]] SheetSense senseSheet(const std::vector<BookRow>&, const SheetShape& = {},
                                    BookFormat = BookFormat::Text, const CouncilTest& isCouncil = {},
                                    const RowCorrections& = {});

} // namespace muster::exchange
