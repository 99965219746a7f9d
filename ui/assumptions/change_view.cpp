// What the assumptions page says of the last edit: the chart, and the same as a table; and the start months.

#include "assumptions/assumption_sheet.h"
#include "assumptions/assumptions_page.h"
#include "assumptions/effect.h"
#include "charts/months_chart.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "ui_assumptions_page.h"

#include "models/format.h"
#include <QComboBox>
#include <cmath>

namespace muster::ui {

namespace {

QString changeText(const session::ChangeEvent& change)
{
    return change.what == session::ChangeEvent::What::Undone ? Texts::tr("undone: %1").arg(change.label)
                                                             : change.label;
}

} // namespace

void AssumptionsPage::showChange()
{
    const QModelIndex current = m_form->assumptionTable->currentIndex();
    if (!current.isValid())
        return;
    const Somewhere where = m_sheet->localityAt(current.row());
    const engine::Results& results = context().results();
    RequiredCurves curves{results.inputs().firstMonth(), requiredByMonth(results, where), {}};
    if (m_sheet->before())
        curves.before = requiredByMonth(*m_sheet->before(), where);
    const QString name = m_sheet->headerData(current.row(), Qt::Vertical, Qt::DisplayRole).toString();
    const bool known = std::ranges::any_of(curves.now, [](double fte) { return std::isfinite(fte); });
    m_form->changeTitleLabel->setText(m_sheet->before() ? tr("Effect of this change")
                                                        : tr("Required staff, %1").arg(name));
    m_form->changeLabel->setText(
        !known ? tr("The required staff are not known yet: see Checks for what is missing.")
        : m_sheet->before()
            ? tr("Required staff, %1, FTE · %2").arg(name, changeText(*context().document().lastChange()))
            : tr("FTE by month"));
    std::vector<MonthCurve> lines{{CurveKind::Now, tr("now"), curves.now}};
    if (!curves.before.empty())
        lines.push_back({CurveKind::Before, tr("before the edit"), curves.before});
    m_form->changeChart->show(curves.first, std::move(lines));
    showChangeTable(curves);
}

void AssumptionsPage::showChangeTable(const RequiredCurves& curves)
{
    Grid grid{tr("Required staff by month"), {{tr("Month"), true}, {tr("Now, FTE")}}, {}};
    if (!curves.before.empty()) {
        grid.headings.push_back({tr("Before the edit, FTE")});
        grid.headings.push_back({tr("Difference, FTE")});
    }
    const auto figure = [](double fte, const auto& write) {
        GridCell cell;
        cell.text = std::isfinite(fte) ? write(fte) : format::unknown();
        cell.figure = std::isfinite(fte) ? std::optional(fte) : std::nullopt;
        return cell;
    };
    for (std::size_t t = 0; t < curves.now.size(); ++t) {
        const Month month = curves.first + static_cast<int>(t);
        GridRow row{textCell(format::text(month.toEnglish())), figure(curves.now[t], format::fte)};
        if (!curves.before.empty()) {
            row.push_back(figure(curves.before[t], format::fte));
            row.push_back(figure(curves.now[t] - curves.before[t], format::signedFte));
        }
        grid.rows.push_back(std::move(row));
    }
    m_months->show(std::move(grid));
}

/// The month from which the values shown, and those typed, apply.
void AssumptionsPage::chooseStart(const std::optional<Month>& from)
{
    Choice choice = m_sheet->choice();
    choice.from = from;
    choose(choice);
}

void AssumptionsPage::fillStarts()
{
    const engine::Inputs& inputs = context().results().inputs();
    QComboBox& combo = *m_form->startCombo;
    combo.clear();
    combo.addItem(tr("always"));
    for (int t = 0; t < inputs.months(); ++t)
        combo.addItem(format::text((inputs.firstMonth() + t).toEnglish()));
    const auto from = m_sheet->choice().from;
    const int month = from ? *from - inputs.firstMonth() : -1;
    combo.setCurrentIndex(month < inputs.months() ? month + 1 : -1);
}

} // namespace muster::ui
