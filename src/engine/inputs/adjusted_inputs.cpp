// Other adjustments in the place of those that count: what they reach is resolved anew, and nothing else.

#include "engine/inputs/inputs.h"

namespace muster::engine {

namespace {

using plan::Kind;

/// The lists are shared as long as they say the same.
bool sameList(const Adjustments& a, const Adjustments& b, plan::Adjusted what)
{
    return &a.of(what) == &b.of(what);
}

} // namespace

bool Inputs::adjust(const Inputs& plan, const Adjustments& adjustments)
{
    const auto before = m_adjustments;
    m_adjustments = std::make_shared<const Adjustments>(adjustments);
    const auto isOther = [&](plan::Adjusted what) { return !sameList(*before, *m_adjustments, what); };
    bool staff = isOther(plan::kAdjustsEstablishment) || isOther(plan::kAdjustsRedundancies);
    bool costs = false;
    const bool growth =
        isOther(plan::adjusted(Kind::DemandGrowth)) || isOther(plan::adjusted(Kind::RateTrend));
    const bool demand = growth || isOther(plan::kAdjustsVolume);
    for (const plan::KindInfo& kind : plan::kCatalogue)
        if (const auto what = plan::adjusted(kind.kind); isOther(what)) {
            m_fields[static_cast<std::size_t>(kind.kind)] = plan.field(kind.kind);
            m_fields[static_cast<std::size_t>(kind.kind)].adjust(m_adjustments->of(what));
            staff |= isOfStaff(kind);
            costs |= kind.group == plan::KindGroup::Cost;
        }
    if (isOther(plan::kAdjustsTargetDays))
        m_targets = Targets(*m_dimensions, m_adjustments->of(plan::kAdjustsTargetDays));
    if (demand) {
        makeDemandAgain(*std::shared_ptr(m_demand), !growth);
        findBrokenVolumes();
    }
    if (staff)
        m_staff = Staff(m_counted, *m_dimensions, m_fields, *m_adjustments);
    if (isOther(plan::adjusted(Kind::RoleShare)))
        m_roleShares = RoleShares(*m_dimensions, field(Kind::RoleShare));
    m_volumes.reset();
    findRuns();
    m_hasRequirement = plan.hasRequirement() || !m_demand->lines().empty();
    findStaffAskedFor();
    m_hasCosts = plan.hasCosts() || field(Kind::Salary).isAnySet();
    m_brokenRules = brokenByScenario();
    m_keepsRules = m_brokenRules.empty();
    return demand || staff || costs;
}

} // namespace muster::engine
