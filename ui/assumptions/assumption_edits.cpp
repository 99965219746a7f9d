// How typed and pasted texts become edits of the plan's assumptions.

#include "assumptions/assumption_sheet.h"
#include "assumptions/lookup.h"
#include "models/format.h"
#include "plan/column_units.h"
#include "plan/scenarios/scenario_edits.h"
#include "text/number_text.h"

namespace muster::ui {

namespace {

Error badInput(const QString& message)
{
    return {ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}};
}

} // namespace

Validation AssumptionSheet::judgeCells(const QList<CellText>& cells, Doing doing) const
{
    Validation judged;
    QList<CellText> written;
    std::vector<plan::Edit> edits;
    for (const CellText& cell : cells) {
        if (passesOver(cell, doing))
            continue;
        const Result<plan::Edit> edit = editOf(cell);
        if (!edit) {
            judged.refused += refused(cell, format::text(edit.error().sentence()));
            continue;
        }
        written += cell;
        edits.push_back(*edit);
    }
    leaveOut(written, edits, judged);
    judged.accepted = static_cast<int>(edits.size());
    judged.edit = plan::together(labelOf(edits, doing), edits);
    return judged;
}

bool AssumptionSheet::passesOver(const CellText& cell, Doing doing) const
{
    return !isValue(cell.index) && (doing == Doing::Clear || doing == Doing::FillDown ||
                                    doing == Doing::FillRight || data(cell.index, Qt::EditRole) == cell.text);
}

void AssumptionSheet::leaveOut(const QList<CellText>& cells, std::vector<plan::Edit>& edits,
                               Validation& judged) const
{
    if (judged.whyNot(plan(), plan::together({}, edits)).isEmpty())
        return;
    std::vector<plan::Edit> admitted;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const plan::Edit& edit = edits[static_cast<std::size_t>(i)];
        if (const QString reason = judged.whyNot(plan(), edit); reason.isEmpty())
            admitted.push_back(edit);
        else
            judged.refused += refused(cells[i], reason);
    }
    edits = std::move(admitted);
}

Result<plan::Edit> AssumptionSheet::editOf(const CellText& cell) const
{
    if (!isValue(cell.index))
        return fail(badInput(tr("this figure is computed; change what it is made from")));
    return cell.text.trimmed().isEmpty() ? clearing(cell.index) : setting(cell.index, cell.text);
}

Result<plan::Edit> AssumptionSheet::clearing(const QModelIndex& index) const
{
    const plan::Scope scope = scopeAt(index);
    if (const auto scenario = document().scenario())
        return plan::clearAdjustment(plan(), *scenario, m_choice.kind, scope, m_choice.from);
    const auto rows = ownRows(plan(), m_choice.kind, scope);
    const bool startsElsewhere =
        cellAt(index).standing == Standing::Own &&
        std::ranges::none_of(rows, [&](const plan::Assumption* row) { return row->from == m_choice.from; });
    if (startsElsewhere) {
        const auto& start = rowAt(index)->from;
        return fail(badInput(
            start ? tr("this value applies from %1; choose that month under Values from to remove it")
                        .arg(format::text(start->toEnglish()))
                  : tr("this value always applies; choose always under Values from to remove it")));
    }
    return plan::clearAssumption(plan(), m_choice.kind, scope, m_choice.from);
}

Result<plan::Edit> AssumptionSheet::setting(const QModelIndex& index, const QString& text) const
{
    const plan::KindInfo& kind = plan::info(m_choice.kind);
    const auto value = readNumber(text, plan::unitOf(kind.kind));
    if (!value)
        return fail(badInput(tr("“%1” is not a number; allowed: %2")
                                 .arg(text.trimmed(), format::text(kind.allowed.toEnglish()))));
    const plan::Scope scope = scopeAt(index);
    const Month first = plan().settings().firstMonth;
    for (const plan::Assumption* row : ownRows(plan(), m_choice.kind, scope))
        if (!document().scenario() && !m_choice.from && row->from && *row->from <= first)
            return fail(
                badInput(tr("a value from %1 applies here already; choose that month under Values from "
                            "to change it")
                             .arg(format::text(row->from->toEnglish()))));
    return plan::setAssumption(plan(), m_choice.kind, scope, m_choice.from, *value);
}

std::string AssumptionSheet::labelOf(const std::vector<plan::Edit>& edits, Doing doing) const
{
    const auto count = static_cast<int>(edits.size());
    if (count == 1)
        return edits.front().label;
    const QString kind = format::inSentence(plan::info(m_choice.kind).name);
    switch (doing) {
    case Doing::Paste:
        return tr("Paste %1 values of %2").arg(count).arg(kind).toStdString();
    case Doing::FillDown:
        return tr("Fill down %1 values of %2").arg(count).arg(kind).toStdString();
    case Doing::FillRight:
        return tr("Fill right %1 values of %2").arg(count).arg(kind).toStdString();
    case Doing::Change:
        return tr("Change %1 values of %2").arg(count).arg(kind).toStdString();
    case Doing::Clear:
        return tr("Return %1 values of %2 to inherited").arg(count).arg(kind).toStdString();
    case Doing::Type:
        break;
    }
    return tr("Set %1 values of %2").arg(count).arg(kind).toStdString();
}

} // namespace muster::ui
