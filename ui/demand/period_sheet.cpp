#include "demand/period_sheet.h"

#include "demand/series_list.h"
#include "models/format.h"
#include "plan/names.h"
#include "sheet/sheet_delegate.h"
#include "text/number_text.h"

namespace muster::ui {

void PeriodSheet::show(const engine::Inputs& in, const engine::SummedSeries& shown)
{
    auto periods = engine::summedPeriods(in, shown, PeriodLength::Month);
    const plan::SeriesName series = shown.lines.empty() ? plan::SeriesName{} : nameOfSeries(in, shown.where);
    const bool sameShape = series == m_series && shown.isSum() == m_isSum &&
                           periods.size() == m_periods.size() &&
                           (periods.empty() || periods.front().period == m_periods.front().period);
    if (sameShape) {
        m_periods = std::move(periods);
        if (!m_periods.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_series = series;
    m_isSum = shown.isSum();
    m_periods = std::move(periods);
    endResetModel();
}

plan::Edit PeriodSheet::typed(int row, double volume) const
{
    return plan::setFigure(plan(), m_series, m_periods[static_cast<std::size_t>(row)].period,
                           plan::DemandStatus::Forecast, volume);
}

int PeriodSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_periods.size());
}

int PeriodSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

Qt::ItemFlags PeriodSheet::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    return index.isValid() && canChange() && isEditable(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QString PeriodSheet::place(const QModelIndex& index) const
{
    return tr("%1, %2").arg(textAt(index.row(), PeriodName),
                            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

std::optional<double> PeriodSheet::figureAt(int row, int column) const
{
    const engine::SeriesPeriod& each = m_periods[static_cast<std::size_t>(row)];
    switch (column) {
    case Actual:
        return each.actual;
    case Method:
        return each.forecast;
    case Low:
        return each.low80;
    case High:
        return each.high80;
    case Typed:
        return each.typed;
    case Counts:
        return each.volume;
    default:
        return std::nullopt;
    }
}

QString PeriodSheet::textAt(int row, int column) const
{
    const engine::SeriesPeriod& each = m_periods[static_cast<std::size_t>(row)];
    if (column == PeriodName)
        return format::text(each.period.toEnglish());
    const auto figure = figureAt(row, column);
    if (!figure)
        return {};
    QString text = format::volume(*figure);
    if (column != Actual || (each.counts && !each.bridged))
        return text;
    if (m_isSum)
        return each.bridged ? tr("%1 (partly bridged)").arg(text) : tr("%1 (partly left out)").arg(text);
    return each.bridged ? tr("%1 (bridged)").arg(text) : tr("%1 (left out)").arg(text);
}

QVariant PeriodSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), index.column());
    case Qt::EditRole: {
        const auto figure = figureAt(index.row(), index.column());
        return figure ? plainNumber(*figure) : QString();
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == PeriodName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(place(index), textAt(index.row(), index.column()));
    case SheetDelegate::QuietRole:
        return !isEditable(index.column());
    default:
        return {};
    }
}

QVariant PeriodSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == PeriodName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PeriodName:
        return tr("Period");
    case Actual:
        return tr("Actual");
    case Method:
        return tr("By the method");
    case Low:
        return tr("80 % from");
    case High:
        return tr("to");
    case Typed:
        return tr("Typed");
    default:
        return tr("Used in the plan");
    }
}

QString PeriodSheet::whyNotEditable() const
{
    return m_isSum ? tr("these figures add up those of several localities; enter figures there")
                   : tr("this column is worked out; type actual figures or a forecast");
}

Validation PeriodSheet::judgeCells(const QList<CellText>& cells, Doing) const
{
    Validation judged;
    std::vector<plan::Edit> edits;
    for (const CellText& cell : cells) {
        const int column = cell.index.column();
        if (!isEditable(column)) {
            judged.refused += refused(cell, whyNotEditable());
            continue;
        }
        const bool clears = cell.text.trimmed().isEmpty();
        const auto number = readNumber(cell.text);
        if (!clears && !number) {
            judged.refused += refused(cell, tr("“%1” is not a number").arg(cell.text.trimmed()));
            continue;
        }
        plan::Edit edit =
            plan::setFigure(plan(), m_series, m_periods[static_cast<std::size_t>(cell.index.row())].period,
                            column == Actual ? plan::DemandStatus::Actual : plan::DemandStatus::Forecast,
                            clears ? std::nullopt : number);
        if (const QString reason = judged.whyNot(plan(), edit); !reason.isEmpty()) {
            judged.refused += refused(cell, reason);
            continue;
        }
        edits.push_back(std::move(edit));
    }
    judged.accepted = static_cast<int>(edits.size());
    if (edits.size() == 1)
        judged.edit = std::move(edits.front());
    else
        judged.edit = plan::together(tr("Set %1 figures of demand").arg(edits.size()).toStdString(), edits);
    return judged;
}

} // namespace muster::ui
