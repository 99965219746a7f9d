#pragma once
// The measures of the plain reference: what it computes of each cell, added up over the localities beneath,
// the roles and the months.

#include "audit/reference_cost.h"
#include "audit/reference_places.h"
#include "audit/reference_timeliness.h"

#include <array>

namespace muster::audit {

class ReferenceMeasures : public ReferencePlaces {
  public:
    using Real = Reference::Real;

    explicit ReferenceMeasures(const plan::Plan& plan)
        : ReferencePlaces(plan), m_reference(plan), m_supply(plan, m_reference), m_cost(plan, m_reference),
          m_timeliness(plan, m_reference, [this](plan::LocalityId l, const plan::Role& role, int t) {
              return m_supply.isStaffed(l, role.id) || hasNone(l, role.id)
                         ? cell(engine::Measure::Available, l, role, t)
                         : kNone;
          })
    {
    }

    [[nodiscard]] Real mean(engine::Measure measure, const Place& at)
    {
        const bool asks = isNeed(measure);
        if ((!asks && !hasPosts(at)) || (asks && !asksForStaff()) || (isMoney(measure) && !m_cost.isKnown()))
            return kNone;
        Real sum = 0;
        for (int t = at.first; t < at.first + at.count; ++t)
            sum += total(measure, at.locality, at.role.value_or(m_roles.size()), t, at.own);
        return sum / at.count;
    }

    /// Of timeliness; not finite where it is not known.
    [[nodiscard]] Real waiting(engine::Column column, const Place& at)
    {
        return m_timeliness.figure(column, {reached(at.locality, at.own), at.activity, at.first, at.count});
    }

    /// FTE of a casework role that nobody asks for, as a mean of the months; not finite where it is not
    /// known.
    [[nodiscard]] Real idle(const Place& at)
    {
        return m_timeliness.idle({reached(at.locality, at.own), {}, at.first, at.count},
                                 at.role ? std::optional(m_roles[*at.role]->id) : std::nullopt);
    }

    /// FTE that are missing for good, and until the end of the relief period.
    [[nodiscard]] ReferenceTargets::Relief relief(const Place& at)
    {
        return m_timeliness.relief({reached(at.locality, at.own), {}, at.first, at.count},
                                   at.role ? std::optional(m_roles[*at.role]->id) : std::nullopt);
    }

    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    /// std::max would make zero of what is not known.
    static Real noLessThanNone(Real fte) { return fte < 0 ? 0 : fte; }

  private:
    [[nodiscard]] bool hasPosts(const Place& at)
    {
        const std::size_t role = at.role.value_or(m_roles.size());
        return onceFor(m_hasPosts, std::tuple{at.locality, role, at.own}, [&] {
            for (std::size_t r = 0; r < m_roles.size(); ++r)
                if ((role == m_roles.size() || role == r) &&
                    m_supply.isStaffed(m_localities[at.locality]->id, m_roles[r]->id))
                    return true;
            return !at.own && std::ranges::any_of(m_children[at.locality], [&](std::size_t child) {
                return hasPosts({child, at.role});
            });
        });
    }
    /// Whether it is known that a place has nobody of a role: others have, and none above or beneath it.
    [[nodiscard]] bool hasNone(plan::LocalityId l, plan::RoleId role)
    {
        const std::size_t r = rowOf(role);
        if (hasPosts({rowOf(l), r}))
            return false;
        plan::LocalityId top = l;
        while (const auto above = m_localities[rowOf(top)]->parent) {
            top = *above;
            if (m_supply.isStaffed(top, role))
                return false;
        }
        return std::ranges::any_of(m_localities, [&](const plan::Locality* each) {
            return !each->parent && hasPosts({rowOf(each->id), r});
        });
    }
    [[nodiscard]] bool asksForStaff()
    {
        if (!m_asksForStaff)
            m_asksForStaff =
                m_reference.hasAnyDemand() ||
                std::ranges::any_of(m_plan.rows<plan::Assumption>(), [](const plan::Assumption& row) {
                    return (row.kind == plan::Kind::FixedPosts ||
                            row.kind == plan::Kind::IndividualAllowanceHours) &&
                           row.value > 0;
                });
        return *m_asksForStaff;
    }
    /// What a place has of its own, or with all beneath it, of one role or (the number of roles) of all.
    Real total(engine::Measure measure, std::size_t l, std::size_t r, int t, bool own)
    {
        const std::size_t roles = m_roles.size() + 1;
        auto& totals = m_totals[static_cast<std::size_t>(measure)];
        if (totals.empty())
            totals.assign(m_localities.size() * roles * ReferenceQueues::size(m_plan.settings().months) * 2,
                          kUnset);
        const std::size_t at =
            (((l * roles) + r) * ReferenceQueues::size(m_plan.settings().months) + ReferenceQueues::size(t)) *
                2 +
            std::size_t(own);
        if (totals[at] == kUnset)
            totals[at] = own ? ofOwn(measure, l, r, t) : withBeneath(measure, l, r, t);
        return totals[at];
    }
    Real withBeneath(engine::Measure measure, std::size_t l, std::size_t r, int t)
    {
        Real sum = total(measure, l, r, t, true);
        for (const std::size_t child : m_children[l])
            sum += total(measure, child, r, t, false);
        return sum;
    }
    Real ofOwn(engine::Measure measure, std::size_t l, std::size_t r, int t)
    {
        if (r < m_roles.size())
            return compute(measure, m_localities[l]->id, *m_roles[r], t);
        if (isNeed(measure) && m_reference.workWithoutRole(m_localities[l]->id, month(t)))
            return kNone;
        Real sum = 0;
        for (std::size_t role = 0; role < m_roles.size(); ++role)
            sum += total(measure, l, role, t, true);
        return sum;
    }
    Real cell(engine::Measure measure, plan::LocalityId l, const plan::Role& role, int t)
    {
        return total(measure, rowOf(l), rowOf(role.id), t, true);
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
        case Measure::CameWithPosts:
            return Real(f.withPosts);
        case Measure::CohortsNotPlaced:
            return Real(f.cohortsNotPlaced);
        case Measure::StartsNotPlaced:
            return Real(f.startsNotPlaced);
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

    Reference m_reference;
    ReferenceSupply m_supply;
    ReferenceCost m_cost;
    ReferenceTimeliness m_timeliness;

    /// No sum is that: what is not known is not a number.
    static constexpr Real kUnset = -std::numeric_limits<Real>::infinity();
    std::array<std::vector<Real>, engine::kMeasures.size()> m_totals;
    std::map<std::tuple<std::size_t, std::size_t, bool>, bool> m_hasPosts;
    std::optional<bool> m_asksForStaff;
};

} // namespace muster::audit
