#include "models/changed_cells.h"

#include <algorithm>

namespace muster::ui {

Grid changedCellsGrid(const QString& name, const QString& then, const QString& now,
                      const std::vector<session::CellThenAndNow>& cells)
{
    constexpr std::size_t kMostRows = 200;
    Grid grid{name, {{Texts::tr("Row"), true}, {Texts::tr("Column"), true}, {then, true}, {now, true}}, {}};
    for (std::size_t i = 0; i < std::min(cells.size(), kMostRows); ++i) {
        const session::CellThenAndNow& cell = cells[i];
        grid.rows.push_back({textCell(cell.row), textCell(format::tableTitle(cell.column.toStdString())),
                             textCell(cell.then), textCell(cell.now, true)});
    }
    return grid;
}

} // namespace muster::ui
