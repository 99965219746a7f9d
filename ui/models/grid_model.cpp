#include "models/grid_model.h"

#include <QApplication>
#include <QFont>

namespace muster::ui {

void GridModel::setBeside(std::shared_ptr<const engine::Results> other, const QString& name)
{
    m_other = std::move(other);
    m_nameOfOther = name;
}

void GridModel::noteDifferences(Grid& grid) const
{
    for (GridRow& row : grid.rows)
        for (GridCell& cell : row) {
            if (!cell.number || !cell.figure ||
                !std::holds_alternative<session::FigureNumber>(cell.number->which))
                continue;
            const auto unit = engine::info(cell.number->column).unit;
            const auto other = engine::figureAt(*m_other, cell.number->place, cell.number->column);
            const QString said =
                other ? format::signedFigure(*cell.figure - *other, unit) : format::unknown();
            cell.tip = Texts::tr("%1 in %2").arg(format::figureWithUnit(other, unit), m_nameOfOther);
            if (said == format::figure(0, unit))
                continue; // there would be a nothing beneath nearly every figure
            cell.note += cell.note.isEmpty() ? said : QStringLiteral(" · ") + said;
        }
}

void GridModel::show(Grid grid)
{
    if (m_other)
        noteDifferences(grid);
    const bool sameShape =
        grid.rows.size() == m_grid.rows.size() && grid.headings.size() == m_grid.headings.size();
    if (!sameShape) {
        beginResetModel();
        m_grid = std::move(grid);
        endResetModel();
        emit shown();
        return;
    }
    m_grid = std::move(grid);
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit shown();
}

const GridCell* GridModel::cellAt(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return &m_grid.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

std::optional<ChosenNumber> GridModel::numberAt(const QModelIndex& index) const
{
    const GridCell* cell = cellAt(index);
    return cell ? cell->number : std::nullopt;
}

CopiedCell GridModel::copied(const QModelIndex& index) const
{
    const GridCell* cell = cellAt(index);
    if (!cell)
        return {};
    return cell->figure ? copiedNumber(*cell->figure, cell->text) : copiedText(cell->text);
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.headings.size());
}

int GridModel::indentOf(int row) const
{
    const GridRow& cells = m_grid.rows[static_cast<std::size_t>(row)];
    return cells.empty() ? 0 : cells.front().indent;
}

std::optional<int> GridModel::rowAbove(int row) const
{
    for (int above = row - 1; above >= 0; --above)
        if (indentOf(above) < indentOf(row))
            return above;
    return std::nullopt;
}

QString GridModel::pathOf(int row) const
{
    const QString name = m_grid.rows[static_cast<std::size_t>(row)].front().text;
    const auto above = rowAbove(row);
    return above ? pathOf(*above) + u'\n' + name : name;
}

bool GridModel::canFold(int row) const
{
    return row >= 0 && row + 1 < rowCount() && indentOf(row + 1) > indentOf(row);
}

bool GridModel::isFoldedAway(int row) const
{
    if (m_folded.empty())
        return false;
    for (auto above = rowAbove(row); above; above = rowAbove(*above))
        if (m_folded.contains(pathOf(*above)))
            return true;
    return false;
}

void GridModel::turnFold(int row)
{
    if (!canFold(row))
        return;
    const QString path = pathOf(row);
    if (m_folded.erase(path) == 0)
        m_folded.insert(path);
    emit dataChanged(index(row, 0), index(row, 0));
    emit folded();
}

QString GridModel::spoken(const QModelIndex& index, const GridCell& cell) const
{
    QString text = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const GridCell& first = m_grid.rows[static_cast<std::size_t>(index.row())].front();
    if (index.column() > 0)
        text = first.text + QStringLiteral(", ") + text;
    const QString& said = cell.text.isEmpty() ? cell.tip : cell.text; // a line of small figures has no text
    return text + QStringLiteral(": ") + said +
           (cell.badge.isEmpty() ? QString() : QStringLiteral("; ") + cell.badge) +
           (index.column() == 0 && canFold(index.row()) && m_folded.contains(pathOf(index.row()))
                ? Texts::tr("; folded")
                : QString());
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    const GridCell* cell = cellAt(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell->text;
    case Qt::ToolTipRole:
        return cell->tip.isEmpty() ? QVariant() : QVariant(cell->tip);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (cell->isText ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::AccessibleTextRole:
        return spoken(index, *cell);
    case Qt::FontRole:
        if (cell->strong) {
            QFont font = QApplication::font();
            font.setBold(true);
            return font;
        }
        return {};
    case FigureRole:
        return cell->figure ? QVariant(*cell->figure) : QVariant();
    case ToneRole:
        return static_cast<int>(cell->tone);
    case BadgeRole:
        return cell->badge;
    case NoteRole:
        return cell->note;
    case IndentRole:
        return cell->indent;
    case FoldRole:
        return index.column() == 0 && canFold(index.row()) ? QVariant(m_folded.contains(pathOf(index.row())))
                                                           : QVariant();
    case TrendRole:
        return QVariant::fromValue(QList<double>(cell->trend.begin(), cell->trend.end()));
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const GridHeading& heading = m_grid.headings[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return heading.text;
    case Qt::ToolTipRole:
        return heading.tip.isEmpty() ? QVariant() : QVariant(heading.tip);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (heading.isText ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

} // namespace muster::ui
