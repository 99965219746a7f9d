#pragma once
// The measures of the plain reference, added up over the localities beneath, the roles and the months.

#include "audit/reference_cells.h"
#include "audit/reference_timeliness.h"

namespace muster::audit {

class ReferenceMeasures : public ReferenceCells {
  public:
    explicit ReferenceMeasures(const plan::Plan& plan, const AnyScenario& scenario = {})
        : ReferenceCells(plan, scenario),
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
        return meanOfThoseThereAre(measure, at, at.role.value_or(m_roles.size()));
    }
    /// Of those of the place's roles that are asked for; roles without posts have nobody.
    template <class IsAskedFor>
    [[nodiscard]] Real meanOfRoles(engine::Measure measure, const Place& at, const IsAskedFor& isAskedFor)
    {
        if (isNeed(measure) && !asksForStaff())
            return kNone;
        Real sum = 0;
        for (std::size_t r = 0; r < m_roles.size(); ++r)
            if (isAskedFor(r))
                sum += meanOfThoseThereAre(measure, at, r);
        return sum;
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

  private:
    [[nodiscard]] bool hasPosts(const Place& at)
    {
        const std::size_t roles = m_roles.size() + 1;
        auto& known = m_hasPosts[at.own ? 1 : 0];
        known.resize(m_localities.size() * roles);
        auto& has = known[at.locality * roles + at.role.value_or(m_roles.size())];
        if (!has)
            has = findPosts(at);
        return *has;
    }
    [[nodiscard]] bool findPosts(const Place& at)
    {
        for (std::size_t r = 0; r < m_roles.size(); ++r)
            if ((!at.role || *at.role == r) &&
                m_supply.isStaffed(m_localities[at.locality]->id, m_roles[r]->id))
                return true;
        return !at.own && std::ranges::any_of(m_children[at.locality], [&](std::size_t child) {
            return hasPosts({child, at.role});
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
                std::ranges::any_of(m_plan.rows<plan::Assumption>(),
                                    [](const plan::Assumption& row) {
                                        return (row.kind == plan::Kind::FixedPosts ||
                                                row.kind == plan::Kind::IndividualAllowanceHours) &&
                                               row.value > 0;
                                    }) ||
                scenarioAsks(plan::Kind::FixedPosts) || scenarioAsks(plan::Kind::IndividualAllowanceHours);
        return *m_asksForStaff;
    }
    /// Whether the scenario sets or adds some.
    [[nodiscard]] bool scenarioAsks(plan::Kind kind) const
    {
        return std::ranges::any_of(m_reference.scenario().of(kind), [](const plan::Adjustment* row) {
            return row->by != plan::AdjustBy::Multiply && row->amount > 0;
        });
    }
    /// Of a role, or (the number of roles) of all.
    [[nodiscard]] Real meanOfThoseThereAre(engine::Measure measure, const Place& at, std::size_t role)
    {
        Real sum = 0;
        for (int t = at.first; t < at.first + at.count; ++t)
            sum += total(measure, at.locality, role, t, at.own);
        return sum / at.count;
    }
    /// What a place has of its own, or with all beneath it, of one role or (the number of roles) of all.
    Real total(engine::Measure measure, std::size_t l, std::size_t r, int t, bool own)
    {
        if (own)
            return r < m_roles.size() ? cell(measure, l, r, t) : ofOwnRoles(measure, l, t);
        const std::size_t roles = m_roles.size() + 1;
        auto& totals = m_totals[static_cast<std::size_t>(measure)];
        if (totals.empty())
            totals.assign(m_localities.size() * roles * months(), kUnset);
        const std::size_t at = (((l * roles) + r) * months()) + static_cast<std::size_t>(t);
        if (totals[at] == kUnset)
            totals[at] = withBeneath(measure, l, r, t);
        return totals[at];
    }
    Real withBeneath(engine::Measure measure, std::size_t l, std::size_t r, int t)
    {
        Real sum = total(measure, l, r, t, true);
        for (const std::size_t child : m_children[l])
            sum += total(measure, child, r, t, false);
        return sum;
    }
    Real ofOwnRoles(engine::Measure measure, std::size_t l, int t)
    {
        if (isNeed(measure) && m_reference.workWithoutRole(m_localities[l]->id, month(t)))
            return kNone;
        Real sum = 0;
        for (std::size_t role = 0; role < m_roles.size(); ++role)
            sum += cell(measure, l, role, t);
        return sum;
    }

    ReferenceTimeliness m_timeliness;

    std::array<std::vector<Real>, engine::kMeasures.size()> m_totals;
    std::array<std::vector<std::optional<bool>>, 2> m_hasPosts; ///< with all beneath, and of its own
    std::optional<bool> m_asksForStaff;
};

} // namespace muster::audit
