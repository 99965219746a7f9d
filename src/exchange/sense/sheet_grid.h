#pragma once
// A sheet with every cell sensed: what the other parts look at.

#include "exchange/read/book.h"
#include "exchange/sense/cell_sense.h"

#include <vector>

namespace muster::exchange {

struct GridRow {
    const BookRow* row = nullptr;
    std::vector<CellSense> cells;
    std::size_t filled = 0;     ///< cells that say something
    std::size_t first = 0;      ///< the column of the first of them, from 0
    bool isEmpty = true;        ///< not even what programs write for nothing
    bool hasBlankAbove = false; ///< an empty row, or rows that the file left out
};

struct SheetGrid {
    std::vector<GridRow> rows; ///< one for each row given
    std::size_t width = 0;     ///< columns up to the last that says something
    std::size_t firstColumn = 0;

    [[nodiscard]] CellSense at(std::size_t row, std::size_t column) const
    {
        const auto& cells = rows[row].cells;
        return column < cells.size() ? cells[column] : CellSense{};
    }
    /// The cell's text, "" outside of the row.
    [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const
    {
        const auto& cells = rows[row].row->cells;
        return column < cells.size() ? std::string_view(cells[column].text) : std::string_view();
    }
};

/// The rows must outlive the grid.
[[nodiscard]] SheetGrid gridOf(const std::vector<BookRow>&, BookFormat);

} // namespace muster::exchange
