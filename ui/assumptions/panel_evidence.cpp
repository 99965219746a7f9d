// The range and the evidence of a value, and of all values that are selected together; and the effect of the
// last edit.

#include "assumptions/assumption_panel.h"
#include "assumptions/assumption_sheet.h"
#include "assumptions/lookup.h"
#include "base/written_dates.h"
#include "frame/context.h"
#include "models/format.h"
#include "plan/names.h"
#include "text/number_text.h"
#include "ui_assumption_panel.h"

namespace muster::ui {

using plan::Assumption;

void AssumptionPanel::addText(QLineEdit* edit, const QString& name, std::string Assumption::*member)
{
    m_fields.push_back({edit, m_form->evidenceReasonLabel, name, true,
                        [member](const Assumption& row) { return format::text(row.*member); },
                        [member](Assumption& row, const QString& text) -> Result<void> {
                            row.*member = text.trimmed().toStdString();
                            return {};
                        }});
}

void AssumptionPanel::addNumber(QLineEdit* edit, const QString& name,
                                std::optional<double> Assumption::*member)
{
    const auto read = [member](const Assumption& row) {
        return row.*member ? plainNumber(*(row.*member)) : QString();
    };
    const auto write = [member](Assumption& row, const QString& text) -> Result<void> {
        row.*member = readNumber(text);
        if (row.*member || text.trimmed().isEmpty())
            return {};
        const QString message = tr("“%1” is not a number; leave it empty where there is none").arg(text);
        return fail({ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}});
    };
    m_fields.push_back({edit, m_form->valueReasonLabel, name, false, read, write});
}

void AssumptionPanel::makeFields()
{
    addNumber(m_form->lowEdit, tr("low end"), &Assumption::low);
    addNumber(m_form->highEdit, tr("high end"), &Assumption::high);
    addText(m_form->sourceEdit, tr("source"), &Assumption::source);
    addText(m_form->ownerEdit, tr("owner"), &Assumption::owner);
    addText(m_form->confidenceEdit, tr("confidence"), &Assumption::confidence);
    addText(m_form->noteEdit, tr("note"), &Assumption::note);
    const auto write = [](Assumption& row, const QString& text) -> Result<void> {
        row.asAt.reset();
        if (text.trimmed().isEmpty())
            return {};
        return readDate(text.toStdString()).map([&](const Date& date) { row.asAt = date; });
    };
    m_fields.push_back(
        {m_form->asAtEdit, m_form->evidenceReasonLabel, tr("date"), true,
         [](const Assumption& row) { return row.asAt ? format::text(row.asAt->toString()) : QString(); },
         write});
    for (const Field& field : m_fields)
        connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { commit(field); });
}

void AssumptionPanel::showSelection(const QModelIndexList& cells)
{
    const QList<QPersistentModelIndex> selected(cells.begin(), cells.end());
    if (selected == m_selected)
        return;
    m_selected = selected;
    forgetTyped();
    refresh();
}

/// The values entered in the selected cells, or the one of the cell at hand.
std::vector<Assumption> AssumptionPanel::chosenRows(bool ofSelection) const
{
    std::vector<Assumption> rows;
    const Assumption* at = m_index.isValid() && m_sheet.isValue(m_index) ? m_sheet.rowAt(m_index) : nullptr;
    if (!ofSelection || m_selected.size() < 2) {
        if (isOwn(at))
            rows.push_back(*at);
        return rows;
    }
    const plan::Plan& plan = m_context.document().plan();
    const Lookup lookup(plan, m_sheet.choice().kind);
    const Month month = shownMonth(plan, m_sheet.choice());
    for (const QPersistentModelIndex& cell : m_selected) {
        const bool isValue = cell.isValid() && m_sheet.isValue(cell);
        const Assumption* row = isValue ? lookup.row(m_sheet.scopeAt(cell), month) : nullptr;
        if (row && row->scope() == m_sheet.scopeAt(cell) && m_context.document().readOnlyReason().isEmpty())
            rows.push_back(*row);
    }
    return rows;
}

void AssumptionPanel::showFields(const Assumption* row)
{
    const std::vector<Assumption> one = chosenRows(false);
    const std::vector<Assumption> all = chosenRows(true);
    for (const Field& field : m_fields) {
        const std::vector<Assumption>& rows = field.isEvidence ? all : one;
        const QString text = !rows.empty() ? field.read(rows.front()) : row ? field.read(*row) : QString();
        const bool isSame =
            std::ranges::all_of(rows, [&](const Assumption& each) { return field.read(each) == text; });
        field.edit->setPlaceholderText(isSame ? QString() : tr("several"));
        lay(*field.edit, isSame ? text : QString(), !rows.empty());
    }
    m_form->evidenceOfLabel->setText(evidenceOf(row, all.size()));
    m_form->evidenceOfLabel->setVisible(!m_form->evidenceOfLabel->text().isEmpty());
}

/// Which values the evidence is of, where that is not the value at hand alone.
QString AssumptionPanel::evidenceOf(const Assumption* row, std::size_t values) const
{
    const auto selected = static_cast<std::size_t>(m_selected.size());
    if (selected > 1 && values > 0)
        return values == selected ? tr("Evidence written here goes to all %n selected values.", nullptr,
                                       static_cast<int>(values))
                                  : tr("Evidence written here goes to the %n of the %1 selected values that "
                                       "are not inherited.",
                                       nullptr, static_cast<int>(values))
                                        .arg(selected);
    if (isOwn(row))
        return {};
    return row && row->scope() != m_sheet.scopeAt(m_index)
               ? tr("Inherited value: %1. Change it there.")
                     .arg(format::text(plan::describe(m_context.document().plan(), row->scope())))
               : tr("Only a value entered here can have a range and evidence.");
}

