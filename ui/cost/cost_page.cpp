#include "cost/cost_page.h"

#include "charts/stack_chart.h"
#include "frame/context.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

namespace muster::ui {

using engine::Column;
using engine::kAllRoles;

namespace {

std::vector<StackPart> partsOf(const engine::Results& results, const CostQuestion& question)
{
    std::vector<StackPart> parts;
    for (const Column column : {Column::PayCost, Column::AgencyCost}) {
        StackPart part{format::word(engine::info(column).heading), {}};
        for (const PeriodSpan& span :
             periodsOf(results.inputs().firstMonth(), results.inputs().months(), question.length))
            part.values.push_back(
                engine::figureAt(results, {question.locality, kAllRoles, span}, column).value_or(0) / 1000);
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

CostPage::CostPage(Context& context, QWidget* parent)
    : SectionsPage(context, tr("Cost"), parent), m_budget(addCard(QStringLiteral("budget"), tr("Budget"))),
      m_forecast(addCard(QStringLiteral("forecast"), tr("Forecast"))),
      m_variance(addCard(QStringLiteral("variance"), tr("Variance"))),
      m_agency(addCard(QStringLiteral("agency"), tr("Agency cost"))),
      m_gap(addCard(QStringLiteral("gap"), tr("Price of the gap"))),
      m_outturn(addCard(QStringLiteral("outturn"), tr("Outturn"))),
      m_toDate(addCard(QStringLiteral("toDate"), tr("Year to date"))),
      m_outturns(addSection(QStringLiteral("outturn"), tr("Outturn by year"))),
      m_causes(addSection(QStringLiteral("cause"), tr("Variance by cause"))),
      m_dates(addSection(QStringLiteral("toDate"), tr("Year to date"))),
      m_periods(addSection(QStringLiteral("period"), tr("Cost by period"))),
      m_areas(addSection(QStringLiteral("area"), tr("Cost by area"))),
      m_roles(addSection(QStringLiteral("role"), tr("Cost by role"))),
      m_funding(addSection(QStringLiteral("funding"), tr("Cost of the posts by funding"))),
      m_legend(m_periods.addLegend()), m_chart(m_periods.addChart<StackChart>())
{
    leadTo(plan::Kind::Salary);
}

CostQuestion CostPage::question() const
{
    return {context().locality(), context().span(), context().length()};
}

void CostPage::showFigures()
{
    const engine::Results& results = context().results();
    const bool known = results.inputs().hasCosts() &&
                       results.hasEstablishment(question().locality, kAllRoles, engine::Rollup::WithBeneath);
    showAll(known);
    sayWhatIsMissing(known ? QString() : whatIsMissing());
    if (!known)
        return;
    showCards();
    showChart();
    showTables();
    showOutturn();
    tellChoice(m_periods.table(), {place(question().locality, kAllRoles), Column::ForecastCost});
}

void CostPage::showCards()
{
    const engine::Results& results = context().results();
    const engine::TablePlace at = place(question().locality, kAllRoles);
    const auto figure = [&](Column column) { return engine::figureAt(results, at, column); };
    const auto money = [&](std::optional<double> value) {
        return value ? currencyOf(results) + format::figure(value, engine::ColumnUnit::Money)
                     : format::unknown();
    };
    const auto fte = [&](Column column) { return format::figure(figure(column), engine::ColumnUnit::Fte); };
    m_budget.show(money(figure(Column::Budget)),
                  tr("for %1 FTE of posts").arg(fte(Column::EstablishmentFte)));
    m_forecast.show(
        money(figure(Column::ForecastCost)),
        tr("for %1 FTE in post and %2 agency").arg(fte(Column::InPostFte), fte(Column::AgencyFte)));
    const auto variance = figure(Column::CostVariance);
    m_variance.show(variance ? money(std::abs(*variance)) : format::unknown(),
                    !variance       ? tr("not known: a salary is not set")
                    : *variance > 0 ? tr("over budget")
                                    : tr("under budget"));
    m_variance.setWarning(variance.value_or(0) > 0);
    m_agency.show(money(figure(Column::AgencyCost)),
                  tr("for %1 FTE of agency staff").arg(fte(Column::AgencyFte)));
    const bool required = results.inputs().hasRequirement();
    m_gap.show(money(figure(Column::GapCost)),
               required ? tr("to employ the staff who are missing") : tr("not known: no demand entered"));
}

void CostPage::showChart()
{
    const engine::Results& results = context().results();
    QStringList periods;
    for (const PeriodSpan& span : context().spans())
        periods += format::text(span.period.toEnglish());
    m_chart.setVisible(periods.size() > 1);
    m_legend.setVisible(periods.size() > 1);
    m_chart.show(periods, partsOf(results, question()), tr("Thousand %1").arg(currencyOf(results)));
    m_legend.setText(m_chart.legendText());
    m_periods.setTitle(tr("Cost over the plan · %1").arg(localityName(results, question().locality)));
}

/// Of a plan that has neither budgets nor actual figures, nothing.
void CostPage::showOutturn()
{
    const engine::Results& results = context().results();
    const engine::LocalityIndex locality = question().locality;
    const PeriodSpan year = yearOf(results, context().span());
    const bool has = hasOutturn(results);
    const bool came =
        engine::figureAt(results, {locality, kAllRoles, year}, Column::MonthsActual).has_value();
    for (QWidget* part : {static_cast<QWidget*>(&m_outturn), static_cast<QWidget*>(&m_toDate),
                          static_cast<QWidget*>(&m_outturns), static_cast<QWidget*>(&m_causes)})
        part->setVisible(has);
    m_dates.setVisible(came);
    if (!has)
        return;
    const QString when = format::text(year.period.toEnglish());
    showOutturnCards(year);
    m_outturns.setTitle(tr("Outturn · %1").arg(localityName(results, locality)));
    m_outturns.showTable(outturnByYear(results, locality));
    m_causes.setTitle(tr("Why the outturn differs from the approved budget · %1").arg(when));
    m_causes.showTable(varianceByCause(results, locality, year));
    m_dates.setTitle(tr("Year to date · %1").arg(when));
    m_dates.showTable(yearToDate(results, locality, year));
}

void CostPage::showOutturnCards(const PeriodSpan& year)
{
    const engine::Results& results = context().results();
    const auto figure = [&](Column column) {
        return engine::figureAt(results, {question().locality, kAllRoles, year}, column);
    };
    const auto money = [&](std::optional<double> value) {
        return value ? currencyOf(results) + format::figure(value, engine::ColumnUnit::Money)
                     : format::unknown();
    };
    const auto against = [&](std::optional<double> variance, const QString& nothing) {
        return !variance       ? nothing
               : *variance > 0 ? tr("%1 over the approved budget").arg(money(variance))
                               : tr("%1 under the approved budget").arg(money(-*variance));
    };
    const auto variance = figure(Column::OutturnVariance);
    m_outturn.show(money(figure(Column::Outturn)), against(variance, tr("no budget is approved here")));
    m_outturn.setWarning(variance.value_or(0) > 0);
    const auto toDate = figure(Column::VarianceToDate);
    m_toDate.show(money(figure(Column::ActualToDate)),
                  against(toDate, figure(Column::MonthsActual) ? tr("no budget is approved here")
                                                               : tr("no month is actual here")));
    m_toDate.setWarning(toDate.value_or(0) > 0);
}

void CostPage::showTables()
{
    const engine::Results& results = context().results();
    const QString period = format::text(context().span().period.toEnglish());
    m_periods.showTable(costByPeriod(results, question()));
    m_areas.showTable(costByArea(results, question()));
    m_roles.showTable(costByRole(results, question()));
    m_areas.setVisible(areasOf(results, question().locality) != std::vector{question().locality});
    const bool hasPosts = !results.inputs().plan().rows<plan::Post>().empty(); // none other names its money
    m_funding.setVisible(hasPosts);
    if (hasPosts)
        m_funding.showTable(costByFunding(results, question()));
    m_areas.setTitle(tr("By area · %1").arg(period));
    m_roles.setTitle(tr("By role · %1").arg(period));
    m_funding.setTitle(tr("Cost of posts by funding source"));
}

QString CostPage::whatIsMissing() const
{
    const bool costs = context().results().inputs().hasCosts();
    return costs ? tr("No establishment is entered for %1, so nothing is known of its cost. "
                      "<a href=\"establishment\">Enter the establishment</a> or import it from a spreadsheet "
                      "(File, "
                      "Import).")
                       .arg(localityName(context().results(), question().locality).toHtmlEscaped())
                 : tr("No costs are entered yet. Set salaries and on-costs under "
                      "<a href=\"assumptions\">Assumptions</a>, or import the posts register with its annual "
                      "costs "
                      "(File, Import).");
}

} // namespace muster::ui
