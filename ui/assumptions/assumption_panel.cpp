#include "assumptions/assumption_panel.h"

#include "assumptions/assumption_sheet.h"
#include "assumptions/lookup.h"
#include "frame/context.h"
#include "models/format.h"
#include "plan/names.h"
#include "text/number_text.h"
#include "ui_assumption_panel.h"

#include <algorithm>
#include <array>

namespace muster::ui {

using plan::Assumption;

/// Lays a text over an input, unless there is something in it that waits to be finished.
void AssumptionPanel::lay(QLineEdit& edit, const QString& text, bool writable)
{
    edit.setReadOnly(!writable);
    edit.setFocusPolicy(writable ? Qt::StrongFocus : Qt::ClickFocus);
    if (edit.isModified() || edit.text() == text)
        return;
    edit.setText(text);
    edit.setCursorPosition(0);
}

void AssumptionPanel::sayReason(QLabel& label, const QString& reason)
{
    label.setText(reason);
    label.setVisible(!reason.isEmpty());
}

AssumptionPanel::AssumptionPanel(Context& context, AssumptionSheet& sheet, QWidget* parent)
    : SidePanel(parent), m_form(std::make_unique<Ui::AssumptionPanel>()), m_context(context), m_sheet(sheet)
{
    m_form->setupUi(this);
    m_form->scrollArea->viewport()->setAutoFillBackground(false);
    m_form->contents->setAutoFillBackground(false);
    makeFields();
    connect(m_form->valueEdit, &QLineEdit::editingFinished, this, &AssumptionPanel::commitValue);
    connect(m_form->fromCombo, &QComboBox::activated, this, [this](int chosen) {
        const Month first = m_context.results().inputs().firstMonth();
        chooseStart(chosen == 0 ? std::nullopt : std::optional(first + (chosen - 1)));
    });
    connect(m_form->undoButton, &QPushButton::clicked, this, &AssumptionPanel::undo);
    connect(&m_sheet, &AssumptionSheet::refreshed, this, &AssumptionPanel::refresh);
    forgetTyped();
    refresh();
}

AssumptionPanel::~AssumptionPanel() = default;

void AssumptionPanel::showCell(const QModelIndex& index)
{
    if (m_index == index)
        return;
    m_index = index;
    forgetTyped();
    refresh();
}

void AssumptionPanel::editEvidence()
{
    const std::array edits{m_form->sourceEdit, m_form->ownerEdit, m_form->asAtEdit};
    const auto empty =
        std::ranges::find_if(edits, [](const QLineEdit* edit) { return edit->text().isEmpty(); });
    QLineEdit* edit = empty == edits.end() ? m_form->asAtEdit : *empty;
    edit->setFocus();
    edit->selectAll();
    m_form->scrollArea->ensureWidgetVisible(edit);
}

void AssumptionPanel::forgetTyped()
{
    m_form->valueEdit->setModified(false);
    for (const Field& field : m_fields)
        field.edit->setModified(false);
    sayReason(*m_form->valueReasonLabel, {});
    sayReason(*m_form->evidenceReasonLabel, {});
}

bool AssumptionPanel::isOwn(const Assumption* row) const
{
    return row && row->scope() == m_sheet.scopeAt(m_index) && m_context.document().readOnlyReason().isEmpty();
}

void AssumptionPanel::refresh()
{
    const bool isValue = m_index.isValid() && m_sheet.isValue(m_index);
    m_form->contents->setEnabled(m_index.isValid());
    const Assumption* row = isValue ? m_sheet.rowAt(m_index) : nullptr;
    m_form->cellLabel->setText(m_index.isValid() ? m_sheet.place(m_index) : tr("No cell is chosen"));
    m_form->kindLabel->setText(format::word(plan::info(m_sheet.choice().kind).name));
    showStarts();
    showValue(row);
    showFields(row);
    showEffect();
}

void AssumptionPanel::showStarts()
{
    const engine::Inputs& inputs = m_context.results().inputs();
    QComboBox& combo = *m_form->fromCombo;
    QStringList texts{tr("always")};
    for (int t = 0; t < inputs.months(); ++t)
        texts += format::text((inputs.firstMonth() + t).toEnglish());
    QStringList shown;
    for (int i = 0; i < combo.count(); ++i)
        shown += combo.itemText(i);
    if (shown != texts) {
        combo.clear();
        combo.addItems(texts);
    }
    const std::vector<Assumption> own = chosenRows(false);
    const auto from = own.empty() ? m_sheet.choice().from : own.front().from;
    const int month = from ? *from - inputs.firstMonth() : -1;
    const bool inside = from && month >= 0 && month < inputs.months();
    combo.setCurrentIndex(!from ? 0 : inside ? month + 1 : -1);
}

void AssumptionPanel::showValue(const Assumption* row)
{
    const bool isValue = m_index.isValid() && m_sheet.isValue(m_index);
    lay(*m_form->valueEdit, isValue ? m_index.data(Qt::EditRole).toString() : QString(),
        isValue && m_sheet.flags(m_index).testFlag(Qt::ItemIsEditable));
    const bool compares = isValue && m_sheet.before();
    m_form->wasLabel->setVisible(compares);
    m_form->wasValueLabel->setVisible(compares);
    m_form->wasValueLabel->setText(compares ? was() : QString());
    m_form->originLabel->setText(isValue ? story(row) : m_index.data(Qt::ToolTipRole).toString());
}

/// The unit, where the value comes from, and what else the plan says of this cell from other months.
QString AssumptionPanel::story(const Assumption* row) const
{
    QStringList parts{format::word(plan::info(m_sheet.choice().kind).unit),
                      m_index.data(Qt::ToolTipRole).toString()};
    const plan::Plan& plan = m_context.document().plan();
    for (const Assumption* own : ownRows(plan, m_sheet.choice().kind, m_sheet.scopeAt(m_index)))
        if (own != row)
            parts +=
                own->from
                    ? tr("also %1 from %2").arg(plainNumber(own->value), format::text(own->from->toEnglish()))
                    : tr("also %1 always").arg(plainNumber(own->value));
    return parts.join(QStringLiteral(" · "));
}

QString AssumptionPanel::was() const
{
    const plan::Plan& before = m_sheet.before()->inputs().plan();
    const plan::Scope scope = m_sheet.scopeAt(m_index);
    const Choice& choice = m_sheet.choice();
    const Lookup lookup(before, choice.kind);
    const Assumption* row = lookup.row(scope, shownMonth(before, choice));
    const Assumption* now = m_sheet.rowAt(m_index);
    if (row && now && row->value == now->value && row->id == now->id)
        return tr("not changed by the last edit");
    return row ? tr("%1, %2").arg(plainNumber(row->value), originOf(before, *row, scope)) : tr("not set");
}

void AssumptionPanel::commitValue()
{
    QLineEdit& edit = *m_form->valueEdit;
    if (!edit.isModified() || !m_index.isValid())
        return;
    const QString reason = m_sheet.refusal(m_index, edit.text());
    sayReason(*m_form->valueReasonLabel, reason);
    if (!reason.isEmpty())
        return;
    edit.setModified(false);
    m_sheet.setData(m_index, edit.text());
}

void AssumptionPanel::undo()
{
    m_context.document().undo();
}

} // namespace muster::ui
