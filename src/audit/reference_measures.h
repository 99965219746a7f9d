#pragma once
// The measures of the plain reference: what it computes of each cell, added up over the localities beneath,
// the roles and the months.

#include "audit/reference_cost.h"
#include "audit/reference_timeliness.h"

#include <map>

namespace muster::audit {

class ReferenceMeasures {
  public:
    using Real = Reference::Real;

    explicit ReferenceMeasures(const plan::Plan& plan)
        : m_plan(plan), m_reference(plan), m_supply(plan, m_reference), m_cost(plan, m_reference),
          m_timeliness(plan, m_reference,
                       [this](engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t) {
                           return m_supply.isStaffed(l, role.id) ? cell(measure, l, role, t) : kNone;
                       })
    {
    }

    struct Place {
        plan::LocalityId locality;
        std::optional<plan::RoleId> role; ///< none: all
        int first = 0;
        int count = 1;
        bool own = false;
        std::optional<plan::ActivityId> activity{}; ///< of timeliness; none: all
    };

    [[nodiscard]] Real mean(engine::Measure measure, const Place& at)
    {
        const bool asks = isNeed(measure);
        if ((!asks && !hasPosts(at)) || (asks && !asksForStaff()) || (isMoney(measure) && !m_cost.isKnown()))
            return kNone;
        Real sum = 0;
        for (int t = at.first; t < at.first + at.count; ++t)
            for (const plan::Locality& l : m_plan.rows<plan::Locality>()) {
                if (!reaches(at, l.id))
                    continue;
                if (asks && !at.role && m_reference.workWithoutRole(l.id, month(t)))
                    return kNone;
                for (const plan::Role& role : m_plan.rows<plan::Role>())
                    if (!at.role || role.id == *at.role)
                        sum += cell(measure, l.id, role, t);
            }
        return sum / at.count;
    }

    /// Of timeliness; not finite where it is not known.
    [[nodiscard]] Real waiting(engine::Column column, const Place& at)
    {
        return m_timeliness.figure(column, {reached(at), at.activity, at.first, at.count});
    }

    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    /// std::max would make zero of what is not known.
    static Real noLessThanNone(Real fte) { return fte < 0 ? 0 : fte; }

  private:
    [[nodiscard]] Month month(int t) const { return m_plan.settings().firstMonth + t; }
    [[nodiscard]] bool reaches(const Place& at, plan::LocalityId l) const
    {
        for (std::optional<plan::LocalityId> up = l; up; up = m_plan.find<plan::Locality>(*up)->parent)
            if (*up == at.locality)
                return !at.own || l == at.locality;
        return false;
    }
    [[nodiscard]] bool hasPosts(const Place& at) const
    {
        for (const plan::Locality& l : m_plan.rows<plan::Locality>())
            for (const plan::Role& role : m_plan.rows<plan::Role>())
                if (reaches(at, l.id) && (!at.role || role.id == *at.role) &&
                    m_supply.isStaffed(l.id, role.id))
                    return true;
        return false;
    }
    [[nodiscard]] bool asksForStaff() const
    {
        return m_reference.hasAnyDemand() ||
               std::ranges::any_of(m_plan.rows<plan::Assumption>(), [](const plan::Assumption& row) {
                   return (row.kind == plan::Kind::FixedPosts ||
                           row.kind == plan::Kind::IndividualAllowanceHours) &&
                          row.value > 0;
               });
    }
    [[nodiscard]] std::vector<plan::LocalityId> reached(const Place& at) const
    {
        std::vector<plan::LocalityId> localities;
        for (const plan::Locality& l : m_plan.rows<plan::Locality>())
            if (reaches(at, l.id))
                localities.push_back(l.id);
        return localities;
    }

