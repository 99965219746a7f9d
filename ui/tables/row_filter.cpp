#include "tables/row_filter.h"

#include "models/grid_model.h"

#include <QTableView>

namespace muster::ui {

RowFilter::RowFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
}

void RowFilter::setText(const QString& typed)
{
    m_words = sourceModel() ? RowWords(typed, headingsOf(*sourceModel())) : RowWords();
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return m_words.areIn(sourceModel()->columnCount(parent), [&](int column) {
        return sourceModel()->index(row, column, parent).data().toString();
    });
}

QStringList headingsOf(const QAbstractItemModel& model)
{
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings += model.headerData(column, Qt::Horizontal).toString();
    return headings;
}

int showRowsWith(QTableView& view, const QString& typed)
{
    const QAbstractItemModel* model = view.model();
    if (!model)
        return 0;
    const RowWords words(typed, headingsOf(*model));
    const auto* grid = qobject_cast<const GridModel*>(model);
    int shown = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const bool isFolded = words.isEmpty() && grid && grid->isFoldedAway(row);
        const bool holds = !isFolded && words.areIn(model->columnCount(), [&](int column) {
            return model->index(row, column).data().toString();
        });
        if (view.isRowHidden(row) == holds)
            view.setRowHidden(row, !holds);
        shown += holds ? 1 : 0;
    }
    view.updateGeometry();
    return shown;
}

} // namespace muster::ui
