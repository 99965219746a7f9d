// How typed and pasted texts become edits of the establishment. Cells of one row are judged together, so that
// a pasted row may change its establishment and its vacancy at once.

#include "establishment/establishment_cells.h"
#include "establishment/establishment_sheet.h"
#include "models/format.h"
#include "plan/names.h"
#include "sheet/row_judge.h"

#include <map>

namespace muster::ui {

namespace {

/// A cell that cannot be written is passed over where nothing would change, and where a whole range is
/// cleared or filled.
bool passesOver(const CellText& cell, Doing doing)
{
    return !isWritten(cell.index.column()) && (doing == Doing::Clear || doing == Doing::FillDown ||
                                               cell.index.data(Qt::EditRole).toString() == cell.text);
}

} // namespace

Validation EstablishmentSheet::judgeCells(const QList<CellText>& cells, Doing doing) const
{
    std::map<int, QList<CellText>> byRow;
    QList<CellText> meant;
    for (const CellText& cell : cells)
        if (!passesOver(cell, doing)) {
            byRow[cell.index.row()] += cell;
            meant += cell;
        }
    Validation judged;
    for (auto& [row, own] : byRow) {
        std::ranges::sort(own, {}, [](const CellText& cell) { return cell.index.column(); });
        judgeRow(row, own, judged);
    }
    judged.edit.label = labelOf(meant, doing);
    return judged;
}

void EstablishmentSheet::judgeRow(int row, const QList<CellText>& cells, Validation& judged) const
{
    const auto [next, accepted] = judgedRow(
        rowAt(row), cells,
        [&](plan::Establishment& to, int column, const QString& text) {
            return write(plan(), to, column, text);
        },
        [&](const plan::Establishment& tried) { return whyNotRow(tried, judged); },
        [&](const CellText& cell, const QString& reason) { judged.refused += refused(cell, reason); });
    judged.accepted += accepted;
    if (accepted > 0)
        judged.edit.put(next);
}

QString EstablishmentSheet::whyNotRow(const plan::Establishment& row, Validation& judged) const
{
    const plan::Establishment* same = plan::findSame(plan(), row);
    if (same && same->id != row.id)
        return tr("there is a row of this locality and role for %1 already")
            .arg(format::text(row.asAt.toEnglish()));
    return judged.whyNot(plan(), editOf(row));
}

plan::Edit EstablishmentSheet::editOf(const plan::Establishment& row) const
{
    plan::Edit edit;
    edit.put(row);
    return edit;
}

std::string EstablishmentSheet::labelOf(const QList<CellText>& cells, Doing doing) const
{
    if (cells.size() == 1) {
        const CellText& cell = cells.first();
        const plan::Establishment& row = rowAt(cell.index.row());
        const QString where = format::text(plan::describe(plan(), {row.locality, {}, {}, row.role}));
        const bool isCleared = cell.text.trimmed().isEmpty();
        if (isCleared && planColumn(cell.index.column()))
            return tr("Clear %1, %2").arg(nameOfColumn(cell.index.column()), where).toStdString();
        const QString text = isCleared ? QStringLiteral("0") : cell.text.trimmed();
        return tr("Set %1, %2, to %3").arg(nameOfColumn(cell.index.column()), where, text).toStdString();
    }
    const QString count = QString::number(cells.size());
    switch (doing) {
    case Doing::Paste:
        return tr("Paste %1 cells of the establishment").arg(count).toStdString();
    case Doing::FillDown:
        return tr("Fill down %1 cells of the establishment").arg(count).toStdString();
    case Doing::Change:
        return tr("Change %1 cells of the establishment").arg(count).toStdString();
    default:
        return tr("Set %1 cells of the establishment").arg(count).toStdString();
    }
}

plan::Edit EstablishmentSheet::removal(const std::vector<int>& rows) const
{
    plan::Edit edit;
    for (const int row : rows)
        edit.erase<plan::Establishment>(rowAt(row).id);
    if (rows.size() == 1) {
        const plan::Establishment& row = rowAt(rows.front());
        edit.label = tr("Delete establishment, %1, %2")
                         .arg(format::text(plan::describe(plan(), {row.locality, {}, {}, row.role})),
                              format::text(row.asAt.toEnglish()))
                         .toStdString();
    } else {
        edit.label = tr("Delete %1 rows of the establishment").arg(rows.size()).toStdString();
    }
    return edit;
}

} // namespace muster::ui
