#include "tables/copied_cells.h"

#include "text/guarded_text.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTableView>
#include <set>

namespace muster::ui {

namespace {

struct RowsAndColumns {
    std::set<int> rows;
    std::set<int> columns;
};

/// The current cell where none is selected.
QItemSelection chosenIn(const QTableView& view)
{
    QItemSelection chosen = view.selectionModel() ? view.selectionModel()->selection() : QItemSelection();
    if (chosen.isEmpty() && view.currentIndex().isValid())
        chosen.select(view.currentIndex(), view.currentIndex());
    return chosen;
}

RowsAndColumns shownIn(const QTableView& view, const QItemSelection& selection)
{
    RowsAndColumns chosen;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (!view.isRowHidden(row))
                chosen.rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            if (!view.isColumnHidden(column))
                chosen.columns.insert(column);
    }
    return chosen;
}

} // namespace

CopiedCell copyShown(const QModelIndex& index)
{
    return copiedText(index.data().toString());
}

void copyChosen(const QTableView& view, const CopyCell& copy, Headings headings)
{
    const QItemSelection selection = chosenIn(view);
    const auto [rows, columns] = shownIn(view, selection);
    if (rows.empty() || columns.empty())
        return;
    const bool isOne = rows.size() == 1 && columns.size() == 1;
    QStringList names;
    if (headings == Headings::All || (headings == Headings::OfSeveral && !isOne))
        for (const int column : columns)
            names += guarded(view.model()->headerData(column, Qt::Horizontal).toString());
    QList<QList<CopiedCell>> cells;
    for (const int row : rows) {
        cells += QList<CopiedCell>{};
        for (const int column : columns) {
            const QModelIndex index = view.model()->index(row, column);
            cells.last() += selection.contains(index) ? copy(index) : CopiedCell{};
        }
    }
    QApplication::clipboard()->setMimeData(copiedTable(names, cells));
}

} // namespace muster::ui
