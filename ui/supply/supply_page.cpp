#include "supply/supply_page.h"

#include "frame/context.h"
#include "models/record_grids.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <QComboBox>

namespace muster::ui {

using engine::Column;

namespace {

constexpr std::array kStaffCurves{
    CurveOf{CurveKind::InPost, Column::InPostFte}, CurveOf{CurveKind::Available, Column::AvailableFte},
    CurveOf{CurveKind::Funded, Column::EstablishmentFte}, CurveOf{CurveKind::Required, Column::RequiredFte}};

} // namespace

SupplyPage::SupplyPage(Context& context, QWidget* parent)
    : SectionsPage(context, tr("Supply"), parent), m_role(addChoice(QStringLiteral("role"), tr("&Role"))),
      m_opening(addCard(QStringLiteral("opening"), tr("In post at the start"))),
      m_out(addCard(QStringLiteral("out"), tr("Leave"))), m_in(addCard(QStringLiteral("in"), tr("Join"))),
      m_closing(addCard(QStringLiteral("closing"), tr("In post at the end"))),
      m_steady(addCard(QStringLiteral("steady"), tr("Long-run level"))),
      m_months(addMonths(tr("Staff by month"), tr("FTE at the start of each month"), kStaffCurves)),
      m_periods(addSection(QStringLiteral("period"), tr("Joiners and leavers, by period"))),
      m_areas(addSection(QStringLiteral("area"), tr("Joiners and leavers, by area"))),
      m_record(addSection(QStringLiteral("record"), tr("Said then, came since"))),
      m_recordNote(m_record.addText(QStringLiteral("muted"))),
      m_earlier(context.document(), *this, &session::Past::earlierStaff, plan::FiguresOf::Actuals,
                [this] { refreshWhenSeen(); })
{
    leadTo(plan::Kind::Turnover);
    m_record.setTitle(tr("Said then, came since"));
}

SupplyQuestion SupplyPage::question() const
{
    return {context().locality(), engine::RoleIndex(m_role.currentData().toInt()), context().span(),
            context().length()};
}

void SupplyPage::fillRoles()
{
    const engine::Results& results = context().results();
    std::vector<Choice> roles{{roleName(results, engine::kAllRoles), engine::kAllRoles.value()}};
    for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes())
        roles.push_back({roleName(results, role), role.value()});
    fill(m_role, roles);
}

void SupplyPage::showFigures()
{
    fillRoles();
    const engine::Results& results = context().results();
    const bool known =
        results.hasEstablishment(question().locality, question().role, engine::Rollup::WithBeneath);
    showAll(known);
    sayWhatIsMissing(whatIsMissing(known));
    if (!known)
        return;
    showCards();
    showTables();
    tellChoice(m_periods.table(), {place(question().locality, question().role), Column::ClosingFte});
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
    m_opening.show(fte(figure(Column::OpeningFte)),
                   tr("FTE at the start of %1").arg(format::text(period.toEnglish())));
    m_out.show(fte(out.sum), out.parts.isEmpty() ? tr("FTE; nobody leaves") : tr("FTE: %1").arg(out.parts));
    const double notPlaced = figure(Column::StartsNotPlacedFte).value_or(0);
    const QString joins = in.parts.isEmpty() ? tr("FTE; nobody joins") : tr("FTE: %1").arg(in.parts);
    m_in.show(fte(in.sum),
              fte(notPlaced) == fte(0.0)
                  ? joins
                  : tr("%1. %2 FTE more would start, but no post is free").arg(joins, fte(notPlaced)));
    m_closing.show(fte(figure(Column::ClosingFte)),
                   restated == 0 ? tr("FTE at the end")
                                 : tr("FTE at the end; %1 restated").arg(format::signedFte(restated)));
    const auto steady = figure(Column::SteadyStateFte);
    const auto tenure = figure(Column::TenureYears);
    m_steady.show(fte(steady), tenure ? tr("FTE, at the last month's rates; people stay %1")
                                            .arg(format::figure(tenure, engine::ColumnUnit::Years))
                                      : tr("FTE, at the last month's rates; nobody leaves"));
    const auto posts = figure(Column::EstablishmentFte);
    m_steady.setWarning(out.sum > 0 && steady && posts && fte(steady) != fte(posts) && *steady < *posts);
}

void SupplyPage::showTables()
{
    const engine::Results& results = context().results();
    const QString where = localityName(results, question().locality);
    const QString who = roleName(results, question().role);
    m_months.setTitle(tr("Staff over the plan · %1, %2").arg(where, who));
    m_months.showMonths(results, place(question().locality, question().role));
    m_periods.setTitle(tr("Joiners and leavers · %1, %2").arg(where, who));
    m_periods.showTable(supplyByPeriod(results, question()));
    m_areas.setTitle(tr("By area · %1, %2").arg(who, format::text(context().span().period.toEnglish())));
    m_areas.showTable(supplyByArea(results, question()));
    m_areas.setVisible(areasOf(results, question().locality) != std::vector{question().locality});
    showRecord();
}

/// Nothing where nothing came.
void SupplyPage::showRecord()
{
    const engine::Results& results = context().results();
    if (results.inputs().dimensions().localities.empty())
        return;
    const bool came = !results.inputs().plan().rows<plan::Actual>().empty();
    if (came)
        m_earlier.read([this] { showRecord(); });
    Grid grid = recordGrid(results, question().locality, question().role, m_earlier.states());
    m_record.setVisible(came && !(grid.rows.empty() && m_earlier.whyNot().isEmpty()));
    m_recordNote.setText(m_earlier.whyNot().isEmpty()
                             ? tr("What the plan said before the actual figures came in")
                             : tr("What was said cannot be shown: %1").arg(m_earlier.whyNot()));
    m_record.showTable(std::move(grid));
}

/// Whether anything is said of how the staff here, or beneath, come and go.
bool SupplyPage::saysHowStaffComeAndGo() const
{
    const engine::Inputs& in = context().results().inputs();
    for (const engine::LocalityIndex l : in.dimensions().withBeneath(question().locality))
        for (const engine::RoleIndex r : in.dimensions().roles.indexes())
            if ((question().role == engine::kAllRoles || question().role == r) &&
                in.staff().at(l, r).hasFlows)
                return true;
    return false;
}

QString SupplyPage::whatIsMissing(bool known) const
{
    if (!known)
        return tr("No establishment is entered for %1, so its staff are not known. "
                  "<a href=\"establishment\">Enter the establishment</a> or import it from a spreadsheet "
                  "(File, Import).")
            .arg(localityName(context().results(), question().locality).toHtmlEscaped());
    if (!saysHowStaffComeAndGo())
        return tr(
            "No joiners or leavers are entered yet, so staff in post stays the same. Set turnover, "
            "planned starts or adverts under <a href=\"assumptions\">Assumptions</a>, or import cohorts, "
            "moves, restructures or the posts register (File, Import).");
    return {};
}

} // namespace muster::ui
