#include "demand/figures/figure_sheet.h"

#include "models/format.h"
#include "sheet/sheet_delegate.h"
#include "sheet/tree_header.h"
#include "text/number_text.h"
#include "text/period_text.h"

#include <QFont>
#include <algorithm>
#include <cmath>

namespace muster::ui {

void FigureSheet::show(const FigureRowsWish& wish, FiguresShown shown, PeriodLength length, Month from)
{
    const engine::Inputs& in = document().results().inputs();
    FigureRows rows = figureRows(in, wish);
    std::vector<Period> periods;
    const Period first = Period::containing(from, length);
    const Month end = in.firstMonth() + in.months();
    for (Period at = first; at.start < end; at.start = at.start + at.months())
        periods.push_back(at);
    m_shown = shown;
    std::vector<CellRow> cells = cellsOf(rows, periods);
    const bool sameShape = rows.shown == m_rows.shown && periods == m_periods && wish.folded == m_folded;
    if (!sameShape)
        beginResetModel();
    std::swap(m_rows, rows);
    std::swap(m_cells, cells);
    m_periods = std::move(periods);
    m_folded = wish.folded;
    if (!sameShape) {
        endResetModel();
        return;
    }
    tellChanged([&](int row, int column) {
        const auto at = std::pair(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
        return !(cells[at.first][at.second] == m_cells[at.first][at.second]);
    });
}

std::vector<FigureSheet::CellRow> FigureSheet::cellsOf(const FigureRows& rows,
                                                       const std::vector<Period>& periods) const
{
    const FigureReader reader(document().results().inputs(), m_shown);
    using Unit = std::pair<plan::LocalityId, FigureUnit>;
    std::map<Unit, CellRow> sums; // of no locality: of all
    std::map<engine::LineIndex, CellRow> bySeries;
    const auto add = [](ShownFigure& sum, const FigureCell& figure) {
        ++(figure.value ? sum.added : sum.missing);
        if (!figure.value)
            return;
        const bool isOther = sum.added > 1 && sum.figure.kind != figure.kind;
        sum.figure.kind = isOther ? FigureKind::Mixed : figure.kind;
        sum.figure.value = sum.figure.value.value_or(0) + *figure.value;
    };
    for (const FigureRow& row : rows.series) {
        CellRow own;
        for (const Period& period : periods)
            own.push_back({reader.at(row.series.line, period), row.unit});
        for (const plan::LocalityId locality : {row.locality, plan::LocalityId{}}) {
            CellRow& sum = sums[{locality, row.unit}];
            sum.resize(periods.size(), {{}, row.unit, true});
            for (std::size_t i = 0; i < periods.size(); ++i)
                add(sum[i], own[i].figure);
        }
        bySeries[row.series.line] = std::move(own); // of those without a figure yet all are empty
    }
    std::vector<CellRow> cells;
    for (const FigureRow& row : rows.shown)
        cells.push_back(row.kind == FigureRow::Kind::Series ? bySeries[row.series.line]
                                                            : sums[{row.locality, row.unit}]);
    return cells;
}

int FigureSheet::rowOf(const plan::SeriesName& series) const
{
    const auto found = std::ranges::find_if(m_rows.shown, [&](const FigureRow& row) {
        return row.kind == FigureRow::Kind::Series && row.series.name == series;
    });
    return found == m_rows.shown.end() ? -1 : static_cast<int>(found - m_rows.shown.begin());
}

QStringList FigureSheet::widestTexts() const
{
    double most = 0;
    for (const CellRow& row : m_cells)
        for (const ShownFigure& cell : row)
            most = std::max(most, std::abs(cell.figure.value.value_or(0)));
    QStringList texts{format::volume(most), format::volume(99.9)};
    for (const Period& period : m_periods)
        texts +=
            period.length == PeriodLength::FinancialYear ? shortPeriod(period) : QStringLiteral("Apr to");
    return texts;
}

int FigureSheet::columnOf(Month month) const
{
    int column = 0;
    while (column + 1 < columnCount() && m_periods[static_cast<std::size_t>(column) + 1].start <= month)
        ++column;
    return column;
}

FigureJudge FigureSheet::judgeOfNow() const
{
    return {document().results().inputs(), m_shown};
}

int FigureSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.shown.size());
}

int FigureSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_periods.size());
}

Qt::ItemFlags FigureSheet::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    const bool canType = index.isValid() && canChange() && rowAt(index.row()).kind == FigureRow::Kind::Series;
    return canType ? flags | Qt::ItemIsEditable : flags;
}

const ShownFigure& FigureSheet::cellAt(const QModelIndex& index) const
{
    return m_cells[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

QString FigureSheet::place(const QModelIndex& index) const
{
    const FigureRow& row = rowAt(index.row());
    const QString name =
        row.kind == FigureRow::Kind::Series ? seriesInWords(dimensions(), row.series.name) : row.name;
    return tr("%1, %2").arg(name, shortPeriod(m_periods[static_cast<std::size_t>(index.column())]));
}

QVariant FigureSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ShownFigure& cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.figure.value ? format::volume(*cell.figure.value) : QString();
    case Qt::EditRole:
        return cell.figure.value ? plainNumber(*cell.figure.value) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(rowAt(index.row()).kind != FigureRow::Kind::Series);
        return font;
    }
    case Qt::ToolTipRole:
        return inWords(cell, m_periods[static_cast<std::size_t>(index.column())]);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(place(index),
                                inWords(cell, m_periods[static_cast<std::size_t>(index.column())]));
    case MarkRole:
        return markOf(cell);
    case SheetDelegate::QuietRole:
        return cell.figure.from == FigureFrom::Method || cell.figure.from == FigureFrom::Longer;
    default:
        return {};
    }
}

QVariant FigureSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? headingOfRow(section, role) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? shortPeriod(m_periods[static_cast<std::size_t>(section)]) : QVariant();
}

QVariant FigureSheet::headingOfRow(int at, int role) const
{
    const FigureRow& row = rowAt(at);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.kind == FigureRow::Kind::Series ? seriesInWords(dimensions(), row.series.name)
                                                   : tr("%1: the sum of the rows beneath").arg(row.name);
    case TreeHeader::DepthRole:
        return row.kind == FigureRow::Kind::Series ? 1 : 0;
    case TreeHeader::FoldedRole:
        return row.leads ? QVariant(m_folded.contains(row.locality)) : QVariant();
    default:
        return {};
    }
}

} // namespace muster::ui