void AssumptionPanel::commit(const Field& field)
{
    std::vector<Assumption> rows = chosenRows(field.isEvidence);
    if (!field.edit->isModified() || rows.empty())
        return;
    const plan::Plan& plan = m_context.document().plan();
    Result<void> written;
    std::vector<plan::Edit> edits;
    for (Assumption& next : rows) {
        written = field.write(next, field.edit->text());
        if (!written)
            break;
        edits.push_back(plan::setAssumption(plan, next));
    }
    const plan::Edit edit = plan::together(labelOf(field, rows), edits);
    Validation judged{edit, static_cast<int>(rows.size())};
    const QString reason = written ? judged.whyNot(plan, edit) : format::text(written.error().sentence());
    sayReason(*field.reason, reason);
    if (!reason.isEmpty())
        return;
    field.edit->setModified(false);
    m_sheet.apply(judged);
}

std::string AssumptionPanel::labelOf(const Field& field, const std::vector<Assumption>& rows) const
{
    const QString kind = format::inSentence(plan::info(rows.front().kind).name);
    if (rows.size() > 1)
        return tr("Set %1 of %2 values of %3")
            .arg(field.name, QString::number(rows.size()), kind)
            .toStdString();
    return tr("Set %1 of %2, %3")
        .arg(field.name, kind,
             format::text(plan::describe(m_context.document().plan(), rows.front().scope())))
        .toStdString();
}

/// Of a value entered here the month from which it applies; else that of the value to be entered.
void AssumptionPanel::chooseStart(const std::optional<Month>& from)
{
    const std::vector<Assumption> rows = chosenRows(false);
    if (rows.empty() || rows.front().from == from)
        return emit startChosen(from);
    Assumption next = rows.front();
    next.from = from;
    plan::Edit edit;
    const QString kind = format::inSentence(plan::info(next.kind).name);
    const QString where = format::text(plan::describe(m_context.document().plan(), next.scope()));
    edit.label = (from ? tr("Let %1, %2, apply from %3").arg(kind, where, format::text(from->toEnglish()))
                       : tr("Let %1, %2, apply always").arg(kind, where))
                     .toStdString();
    edit.put(next);
    Validation judged{edit, 1};
    const QString reason = judged.whyNot(m_context.document().plan(), edit);
    sayReason(*m_form->valueReasonLabel, reason);
    if (reason.isEmpty() && m_sheet.apply(judged))
        emit startChosen(from); // the grid goes on to show this value
    else
        showStarts();
}

namespace {

const QChar kArrow(0x2192);

} // namespace

void AssumptionPanel::showEffect()
{
    const bool known = m_sheet.before() && m_index.isValid();
    const auto& change = m_context.document().lastChange();
    const QString label = change ? change->label : QString();
    using What = session::ChangeEvent::What;
    const bool undone = change && change->what == What::Undone;
    const bool isEdit = change && change->what != What::OtherScenario;
    m_form->effectPart->setVisible(known);
    m_form->undoButton->setVisible(known && !undone && isEdit);
    m_form->undoButton->setToolTip(m_context.document().undoLabel());
    m_form->effectOfLabel->setText(!known   ? tr("Nothing has been edited since the plan was opened.")
                                   : undone ? tr("Undone: %1").arg(label)
                                            : label);
    if (known)
        showMoved(effectOf(*m_sheet.before(), m_context.results(), m_sheet.localityAt(m_index.row()),
                           m_context.span()));
}

void AssumptionPanel::showMoved(const Effect& effect)
{
    const QString where = m_sheet.headerData(m_index.row(), Qt::Vertical, Qt::DisplayRole).toString();
    const auto fte = [](const auto& value) { return format::figure(value, engine::ColumnUnit::Fte); };
    const auto bothSides = [&](const Moved& moved) {
        const QString now = moved.now ? tr("<b>%1</b> FTE").arg(fte(moved.now)) : tr("not known");
        return fte(moved.before) == fte(moved.now)
                   ? now
                   : QStringLiteral("%1 %2 %3").arg(fte(moved.before), QString(kArrow), now);
    };
    const auto difference = [](const Moved& moved) {
        const auto by = moved.difference();
        return by ? format::signedFte(*by) : format::unknown();
    };
    m_form->requiredNameLabel->setText(tr("Required, %1").arg(where));
    m_form->gapNameLabel->setText(tr("Gap, %1").arg(where));
    m_form->requiredEffectLabel->setText(bothSides(effect.required));
    m_form->qualifiedEffectLabel->setText(difference(effect.qualified));
    m_form->unqualifiedEffectLabel->setText(difference(effect.unqualified));
    m_form->gapEffectLabel->setText(effect.gap.now ? bothSides(effect.gap) : format::unknown());
    m_form->gapEffectLabel->setForegroundRole(effect.gap.now.value_or(0) < 0 ? QPalette::BrightText
                                                                             : QPalette::WindowText);
}

} // namespace muster::ui
