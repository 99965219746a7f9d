#include "output/shown_table.h"

#include "models/grid_model.h"
#include "text/number_text.h"

#include <QAbstractProxyModel>
#include <QFont>
#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace muster::ui {

namespace {

/// Whether the cells have the roles of a grid.
bool isGrid(const QAbstractItemModel* model)
{
    while (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(model))
        model = proxy->sourceModel();
    return qobject_cast<const GridModel*>(model) != nullptr;
}

ShownCell cellAt(const QModelIndex& index, bool inGrid)
{
    ShownCell cell;
    cell.text = index.data().toString();
    cell.isRight = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const QVariant font = index.data(Qt::FontRole);
    cell.isStrong = font.isValid() && font.value<QFont>().bold();
    if (inGrid) {
        const QVariant figure = index.data(GridModel::FigureRole);
        cell.figure = figure.isValid() ? std::optional(figure.toDouble()) : std::nullopt;
        cell.indent = index.data(GridModel::IndentRole).toInt();
        QStringList notes{index.data(GridModel::NoteRole).toString(),
                          index.data(GridModel::BadgeRole).toString()};
        notes.removeAll(QString());
        cell.note = notes.join(QStringLiteral(" · "));
    } else if (cell.isRight) {
        cell.figure = readNumber(index.data(Qt::EditRole).toString());
    }
    return cell;
}

/// A line of small figures in place of a text has no place on paper.
bool isTrend(const QAbstractItemView& view, int column)
{
    return view.model()
               ->index(0, column, view.rootIndex())
               .data(GridModel::TrendRole)
               .value<QList<double>>()
               .size() > 0;
}

std::vector<int> shownColumns(const QAbstractItemView& view, const QHeaderView* header, bool inGrid)
{
    std::vector<int> columns;
    const int count = view.model()->columnCount(view.rootIndex());
    for (int at = 0; at < count; ++at) {
        const int column = header ? header->logicalIndex(at) : at;
        if ((!header || !header->isSectionHidden(column)) && !(inGrid && isTrend(view, column)))
            columns.push_back(column);
    }
    return columns;
}

/// The first cells of the rows that are seen, in their order.
std::vector<QModelIndex> shownRows(const QAbstractItemView& view)
{
    std::vector<QModelIndex> rows;
    if (const auto* tree = qobject_cast<const QTreeView*>(&view)) {
        for (QModelIndex at = view.model()->index(0, 0, view.rootIndex()); at.isValid();
             at = tree->indexBelow(at))
            rows.push_back(at);
        return rows;
    }
    const auto* table = qobject_cast<const QTableView*>(&view);
    for (int row = 0; row < view.model()->rowCount(view.rootIndex()); ++row)
        if (!table || !table->isRowHidden(row))
            rows.push_back(view.model()->index(row, 0, view.rootIndex()));
    return rows;
}

int depthOf(const QModelIndex& index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

/// Whether what stands at the left of the rows is more than their numbers.
bool namesRows(const QAbstractItemView& view)
{
    const auto* table = qobject_cast<const QTableView*>(&view);
    return table && !table->verticalHeader()->isHidden() && view.model()->rowCount() > 0 &&
           view.model()->headerData(0, Qt::Vertical).toString() != QStringLiteral("1");
}

const QHeaderView* headerOf(const QAbstractItemView& view)
{
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        return table->horizontalHeader();
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    return tree ? tree->header() : nullptr;
}

} // namespace

ShownTable shownTable(const QAbstractItemView& view)
{
    ShownTable table{view.accessibleName(), {}, {}};
    if (!view.model())
        return table;
    const QHeaderView* header = headerOf(view);
    const bool inGrid = isGrid(view.model());
    const auto columns = shownColumns(view, header, inGrid);
    for (const int column : columns)
        table.headings.push_back(header && !header->isHidden()
                                     ? view.model()->headerData(column, Qt::Horizontal).toString()
                                     : QString());
    const bool hasNames = namesRows(view);
    if (hasNames)
        table.headings.insert(table.headings.begin(), QString());
    for (const QModelIndex& first : shownRows(view)) {
        std::vector<ShownCell> row;
        if (hasNames)
            row.push_back(shownText(view.model()->headerData(first.row(), Qt::Vertical).toString()));
        for (const int column : columns)
            row.push_back(cellAt(first.siblingAtColumn(column), inGrid));
        if (!row.empty())
            row.front().indent += depthOf(first);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ShownCell shownFigure(double figure, const QString& text)
{
    ShownCell cell;
    cell.text = text;
    cell.figure = figure;
    cell.isRight = true;
    return cell;
}

ShownCell shownText(const QString& text)
{
    ShownCell cell;
    cell.text = text;
    return cell;
}

} // namespace muster::ui
