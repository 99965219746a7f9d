#include "scenarios/savings/savings_sheet.h"

#include "models/format.h"
#include "sheet/cell_words.h"
#include "sheet/row_judge.h"
#include "sheet/sheet_delegate.h"

#include <map>

namespace muster::ui {

namespace {

/// The column of the table that a column of the sheet shows; null of what is worked out.
const plan::ColumnInfo* savingColumn(int column)
{
    const plan::TableInfo& table = plan::tableOf<plan::Saving>();
    switch (column) {
    case SavingsSheet::Target:
        return table.find("target");
    case SavingsSheet::Reprofiled:
        return table.find("reprofiled");
    case SavingsSheet::Delivered:
        return table.find("delivered");
    case SavingsSheet::Closed:
        return table.find("closed");
    case SavingsSheet::Reason:
        return table.find("reason");
    case SavingsSheet::Source:
        return table.find("source");
    default:
        return nullptr;
    }
}

bool isFigure(int column)
{
    return column == SavingsSheet::Target || column == SavingsSheet::Reprofiled ||
           column == SavingsSheet::Delivered || column == SavingsSheet::Ahead;
}

/// Whether a row says nothing beside which year it is of.
bool isEmpty(const plan::Saving& row)
{
    plan::Saving none;
    none.id = row.id;
    none.change = row.change;
    none.activity = row.activity;
    none.period = row.period;
    return row == none;
}

} // namespace

void SavingsSheet::show(std::optional<plan::ChangeId> change, std::optional<plan::ActivityId> activity)
{
    std::map<Period, YearRow> years;
    const plan::ScenarioChange* row = change ? plan().find<plan::ScenarioChange>(*change) : nullptr;
    if (row) {
        const plan::Settings& settings = plan().settings();
        for (const PeriodSpan& span :
             periodsOf(settings.firstMonth, settings.months, PeriodLength::FinancialYear)) {
            plan::Saving none;
            none.change = row->id;
            none.activity = activity;
            none.period = span.period;
            years[span.period] = {none, false, {}, false};
        }
        for (const plan::SavingsProject& project : plan::savingsProjects(plan(), row->scenario))
            if (project.change->id == row->id && project.activity == activity)
                for (const plan::SavingsYear& year : project.years)
                    years[year.row->period] = {*year.row, true, year.figures, year.isByActuals};
    }
    std::vector<YearRow> next;
    for (auto& [period, year] : years)
        next.push_back(std::move(year));
    const bool isSameShape = change == m_change && activity == m_activity && next.size() == m_years.size();
    if (isSameShape) {
        const auto before = std::exchange(m_years, std::move(next));
        tellChanged([&](int at, int) { return !(before[std::size_t(at)] == m_years[std::size_t(at)]); });
        return;
    }
    beginResetModel();
    m_change = change;
    m_activity = activity;
    m_years = std::move(next);
    endResetModel();
}

int SavingsSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.size());
}

int SavingsSheet::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

Qt::ItemFlags SavingsSheet::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = SheetModel::flags(index);
    return index.isValid() && canChange() && isEditable(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

QString SavingsSheet::place(const QModelIndex& index) const
{
    return tr("%1, %2").arg(textAt(index.row(), Year),
                            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

QString SavingsSheet::textAt(int row, int column) const
{
    const YearRow& year = at(row);
    if (column == Year)
        return format::text(year.row.period.toString());
    if (!year.isThere)
        return {};
    if (column == Ahead)
        return format::volume(year.figures.ahead);
    if (column == Delivered && year.isByActuals)
        return tr("%1 (actuals)").arg(format::volume(year.figures.delivered));
    if (column == Closed && !year.row.closed)
        return {};
    const auto figure = column == Target       ? std::optional(year.row.target)
                        : column == Reprofiled ? year.row.reprofiled
                                               : year.row.delivered;
    if (isFigure(column))
        return figure ? format::volume(*figure) : QString();
    return shownCell(plan(), *savingColumn(column), plan::asAny(year.row));
}

QString SavingsSheet::plainAt(int row, int column) const
{
    const plan::ColumnInfo* own = savingColumn(column);
    return own && at(row).isThere ? plainCell(plan(), *own, plan::asAny(at(row).row)) : QString();
}

QVariant SavingsSheet::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index.row(), index.column());
    case Qt::EditRole:
        return plainAt(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(place(index), textAt(index.row(), index.column()));
    case SheetDelegate::ChoicesRole:
        return index.column() == Closed ? choicesOf(plan(), *savingColumn(Closed)) : QStringList();
    case SheetDelegate::QuietRole:
        return !isEditable(index.column()) || (index.column() == Delivered && at(index.row()).isByActuals);
    default:
        return {};
    }
}

QVariant SavingsSheet::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Year:
        return tr("Year");
    case Target:
        return tr("Target");
    case Reprofiled:
        return tr("Re-profiled to");
    case Delivered:
        return tr("Delivered");
    case Ahead:
        return tr("Still expected");
    case Closed:
        return tr("Closed");
    case Reason:
        return tr("Reason");
    default:
        return tr("Source");
    }
}

/// A row that says nothing any more is taken away.
plan::Edit SavingsSheet::written(const plan::Saving& row) const
{
    plan::Edit edit;
    if (!isEmpty(row)) {
        edit.put(row);
        if (row.id.value == 0)
            std::get<plan::RowChanges<plan::Saving>>(edit.changes).put.back().id = newId<plan::SavingId>();
    } else if (row.id.value != 0) {
        edit.erase<plan::Saving>(row.id);
    }
    return edit;
}

Validation SavingsSheet::judgeCells(const QList<CellText>& cells, Doing) const
{
    Validation judged;
    std::map<int, QList<CellText>> byRow;
    for (const CellText& cell : cells) {
        if (isEditable(cell.index.column()))
            byRow[cell.index.row()] += cell;
        else
            judged.refused += refused(cell, tr("this column is worked out"));
    }
    const auto write = [&](plan::Saving& row, int column, const QString& text) -> Result<void> {
        const bool clears = text.trimmed().isEmpty();
        if (clears && column == Target)
            row.target = 0;
        else if (clears && column == Closed)
            row.closed = false;
        else
            return readCell(plan(), *savingColumn(column), plan::asAny(row), text);
        return {};
    };
    const auto whyNot = [&](const plan::Saving& row) { return judged.whyNot(plan(), written(row)); };
    std::vector<plan::Edit> edits;
    for (const auto& [row, own] : byRow) {
        const auto refuse = [&](const CellText& cell, const QString& reason) {
            judged.refused += refused(cell, reason);
        };
        const auto [next, accepted] = judgedRow(at(row).row, own, write, whyNot, refuse);
        judged.accepted += accepted;
        if (accepted > 0)
            edits.push_back(written(next));
    }
    const QString change = m_change ? format::text(plan::nameOf(plan(), *m_change)) : QString();
    judged.edit = plan::together(
        cells.size() == 1 ? tr("Set %1, savings of %2").arg(place(cells.front().index), change).toStdString()
                          : tr("Set %1 cells, savings of %2").arg(cells.size()).arg(change).toStdString(),
        edits);
    return judged;
}

} // namespace muster::ui