    Real cell(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        const auto [at, isNew] = m_cells.try_emplace({measure, l, role.id, t}, 0);
        if (isNew)
            at->second = compute(measure, l, role, t);
        return at->second;
    }
    [[nodiscard]] Real compute(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        using engine::Measure;
        const ReferenceSupply::Flows& f = m_supply.at(l, role.id, t);
        switch (measure) {
        case Measure::Establishment:
            return Real(f.establishment);
        case Measure::InPost:
            return Real(f.opening);
        case Measure::Agency:
            return Real(f.agency);
        case Measure::NewlyQualified:
            return Real(f.newlyQualified);
        case Measure::Available:
            return available(f, l, role, t);
        case Measure::Uncancelled:
            return noLessThanNone(Real(f.establishment - f.opening));
        case Measure::Leavers:
            return Real(f.leavers);
        case Measure::Retirements:
            return Real(f.retirements);
        case Measure::MovesOut:
            return Real(f.movesOut);
        case Measure::Resignations:
            return Real(f.resignations);
        case Measure::Redundancies:
            return Real(f.redundancies);
        case Measure::Ended:
            return Real(f.ended);
        case Measure::MovesIn:
            return Real(f.movesIn);
        case Measure::Cohorts:
            return Real(f.cohorts);
        case Measure::Starts:
            return Real(f.starts);
        case Measure::Restated:
            return Real(f.restated);
        case Measure::Closing:
            return Real(f.closing);
        case Measure::SteadyState:
            return Real(f.steadyState);
        default:
            return isMoney(measure) ? money(measure, f, l, role, t) : requirement(measure, l, role, t);
        }
    }
    [[nodiscard]] static bool isMoney(engine::Measure measure)
    {
        using engine::Measure;
        return measure == Measure::PostsCost || measure == Measure::Budget || measure == Measure::PayCost ||
               measure == Measure::AgencyCost || isMoneyOfNeed(measure);
    }
    /// What missing people, or posts at the service level, cost: known where nobody has posts too.
    [[nodiscard]] static bool isMoneyOfNeed(engine::Measure measure)
    {
        return measure == engine::Measure::GapCost || measure == engine::Measure::ServiceLevelCost;
    }
    [[nodiscard]] static bool isNeed(engine::Measure measure)
    {
        using engine::Measure;
        return measure == Measure::Service || measure == Measure::Required ||
               measure == Measure::RequiredInPost || measure == Measure::RequiredEstablishment ||
               measure == Measure::ServiceLevelPosts || measure == Measure::OpenCases ||
               isMoneyOfNeed(measure);
    }
    [[nodiscard]] Real money(engine::Measure measure, const ReferenceSupply::Flows& f, plan::LocalityId l,
                             const plan::Role& role, int t)
    {
        using engine::Measure;
        const ReferenceCost::Money money =
            m_cost.at(l, role, month(t), f, m_reference.required(l, role, month(t)), available(f, l, role, t),
                      cell(Measure::ServiceLevelPosts, l, role, t));
        return measure == Measure::PostsCost    ? money.posts
               : measure == Measure::Budget     ? money.budget
               : measure == Measure::PayCost    ? money.pay
               : measure == Measure::AgencyCost ? money.agency
               : measure == Measure::GapCost    ? money.gap
                                                : money.level;
    }
    [[nodiscard]] Real requirement(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        using engine::Measure;
        const auto newlyQualified = Real(m_supply.at(l, role.id, t).newlyQualified);
        switch (measure) {
        case Measure::Service:
            return m_reference.service(l, role, month(t));
        case Measure::Required:
            return m_reference.required(l, role, month(t));
        case Measure::RequiredInPost:
            return m_reference.requiredInPost(l, role, month(t), newlyQualified);
        case Measure::ServiceLevelPosts:
            return atServiceLevel(l, role, t);
        case Measure::OpenCases:
            return m_reference.openCases(l, role, month(t));
        default:
            return m_reference.requiredEstablishment(l, role, month(t), newlyQualified);
        }
    }
    /// The least of the required establishments of the month's financial year that is not passed in more than
    /// the share of its months that may be short.
    [[nodiscard]] Real atServiceLevel(plan::LocalityId l, const plan::Role& role, int t)
    {
        const auto year = [&](int i) { return month(i).year() - (month(i).month() < 4 ? 1 : 0); };
        std::vector<Real> months;
        int first = t;
        while (first > 0 && year(first - 1) == year(t))
            --first;
        for (int i = first; i < m_plan.settings().months && year(i) == year(t); ++i)
            months.push_back(cell(engine::Measure::RequiredEstablishment, l, role, i));
        const Real level = m_reference.value(plan::Kind::ServiceLevel, {l, {}, {}, role.id}, month(first));
        Real least = std::numeric_limits<Real>::infinity();
        for (const Real posts : months) {
            if (std::isnan(posts))
                return kNone;
            const auto enough = std::ranges::count_if(months, [&](Real each) { return each <= posts; });
            if (static_cast<Real>(enough) >= level * static_cast<Real>(months.size()) - 1e-9L)
                least = std::min(least, posts);
        }
        return least;
    }
    [[nodiscard]] Real available(const ReferenceSupply::Flows& f, plan::LocalityId l, const plan::Role& role,
                                 int t) const
    {
        const auto value = [&](plan::Kind kind) {
            return m_reference.value(kind, {l, {}, {}, role.id}, month(t));
        };
        return Real(f.opening - f.newlyQualified * (1 - value(plan::Kind::NewlyQualifiedCapacity)) +
                    f.agency * value(plan::Kind::AgencyEfficiency));
    }

    const plan::Plan& m_plan;
    Reference m_reference;
    ReferenceSupply m_supply;
    ReferenceCost m_cost;
    ReferenceTimeliness m_timeliness;
    std::map<std::tuple<engine::Measure, plan::LocalityId, plan::RoleId, int>, Real> m_cells;
};

} // namespace muster::audit
