// What the panel says of the last edit.

#include "assumptions/assumption_panel.h"
#include "assumptions/assumption_sheet.h"
#include "frame/context.h"
#include "models/format.h"
#include "ui_assumption_panel.h"

namespace muster::ui {

namespace {

const QChar kArrow(0x2192);

} // namespace

void AssumptionPanel::showEffect()
{
    const bool known = m_sheet.before() && m_index.isValid();
    const auto& change = m_context.document().lastChange();
    const QString label = change ? change->label : QString();
    const bool undone = change && change->what == session::ChangeEvent::What::Undone;
    m_form->effectPart->setVisible(known);
    m_form->undoButton->setVisible(known && !undone);
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
