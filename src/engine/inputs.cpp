#include "engine/inputs.h"

#include "engine/gaps.h"

#include <algorithm>
#include <limits>

namespace muster::engine {

namespace {

using plan::Kind;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kShareTolerance = 1e-9;

template <class... Row>
bool sameTables(const plan::Plan& a, const plan::Plan& b)
{
    return (a.rows<Row>().sameAs(b.rows<Row>()) && ...);
}

} // namespace

Inputs::Inputs(plan::Plan plan, const Inputs* before) : m_plan(std::move(plan))
{
    m_problems =
        before && before->m_keepsRules ? plan::checkSince(before->m_plan, m_plan) : plan::check(m_plan);
    chooseWhatCounts();
    const bool sameShape =
        before &&
        sameTables<plan::Locality, plan::ClientGroup, plan::Activity, plan::Role>(m_plan, before->m_plan);
    m_dimensions = sameShape ? before->m_dimensions : std::make_shared<const Dimensions>(m_plan);
    resolveFields();
    const bool sameDemand =
        sameShape && sameTables<plan::Demand, plan::Settings>(m_counted, before->m_counted);
    resolveDemand(sameDemand ? before : nullptr);
    placeEstablishment();
    cutRuns();
    for (const plan::Role& role : m_dimensions->roles)
        m_hasCasework[role.qualified ? 1 : 0] |= role.kind == plan::RoleKind::Casework;
    m_hasRequirement = !m_demand->lines().empty();
    for (const plan::Assumption& row : m_counted.rows<plan::Assumption>())
        m_hasRequirement |= !plan::info(row.kind).inherits && row.value > 0;
    if (m_keepsRules)
        m_problems = findProblems(*this);
}

void Inputs::chooseWhatCounts()
{
    m_keepsRules = m_problems.empty();
    if (m_keepsRules) {
        m_counted = m_plan;
        return;
    }
    plan::Settings settings = m_plan.settings();
    settings.months = std::clamp(settings.months, 1, plan::kMostMonths);
    plan::Changes dimensions;
    std::get<plan::RowChanges<plan::Settings>>(dimensions).put = {settings};
    m_counted.apply(dimensions);
}

void Inputs::resolveFields()
{
    std::array<std::vector<const plan::Assumption*>, plan::kKindCount> rows;
    for (const plan::Assumption& row : m_counted.rows<plan::Assumption>()) {
        rows[static_cast<std::size_t>(row.kind)].push_back(&row);
        if (row.kind == Kind::DemandGrowth)
            m_growthRows.push_back(row);
    }
    for (const plan::KindInfo& kind : plan::kCatalogue) {
        const auto at = static_cast<std::size_t>(kind.kind);
        m_fields[at] = Field(kind.kind, *m_dimensions, std::move(rows[at]));
    }
}

void Inputs::resolveDemand(const Inputs* before)
{
    if (before && before->m_growthRows == m_growthRows)
        m_demand = before->m_demand;
    else
        m_demand = std::make_shared<const DemandSeries>(m_counted, *m_dimensions, field(Kind::DemandGrowth));
}

void Inputs::placeEstablishment()
{
    m_establishment.resize(m_dimensions->localities.size() * m_dimensions->roles.size());
    for (const plan::Establishment& row : m_counted.rows<plan::Establishment>()) {
        const int l = m_dimensions->indexOf(row.locality);
        const int r = m_dimensions->indexOf(row.role);
        if (l >= 0 && r >= 0)
            m_establishment[static_cast<std::size_t>(l) * m_dimensions->roles.size() +
                            static_cast<std::size_t>(r)]
                .push_back(&row);
    }
    for (auto& rows : m_establishment)
        std::ranges::sort(rows, {}, [](const plan::Establishment* row) { return row->asAt; });
}

void Inputs::cutRuns()
{
    std::vector<Month> cuts{firstMonth()};
    for (const plan::KindInfo& kind : plan::kCatalogue)
        if (kind.kind != Kind::DemandGrowth)
            for (const Month start : field(kind.kind).starts())
                if (start > firstMonth() && start < firstMonth() + months())
                    cuts.push_back(start);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const Month end = i + 1 < cuts.size() ? cuts[i + 1] : firstMonth() + months();
        m_runs.push_back({cuts[i] - firstMonth(), end - cuts[i], cuts[i]});
    }
}

const plan::Establishment* Inputs::establishment(int locality, int role, Month month) const
{
    const auto& rows = m_establishment[static_cast<std::size_t>(locality) * m_dimensions->roles.size() +
                                       static_cast<std::size_t>(role)];
    if (rows.empty())
        return nullptr;
    const auto after = std::ranges::upper_bound(
        rows, month, {}, [](const plan::Establishment* row) { return row->asAt.firstMonthStart(); });
    return after == rows.begin() ? rows.front() : *std::prev(after);
}

ShareOf Inputs::roleShare(int locality, int activity, int role, Month month) const
{
    const bool qualified = m_dimensions->roles[static_cast<std::size_t>(role)].qualified;
    const Field& shares = field(Kind::RoleShare);
    const std::size_t stretch = shares.stretch(month);
    double sum = 0;
    int set = 0;
    int roles = 0;
    for (int r = 0; r < m_dimensions->roleCount(); ++r) {
        const plan::Role& other = m_dimensions->roles[static_cast<std::size_t>(r)];
        if (other.kind != plan::RoleKind::Casework || other.qualified != qualified)
            continue;
        ++roles;
        if (const plan::Assumption* row = shares.at({locality, 0, activity, r}, stretch)) {
            ++set;
            sum += row->value;
        }
    }
    if (set == 0)
        return {1.0 / roles, nullptr, roles};
    const plan::Assumption* row = shares.at({locality, 0, activity, role}, stretch);
    if (std::abs(sum - 1) > kShareTolerance)
        return {kUnknown, row, 0};
    return {row ? row->value : 0, row, 0};
}

double Inputs::qualifiedShare(const Line& line, Month month) const
{
    if (m_dimensions->activities[static_cast<std::size_t>(line.activity)].statutory)
        return 1;
    const Field& shares = field(Kind::QualifiedShare);
    return shares.value(line.cell(), shares.stretch(month));
}

} // namespace muster::engine
