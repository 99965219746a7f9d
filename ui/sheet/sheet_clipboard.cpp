// What a sheet puts on the clipboard, and what it takes from there.

#include "sheet/sheet_view.h"
#include "tables/copied_cells.h"
#include "text/guarded_text.h"
#include "text/number_text.h"
#include "text/tabbed_text.h"

#include <QApplication>
#include <QClipboard>

namespace muster::ui {

CopiedCell SheetView::toCopy(const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    const auto number = isText(index.column()) ? std::nullopt : readNumber(text);
    return number ? CopiedCell{text, copiedNumber(*number, index.data().toString()).shown, true}
                  : copiedText(text);
}

void SheetView::copy()
{
    copyChosen(
        *this, [this](const QModelIndex& index) { return toCopy(index); }, Headings::None);
}

void SheetView::copyWithHeadings()
{
    copyChosen(
        *this, [this](const QModelIndex& index) { return toCopy(index); }, Headings::All);
}

void SheetView::paste()
{
    const QList<QStringList> block = readTabbed(QApplication::clipboard()->text());
    const QItemSelectionRange to = range();
    if (block.isEmpty())
        return;
    const bool isOneCell = block.size() == 1 && block.first().size() == 1;
    if (m_takesRows && !isOneCell && m_takesRows(block, std::max(to.left(), 0)))
        return;
    if (!to.isValid())
        return;
    const int height = static_cast<int>(block.size());
    int width = 0;
    for (const QStringList& row : block)
        width = std::max(width, static_cast<int>(row.size()));
    // As spreadsheets do: a selection that the block fits into a whole number of times is filled with it.
    const bool fills = to.height() % height == 0 && to.width() % width == 0;
    QList<CellText> cells;
    QList<RefusedCell> outside;
    for (int row = 0; row < (fills ? to.height() : height); ++row)
        for (int column = 0; column < (fills ? to.width() : width); ++column) {
            const QString text = unguarded(block[row % height].value(column % width));
            const QModelIndex at = model()->index(to.top() + row, to.left() + column);
            if (at.isValid())
                cells += CellText{sourceOf(at), text};
            else if (!text.isEmpty())
                outside += RefusedCell{tr("outside the table"), text,
                                       m_takesRows ? tr("there is no row here to paste into. To add rows, "
                                                        "copy them with their names, or with their headings")
                                                   : tr("there is no row or column here to paste into")};
        }
    write(cells, outside, Doing::Paste);
}

} // namespace muster::ui
