// Filling a range from its first row or column, clearing it, and changing its figures by so much.

#include "sheet/change_dialog.h"
#include "sheet/sheet_view.h"

#include <QAction>

namespace muster::ui {

void SheetView::offerFillRight()
{
    addCommand(tr("Fill right"), Qt::CTRL | Qt::Key_R, [this] { fillRight(); });
}

void SheetView::fillDown()
{
    fill(false);
}

void SheetView::fillRight()
{
    fill(true);
}

/// From the first row or column of the range; one row or column alone takes from the one before it.
void SheetView::fill(bool isRight)
{
    const QItemSelectionRange to = range();
    const int first = isRight ? to.left() : to.top();
    const int from = (isRight ? to.width() : to.height()) > 1 ? first : first - 1;
    if (!to.isValid() || from < 0)
        return;
    QList<CellText> cells;
    for (const QModelIndex& index : to.indexes()) {
        if ((isRight ? index.column() : index.row()) == from)
            continue;
        const QModelIndex source =
            isRight ? model()->index(index.row(), from) : model()->index(from, index.column());
        const bool isSum = !source.flags().testFlag(Qt::ItemIsEditable);
        if (isSum && index.flags().testFlag(Qt::ItemIsEditable))
            continue; // what is added up above is no figure to fill with
        cells += CellText{sourceOf(index), source.data(Qt::EditRole).toString()};
    }
    write(cells, {}, isRight ? Doing::FillRight : Doing::FillDown);
}

void SheetView::clearCells()
{
    QList<CellText> cells;
    for (const QModelIndex& index : range().indexes())
        cells += CellText{sourceOf(index), {}};
    write(cells, {}, Doing::Clear);
}

void SheetView::changeBy()
{
    QList<CellText> cells;
    for (const QModelIndex& index : range().indexes())
        if (index.flags().testFlag(Qt::ItemIsEditable))
            cells += CellText{sourceOf(index), index.data(Qt::EditRole).toString()};
    SheetModel* sheet = sheetModel();
    if (!sheet || cells.isEmpty())
        return;
    auto* dialog = new ChangeDialog(*sheet, cells, this);
    connect(dialog, &QDialog::accepted, sheet, [sheet, dialog] { sheet->apply(dialog->judged()); });
    dialog->open();
}

} // namespace muster::ui
