#include "engine/inputs/inputs.h"

#include <algorithm>
#include <iterator>

namespace muster::engine {

namespace {

using plan::Kind;

template <class... Row>
bool sameTables(const plan::Plan& a, const plan::Plan& b)
{
    return (a.rows<Row>().sameAs(b.rows<Row>()) && ...);
}

bool saysCosts(const plan::Plan& plan)
{
    return !plan.rows<plan::Grade>().empty() ||
           std::ranges::any_of(plan.rows<plan::Assumption>(),
                               [](const plan::Assumption& row) { return row.kind == Kind::Salary; }) ||
           std::ranges::any_of(plan.rows<plan::Post>(),
                               [](const plan::Post& row) { return row.annualCost.has_value(); });
}

/// Whether the requirement is made of this kind; another one cuts no run of months.
bool isOfRequirement(const plan::KindInfo& kind)
{
    using plan::KindGroup;
    return kind.group != KindGroup::Demand && kind.group != KindGroup::Supply &&
           kind.group != KindGroup::Timeliness && kind.group != KindGroup::Cost;
}

/// The kinds of which an amount is staff that must be there, demand or not.
constexpr std::array kAskForStaff{Kind::FixedPosts, Kind::IndividualAllowanceHours};

/// Whether demand is made with it.
bool isOfDemand(plan::Adjusted what)
{
    return what == plan::kAdjustsVolume || what == plan::adjusted(Kind::DemandGrowth) ||
           what == plan::adjusted(Kind::RateTrend);
}

bool asksForStaff(Kind kind)
{
    return std::ranges::find(kAskForStaff, kind) != kAskForStaff.end();
}

std::vector<plan::Assumption> assumptionsOfStaff(const plan::Plan& plan)
{
    std::vector<plan::Assumption> rows;
    std::ranges::copy_if(plan.rows<plan::Assumption>(), std::back_inserter(rows),
                         [](const plan::Assumption& row) { return isOfStaff(plan::info(row.kind)); });
    return rows;
}

} // namespace

Inputs::Inputs(plan::Plan plan, const Inputs* before, std::optional<plan::ScenarioId> scenario,
               const KeptWork* kept)
    : m_plan(std::move(plan)), m_scenario(scenario)
{
    m_brokenRules =
        before && before->m_keepsRules ? plan::checkSince(before->m_plan, m_plan) : plan::check(m_plan);
    const bool sameShape =
        before &&
        sameTables<plan::Locality, plan::ClientGroup, plan::Activity, plan::Role>(m_plan, before->m_plan);
    m_dimensions = sameShape ? before->m_dimensions : std::make_shared<const Dimensions>(m_plan);
    resolve(before, sameShape, kept);
    findBrokenVolumes();
    if (auto broken = brokenByScenario(); !broken.empty()) {
        m_brokenRules = std::move(broken);
        resolve(nullptr, false, nullptr);
    }
    m_staff = Staff(m_counted, *m_dimensions, m_fields, *m_adjustments);
    m_actuals = std::make_shared<const Actuals>(m_counted, *m_dimensions);
    m_roleShares = RoleShares(*m_dimensions, field(Kind::RoleShare));
    m_financialYears = periodsOf(m_firstMonth, m_months, PeriodLength::FinancialYear);
    findRuns();
    for (const plan::Role& role : m_dimensions->roles)
        m_hasCasework[role.qualified ? 1 : 0] |= role.kind == plan::RoleKind::Casework;
    m_hasRequirement = !m_demand->lines().empty();
    for (const plan::Assumption& row : m_counted.rows<plan::Assumption>())
        m_hasRequirement |= asksForStaff(row.kind) && row.value > 0;
    findStaffAskedFor();
    m_hasCosts = saysCosts(m_counted) || field(Kind::Salary).isAnySet();
}

/// What counts, and the values of it: of the plan, or where rules are broken of its dimensions alone.
void Inputs::resolve(const Inputs* before, bool sameShape, const KeptWork* kept)
{
    chooseWhatCounts();
    m_firstMonth = m_counted.settings().firstMonth;
    m_months = m_counted.settings().months;
    m_adjustments = std::make_shared<const Adjustments>(m_counted, *m_dimensions, m_scenario);
    resolveFields();
    m_targets = Targets(*m_dimensions, m_adjustments->of(plan::kAdjustsTargetDays));
    const bool sameDemand =
        sameShape &&
        sameTables<plan::Settings, plan::Demand, plan::Population, plan::DemandRate, plan::SeriesMethod,
                   plan::SeriesBreak, plan::SharedForecast, plan::DemandProfile>(m_counted,
                                                                                 before->m_counted);
    resolveDemand(before, sameDemand, kept);
}

bool Inputs::adjustsAlike(const Inputs& other, bool (*counts)(plan::Adjusted)) const
{
    for (std::size_t i = 0; i < plan::kAdjustedCount; ++i)
        if (const auto what = static_cast<plan::Adjusted>(i);
            counts(what) && m_adjustments->of(what) != other.m_adjustments->of(what))
            return false;
    return true;
}

bool Inputs::hasStaffOf(const Inputs& before) const
{
    return m_dimensions == before.m_dimensions &&
           sameTables<plan::Settings, plan::Establishment, plan::Post, plan::Cohort, plan::Restructure,
                      plan::StaffAge, plan::Move, plan::Actual>(m_counted, before.m_counted) &&
           assumptionsOfStaff(m_counted) == assumptionsOfStaff(before.m_counted) &&
           adjustsAlike(before, [](plan::Adjusted what) {
               const auto kind = plan::kindOf(what);
               return kind ? isOfStaff(plan::info(*kind))
                           : what == plan::kAdjustsEstablishment || what == plan::kAdjustsRedundancies;
           });
}

void Inputs::chooseWhatCounts()
{
    m_keepsRules = m_brokenRules.empty();
    if (m_keepsRules) {
        m_counted = m_plan;
        return;
    }
    plan::Settings settings = m_plan.settings();
    settings.months = std::clamp(settings.months, 1, plan::kMostMonths);
    m_counted = plan::Plan();
    plan::Changes dimensions;
    std::get<plan::RowChanges<plan::Settings>>(dimensions).put = {settings};
    m_counted.apply(dimensions);
}

void Inputs::resolveFields()
{
    m_growthRows.clear();
    std::array<std::vector<const plan::Assumption*>, plan::kKindCount> rows;
    for (const plan::Assumption& row : m_counted.rows<plan::Assumption>()) {
        rows[static_cast<std::size_t>(row.kind)].push_back(&row);
        if (row.kind == Kind::DemandGrowth || row.kind == Kind::RateTrend)
            m_growthRows.push_back(row);
    }
    for (const plan::KindInfo& kind : plan::kCatalogue) {
        const auto at = static_cast<std::size_t>(kind.kind);
        m_fields[at] =
            ResolvedAssumption(kind.kind, *m_dimensions, std::move(rows[at]), m_adjustments->of(kind.kind));
    }
}

void Inputs::resolveDemand(const Inputs* before, bool sameTables, const KeptWork* kept)
{
    if (sameTables && before->m_growthRows == m_growthRows && adjustsAlike(*before, isOfDemand))
        m_demand = before->m_demand;
    else if (sameTables && before->m_keepsRules)
        makeDemandAgain(*before->m_demand, before->m_growthRows == m_growthRows &&
                                               adjustsAlike(*before, [](plan::Adjusted what) {
                                                   return isOfDemand(what) && what != plan::kAdjustsVolume;
                                               }));
    else
        m_demand =
            makeDemand(m_counted, *m_dimensions, demandFields(), m_adjustments->of(plan::kAdjustsVolume),
                       before ? before->m_demand.get() : nullptr, kept);
}

DemandFields Inputs::demandFields() const
{
    return {field(Kind::DemandGrowth), field(Kind::RateTrend)};
}

/// Of the same tables.
void Inputs::makeDemandAgain(const DemandSeries& before, bool sameGrowth)
{
    const auto& volumes = m_adjustments->of(plan::kAdjustsVolume);
    auto made = adjustDemand(before, demandFields(), sameGrowth, volumes);
    m_demand =
        made ? std::move(made) : makeDemand(m_counted, *m_dimensions, demandFields(), volumes, &before);
}

void Inputs::findRuns()
{
    m_runs = runsOf(isOfRequirement);
    m_wholeRuns = runsOf([](const plan::KindInfo&) { return true; });
}

std::vector<MonthSegment> Inputs::runsOf(bool (*counts)(const plan::KindInfo&)) const
{
    std::vector<Month> cuts{firstMonth()};
    for (const plan::KindInfo& kind : plan::kCatalogue)
        if (counts(kind))
            for (const Month start : field(kind.kind).starts())
                if (start > firstMonth() && start < firstMonth() + months())
                    cuts.push_back(start);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<MonthSegment> runs;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const Month end = i + 1 < cuts.size() ? cuts[i + 1] : firstMonth() + months();
        runs.push_back({cuts[i] - firstMonth(), end - cuts[i], cuts[i]});
    }
    return runs;
}

