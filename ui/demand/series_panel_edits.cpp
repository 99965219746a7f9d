// What is chosen and typed in the panel beside a series, as edits of the plan.

#include "demand/method_weights.h"
#include "demand/series_list.h"
#include "demand/series_panel.h"
#include "frame/context.h"
#include "models/format.h"
#include "text/number_text.h"
#include "ui_series_panel.h"

#include <QRegularExpression>

namespace muster::ui {

void SeriesPanel::apply(const plan::Edit& edit)
{
    if (const auto done = m_context.document().apply(edit); !done)
        emit failed(format::text(done.error().sentence()));
}

void SeriesPanel::chooseMethod()
{
    if (m_line.isNone())
        return;
    const plan::Plan& plan = m_context.document().plan();
    const plan::SeriesName name = nameOfSeries(inputs(), m_line);
    const QVariant method = m_ui->methodCombo->currentData();
    if (!method.isValid())
        return apply(plan::clearMethod(plan, name));
    plan::SeriesMethod row;
    row.locality = name.locality;
    row.clientGroup = name.clientGroup;
    row.activity = name.activity;
    row.method = plan::DemandMethod(method.toInt());
    const plan::SeriesMethod* own = ownMethod();
    row.perDay = own && own->perDay && plan::takesDays(row.method);
    apply(plan::setMethod(plan, row));
}

/// Weights with spaces between, as many as the method has; none: fitted.
void SeriesPanel::typeWeights()
{
    const plan::SeriesMethod* own = m_line.isNone() ? nullptr : ownMethod();
    if (!own)
        return;
    plan::SeriesMethod row = *own;
    const auto wanted = weightsOf(row);
    const QStringList texts =
        m_ui->weightsEdit->text().split(QRegularExpression(QStringLiteral("[\\s;]+")), Qt::SkipEmptyParts);
    bool understood = texts.isEmpty() || texts.size() == qsizetype(wanted.size());
    for (std::size_t i = 0; understood && i < wanted.size(); ++i) {
        *wanted[i] = texts.isEmpty() ? std::nullopt : readNumber(texts[qsizetype(i)]);
        understood = texts.isEmpty() || wanted[i]->has_value();
    }
    if (!understood) {
        emit failed(
            tr("This method has %n weight(s) from 0 to 1, with a space between; without any they are fitted.",
               nullptr, int(wanted.size())));
        return;
    }
    if (row != *own)
        apply(plan::setMethod(m_context.document().plan(), row));
}

void SeriesPanel::choosePerDay()
{
    const plan::SeriesMethod* own = m_line.isNone() ? nullptr : ownMethod();
    if (!own)
        return;
    plan::SeriesMethod row = *own;
    row.perDay = m_ui->perDayCheck->isChecked();
    apply(plan::setMethod(m_context.document().plan(), row));
}

void SeriesPanel::decide()
{
    const QListWidgetItem* item = m_ui->breakList->currentItem();
    if (m_line.isNone() || !item)
        return;
    const QString reason = m_ui->reasonEdit->text().trimmed();
    if (reason.isEmpty()) {
        emit failed(tr("Say why: the reason is kept with the decision."));
        m_ui->reasonEdit->setFocus();
        return;
    }
    const plan::SeriesName name = nameOfSeries(inputs(), m_line);
    plan::SeriesBreak row;
    row.locality = name.locality;
    row.clientGroup = name.clientGroup;
    row.activity = name.activity;
    row.period = Period::parse(item->data(Qt::UserRole).toString().toStdString()).value();
    row.decision = plan::BreakDecision(m_ui->decisionCombo->currentData().toInt());
    row.reason = reason.toStdString();
    m_ui->reasonEdit->clear();
    apply(plan::decideBreak(m_context.document().plan(), row));
}

} // namespace muster::ui
