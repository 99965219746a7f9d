#include "supply/supply_page.h"

#include "frame/context.h"
#include "models/grid_model.h"
#include "models/month_figures.h"
#include "ui_supply_page.h"

#include <QSignalBlocker>

namespace muster::ui {

using engine::Column;

namespace {

constexpr std::array kCurves{
    CurveOf{CurveKind::InPost, Column::InPostFte}, CurveOf{CurveKind::Available, Column::AvailableFte},
    CurveOf{CurveKind::Funded, Column::EstablishmentFte}, CurveOf{CurveKind::Required, Column::RequiredFte}};

} // namespace

SupplyPage::SupplyPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::SupplyPage>()), m_months(new GridModel(this)),
      m_periods(new GridModel(this)), m_areas(new GridModel(this))
{
    m_ui->setupUi(this);
    spreadInto(*m_ui->cardLayout);
    setTables({{m_ui->monthTable, m_months}, {m_ui->periodTable, m_periods}, {m_ui->areaTable, m_areas}});
    connect(m_ui->roleCombo, &QComboBox::currentIndexChanged, this, &SupplyPage::refresh);
    letReplace(*m_ui->tableButton, *m_ui->monthTable, {m_ui->monthChart, m_ui->legendLabel});
    followLinks(*m_ui->emptyLabel, plan::Kind::Turnover);
}

SupplyPage::~SupplyPage() = default;

SupplyQuestion SupplyPage::question() const
{
    return {context().locality(), m_ui->roleCombo->currentData().toInt(), context().span(),
            context().length()};
}

/// The roles as the plan has them now; the one chosen by its name stays chosen.
void SupplyPage::fillRoles()
{
    QStringList names{roleName(context().results(), engine::kAllRoles)};
    for (const plan::Role& role : context().results().inputs().dimensions().roles)
        names += format::text(role.name);
    QStringList shown;
    for (int i = 0; i < m_ui->roleCombo->count(); ++i)
        shown += m_ui->roleCombo->itemText(i);
    if (shown == names)
        return;
    const QSignalBlocker quiet(m_ui->roleCombo);
    const QString chosen = m_ui->roleCombo->currentText();
    m_ui->roleCombo->clear();
    for (int i = 0; i < names.size(); ++i)
        m_ui->roleCombo->addItem(names[i], i - 1);
    m_ui->roleCombo->setCurrentIndex(std::max(0, m_ui->roleCombo->findText(chosen)));
}

void SupplyPage::showResults()
{
    fillRoles();
    const engine::Results& results = context().results();
    const bool known =
        results.hasEstablishment(question().locality, question().role, engine::Rollup::WithBeneath);
    m_ui->subtitleLabel->setText(whereAndWhen());
    showParts({m_ui->openingCard, m_ui->outCard, m_ui->inCard, m_ui->closingCard, m_ui->steadyCard,
               m_ui->chartCard, m_ui->periodCard, m_ui->areaCard},
              known);
    sayWhatIsMissing(known);
    if (!known)
        return;
    showCards();
    showChart();
    showTables();
    tellChoice(*m_ui->periodTable, {place(question().locality, question().role), Column::ClosingFte});
}

void SupplyPage::showCards()
{
    const engine::Results& results = context().results();
    const engine::TablePlace at = place(question().locality, question().role);
    const auto figure = [&](Column column) { return engine::figureAt(results, at, column); };
    const auto fte = [](std::optional<double> value) {
        return format::figure(value, engine::ColumnUnit::Fte);
    };
    const Period& period = context().span().period;
    const FlowsText out = waysOutText(results, at);
    const FlowsText in = waysInText(results, at);
    const double restated = figure(Column::RestatedFte).value_or(0);
    m_ui->openingCard->show(fte(figure(Column::OpeningFte)),
                            tr("FTE at the start of %1").arg(format::text(period.toEnglish())));
    m_ui->outCard->show(fte(out.sum),
                        out.parts.isEmpty() ? tr("FTE; nobody leaves") : tr("FTE: %1").arg(out.parts));
    m_ui->inCard->show(fte(in.sum),
                       in.parts.isEmpty() ? tr("FTE; nobody joins") : tr("FTE: %1").arg(in.parts));
    m_ui->closingCard->show(
        fte(figure(Column::ClosingFte)),
        restated == 0 ? tr("FTE at the end")
                      : tr("FTE at the end; %1 by a new position").arg(format::signedFte(restated)));
    const auto steady = figure(Column::SteadyStateFte);
    const auto tenure = figure(Column::TenureYears);
    m_ui->steadyCard->show(fte(steady), tenure ? tr("FTE, at the last month's rates; people stay %1")
                                                     .arg(format::figure(tenure, engine::ColumnUnit::Years))
                                               : tr("FTE, at the last month's rates; nobody leaves"));
    const auto posts = figure(Column::EstablishmentFte);
    m_ui->steadyCard->setWarning(out.sum > 0 && steady && posts && fte(steady) != fte(posts) &&
                                 *steady < *posts);
}

void SupplyPage::showChart()
{
    const engine::Results& results = context().results();
    const engine::TablePlace at = place(question().locality, question().role);
    m_ui->monthChart->show(results.inputs().firstMonth(), curvesOf(results, at, kCurves));
    m_ui->legendLabel->setText(m_ui->monthChart->legendText());
    m_months->show(monthsGrid(results, at, kCurves, tr("Staff by month")));
    m_ui->chartTitleLabel->setText(
        tr("Staff over the plan · %1, %2")
            .arg(localityName(results, question().locality), roleName(results, question().role)));
}

void SupplyPage::showTables()
{
    const engine::Results& results = context().results();
    m_periods->show(supplyByPeriod(results, question()));
    m_areas->show(supplyByArea(results, question()));
    m_ui->areaCard->setVisible(areasOf(results, question().locality) != std::vector{question().locality});
    m_ui->areaTitleLabel->setText(
        tr("By area · %1, %2")
            .arg(roleName(results, question().role), format::text(context().span().period.toEnglish())));
    m_ui->periodTitleLabel->setText(
        tr("Joiners and leavers · %1, %2")
            .arg(localityName(results, question().locality), roleName(results, question().role)));
}

/// Whether anything is said of how the staff here, or beneath, come and go.
bool SupplyPage::saysHowStaffComeAndGo() const
{
    const engine::Inputs& in = context().results().inputs();
    const auto& nodes = in.dimensions().localities;
    const int first = question().locality;
    for (int l = first; l <= first + nodes[static_cast<std::size_t>(first)].descendants; ++l)
        for (int r = 0; r < in.dimensions().roleCount(); ++r)
            if ((question().role == engine::kAllRoles || question().role == r) &&
                in.staff().at(l, r).hasFlows)
                return true;
    return false;
}

void SupplyPage::sayWhatIsMissing(bool known)
{
    m_ui->emptyCard->setVisible(!known || !saysHowStaffComeAndGo());
    m_ui->emptyLabel->setText(
        !known
            ? tr("No establishment is entered for %1, so its staff are not known. "
                 "<a href=\"establishment\">Enter the establishment</a> or import it from a spreadsheet "
                 "(File, Import).")
                  .arg(localityName(context().results(), question().locality).toHtmlEscaped())
            : tr("No joiners or leavers are entered yet, so staff in post stays the same. Set turnover, "
                 "planned "
                 "starts or adverts under <a href=\"assumptions\">Assumptions</a>, or import cohorts, moves, "
                 "restructures or the posts register (File, Import)."));
}

} // namespace muster::ui