ShareOf Inputs::roleShare(LocalityIndex locality, ActivityIndex activity, RoleIndex role, Month month) const
{
    const ResolvedAssumption& shares = field(Kind::RoleShare);
    return shareOf(*m_dimensions, shares, {locality, {}, activity, role}, shares.stretch(month));
}

double Inputs::qualifiedShare(const SeriesKey& line, Month month) const
{
    if (m_dimensions->activities[line.activity].statutory)
        return 1;
    const ResolvedAssumption& shares = field(Kind::QualifiedShare);
    return shares.value(line.cell(), shares.stretch(month));
}

Eigen::ArrayXXd& Inputs::ownVolumes()
{
    if (!m_volumes)
        m_volumes = m_demand->volumes();
    return *m_volumes;
}

void Inputs::regrow()
{
    if (m_demand->madeLines().empty())
        return;
    growAnew(*m_demand, demandFields(), m_grown);
    for (const LineIndex line : m_demand->madeLines())
        ownVolumes().col(line.value()) = m_grown.col(line.value()).tail(m_months);
}

void Inputs::follow()
{
    m_roleShares.fill(*m_dimensions, field(Kind::RoleShare));
    m_staff.findFlows(m_fields);
    findStaffAskedFor();
}

void Inputs::findStaffAskedFor()
{
    const auto isSome = [](double amount) { return amount > 0; };
    for (const Kind kind : kAskForStaff)
        m_hasRequirement |= std::ranges::any_of(values(kind).values(), isSome);
}

void Inputs::takeValues(const Inputs& from)
{
    for (std::size_t kind = 0; kind < m_fields.size(); ++kind)
        m_fields[kind].takeValues(from.m_fields[kind]);
    if (m_volumes)
        *m_volumes = from.volumes();
    follow();
}

} // namespace muster::engine
