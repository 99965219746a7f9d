#include "exchange/sense/sheet_grid.h"

#include <algorithm>

namespace muster::exchange {

namespace {

/// The number that the next row has where no row is left out. In a text, cells with line breaks take lines.
std::size_t numberAfter(const BookRow& row, BookFormat format)
{
    std::size_t next = row.number + 1;
    if (format == BookFormat::Text)
        for (const auto& cell : row.cells)
            next += static_cast<std::size_t>(std::ranges::count(cell.text, '\n'));
    return next;
}

GridRow sensedRow(const BookRow& row)
{
    GridRow sensed;
    sensed.row = &row;
    sensed.cells.reserve(row.cells.size());
    for (const auto& cell : row.cells) {
        const auto sense = senseOf(cell);
        if (sense.isFilled() && sensed.filled++ == 0)
            sensed.first = sensed.cells.size();
        sensed.isEmpty = sensed.isEmpty && sense.kind == CellKind::Blank;
        sensed.cells.push_back(sense);
    }
    while (!sensed.cells.empty() && sensed.cells.back().kind == CellKind::Blank)
        sensed.cells.pop_back();
    return sensed;
}

} // namespace

SheetGrid gridOf(const std::vector<BookRow>& rows, BookFormat format)
{
    SheetGrid grid;
    grid.rows.reserve(rows.size());
    std::size_t expected = rows.empty() ? 0 : rows.front().number;
    std::size_t firstColumn = SIZE_MAX;
    bool isBlankAbove = false;
    for (const auto& row : rows) {
        auto sensed = sensedRow(row);
        sensed.hasBlankAbove = isBlankAbove || row.number > expected;
        expected = numberAfter(row, format);
        isBlankAbove = sensed.isEmpty;
        grid.width = std::max(grid.width, sensed.cells.size());
        if (sensed.filled > 0)
            firstColumn = std::min(firstColumn, sensed.first);
        grid.rows.push_back(std::move(sensed));
    }
    grid.firstColumn = grid.width > 0 && firstColumn < grid.width ? firstColumn : 0;
    return grid;
}

} // namespace muster::exchange
