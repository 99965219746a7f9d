#include "cost/cost_page.h"

#include "frame/context.h"
#include "models/grid_model.h"
#include "ui_cost_page.h"

namespace muster::ui {

using engine::Column;
using engine::kAllRoles;

namespace {

std::vector<StackPart> partsOf(const engine::Results& results, const CostQuestion& question)
{
    std::vector<StackPart> parts;
    for (const Column column : {Column::PayCost, Column::AgencyCost}) {
        StackPart part{format::text(engine::info(column).heading), {}};
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
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::CostPage>()), m_periods(new GridModel(this)),
      m_areas(new GridModel(this)), m_roles(new GridModel(this)), m_funding(new GridModel(this))
{
    m_ui->setupUi(this);
    spreadInto(*m_ui->cardLayout);
    setTables({{m_ui->periodTable, m_periods}, {m_ui->areaTable, m_areas}, {m_ui->roleTable, m_roles}});
    m_ui->fundingTable->setGridModel(m_funding);
    followLinks(*m_ui->emptyLabel, plan::Kind::Salary);
}

CostPage::~CostPage() = default;

CostQuestion CostPage::question() const
{
    return {context().locality(), context().span(), context().length()};
}

void CostPage::showResults()
{
    const engine::Results& results = context().results();
    const bool known = results.inputs().hasCosts() &&
                       results.hasEstablishment(question().locality, kAllRoles, engine::Rollup::WithBeneath);
    m_ui->subtitleLabel->setText(whereAndWhen());
    showParts({m_ui->budgetCard, m_ui->forecastCard, m_ui->varianceCard, m_ui->agencyCard, m_ui->gapCard,
               m_ui->periodCard, m_ui->areaCard, m_ui->roleCard, m_ui->fundingCard},
              known);
    m_ui->emptyCard->setVisible(!known);
    if (!known) {
        sayWhatIsMissing();
        return;
    }
    showCards();
    showChart();
    showTables();
    tellChoice(*m_ui->periodTable, {place(question().locality, kAllRoles), Column::ForecastCost});
}

void CostPage::showCards()
{
    const engine::Results& results = context().results();
    const engine::TablePlace at = place(question().locality, kAllRoles);
    const auto figure = [&](Column column) { return engine::figureAt(results, at, column); };
    const auto money = [&](Column column) {
        const auto value = figure(column);
        return value ? currencyOf(results) + format::figure(value, engine::ColumnUnit::Money)
                     : format::unknown();
    };
    const auto fte = [&](Column column) { return format::figure(figure(column), engine::ColumnUnit::Fte); };
    m_ui->budgetCard->show(money(Column::Budget),
                           tr("for %1 FTE of posts").arg(fte(Column::EstablishmentFte)));
    m_ui->forecastCard->show(
        money(Column::ForecastCost),
        tr("for %1 FTE in post and %2 agency").arg(fte(Column::InPostFte), fte(Column::AgencyFte)));
    const auto variance = figure(Column::CostVariance);
    m_ui->varianceCard->show(variance ? format::signedMoney(*variance) : format::unknown(),
                             !variance       ? tr("not known: a salary is not set")
                             : *variance > 0 ? tr("over budget")
                                             : tr("under budget"));
    m_ui->varianceCard->setWarning(variance.value_or(0) > 0);
    m_ui->agencyCard->show(money(Column::AgencyCost),
                           tr("for %1 FTE of agency staff").arg(fte(Column::AgencyFte)));
    const bool required = results.inputs().hasRequirement();
    m_ui->gapCard->show(money(Column::GapCost), required ? tr("to employ the staff who are missing")
                                                         : tr("not known: no demand entered"));
}

void CostPage::showChart()
{
    const engine::Results& results = context().results();
    QStringList periods;
    for (const PeriodSpan& span : context().spans())
        periods += format::text(span.period.toEnglish());
    m_ui->periodChart->setVisible(periods.size() > 1);
    m_ui->legendLabel->setVisible(periods.size() > 1);
    m_ui->periodChart->show(periods, partsOf(results, question()));
    m_ui->legendLabel->setText(
        tr("Thousand %1 · %2").arg(currencyOf(results).toHtmlEscaped(), m_ui->periodChart->legendText()));
    m_ui->periodTitleLabel->setText(
        tr("Cost over the plan · %1").arg(localityName(results, question().locality)));
}

void CostPage::showTables()
{
    const engine::Results& results = context().results();
    const QString period = format::text(context().span().period.toEnglish());
    m_periods->show(costByPeriod(results, question()));
    m_areas->show(costByArea(results, question()));
    m_roles->show(costByRole(results, question()));
    m_ui->areaCard->setVisible(areasOf(results, question().locality) != std::vector{question().locality});
    const bool hasPosts = !results.inputs().plan().rows<plan::Post>().empty(); // none other names its money
    m_ui->fundingCard->setVisible(hasPosts);
    if (hasPosts)
        m_funding->show(costByFunding(results, question()));
    m_ui->areaTitleLabel->setText(tr("By area · %1").arg(period));
    m_ui->roleTitleLabel->setText(tr("By role · %1").arg(period));
    m_ui->fundingTitleLabel->setText(tr("Cost of posts by funding source"));
}

void CostPage::sayWhatIsMissing()
{
    const bool costs = context().results().inputs().hasCosts();
    m_ui->emptyLabel->setText(
        costs ? tr("No establishment is entered for %1, so nothing is known of its cost. "
                   "<a href=\"establishment\">Enter the establishment</a> or import it from a spreadsheet "
                   "(File, "
                   "Import).")
                    .arg(localityName(context().results(), question().locality).toHtmlEscaped())
              : tr("No costs are entered yet. Set salaries and on-costs under "
                   "<a href=\"assumptions\">Assumptions</a>, or import the posts register with its annual "
                   "costs "
                   "(File, Import)."));
}

} // namespace muster::ui
