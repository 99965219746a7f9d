#pragma once
// What comes to the queues of the plain reference, of which roles it asks, and which actual figures say who
// waits. Written from docs/method.md, sections 7.2 and 7.4, alone.

#include "audit/reference.h"
#include "audit/reference_waits.h"

namespace muster::audit {

class ReferenceComing : public ReferenceWaits {
  public:
    ReferenceComing(const plan::Plan& plan, const Reference& reference)
        : ReferenceWaits(plan), m_reference(reference)
    {
        for (const plan::Role& role : plan.rows<plan::Role>())
            if (role.kind == plan::RoleKind::Casework)
                m_roles.push_back(&role);
    }

    /// An activity of a locality, across its client groups and the roles that do it.
    struct Work {
        plan::LocalityId locality;
        const plan::Activity* activity = nullptr;
        bool waits = true;
        bool isKnown = false;                      ///< what is done, and when
        std::vector<plan::ClientGroupId> groups{}; ///< that ask for it
        std::optional<Real> target{};
        std::vector<Real> arrivals{}, capacity{}, done{}, backlog{}, restated{};
        std::vector<Queue>
            queues{}; ///< one for each role that does it; of contact hours nobody waits in them
    };
    [[nodiscard]] const std::vector<const plan::Role*>& roles() const { return m_roles; }
    [[nodiscard]] Real value(plan::Kind kind, const Work& work, int t) const
    {
        return m_reference.value(kind, {work.locality, {}, work.activity->id, {}}, month(t));
    }
    /// What an event of a queue takes, over some months: of those that come, else of who would wait first.
    [[nodiscard]] Real fteAnEvent(const Work& work, const Queue& queue, int first, int count) const
    {
        Coming all;
        for (int t = first; t < first + count; ++t) {
            all.events += queue.arrivals[size(t)];
            all.fte += queue.fte[size(t)];
        }
        if (all.events == 0)
            all = opening(work, queue.role, 1);
        return all.events == 0 ? 0 : all.fte / all.events;
    }

  protected:
    /// What comes to a queue in a month.
    struct Coming {
        Real events = 0, fte = 0;
        std::map<std::size_t, Real> byTaker{}; ///< FTE-months that it takes of each qualified role
    };

    [[nodiscard]] std::vector<plan::ClientGroupId> groupsOf(plan::LocalityId l, plan::ActivityId a) const
    {
        std::vector<plan::ClientGroupId> groups;
        for (const plan::ClientGroup& g : m_plan.rows<plan::ClientGroup>())
            if (m_reference.hasDemand(l, g.id, a))
                groups.push_back(g.id);
        return groups;
    }
    [[nodiscard]] bool doesSome(const Work& work, std::size_t role, int t) const
    {
        return std::ranges::any_of(work.groups, [&](plan::ClientGroupId g) {
            return m_reference.share(work.locality, g, *work.activity, *m_roles[role], month(t)) != 0;
        });
    }
    /// What the scenario makes of an activity's target: of none, one that is set alone.
    [[nodiscard]] std::optional<Real> targetOf(const plan::Activity& a) const
    {
        std::optional<Real> target;
        if (a.targetDays)
            target = a.targetDays->value();
        for (const plan::Adjustment* row : m_reference.scenario().of(plan::kAdjustsTargetDays))
            if ((!row->activity || *row->activity == a.id) && (target || row->by == plan::AdjustBy::Set))
                target = ReferenceScenario::made(*row, target.value_or(0));
        return target;
    }
    [[nodiscard]] Work begun(plan::LocalityId l, const plan::Activity& a) const
    {
        Work work{l, &a, a.standard != plan::Standard::Contact, false, groupsOf(l, a.id)};
        if (work.waits)
            work.target = targetOf(a);
        const int months = m_plan.settings().months;
        for (int t = 0; t < months; ++t) {
            work.arrivals.push_back(0);
            for (const plan::ClientGroupId g : work.groups)
                work.arrivals.back() += m_reference.volume(l, g, a.id, month(t));
        }
        for (std::size_t role = 0; role < m_roles.size(); ++role) {
            bool doesIt = m_reference.share(l, {}, a, *m_roles[role], month(0)) != 0;
            for (int t = 0; t < months && !doesIt; ++t)
                doesIt = doesSome(work, role, t);
            if (doesIt)
                work.queues.push_back({role});
        }
        return work;
    }
    [[nodiscard]] Coming coming(const Work& work, std::size_t role, int t) const
    {
        Coming sum;
        for (const plan::ClientGroupId g : work.groups)
            if (const Real part =
                    m_reference.share(work.locality, g, *work.activity, *m_roles[role], month(t));
                part != 0)
                add(sum, work, role, g,
                    m_reference.volume(work.locality, g, work.activity->id, month(t)) * part, t);
        return sum;
    }
    void add(Coming& sum, const Work& work, std::size_t role, Reference::Group g, Real events, int t) const
    {
        const auto fteOf = [&](std::size_t of) {
            return m_reference.fteOf(events, work.locality, g, *work.activity, *m_roles[of], month(t));
        };
        sum.events += events;
        sum.fte += fteOf(role);
        if (!m_roles[role]->qualified)
            for (std::size_t taker = 0; taker < m_roles.size(); ++taker)
                if (m_roles[taker]->qualified)
                    sum.byTaker[taker] += fteOf(taker);
    }
    /// Who waits at the start, of the mix of the first month with arrivals; without any, by the standards set
    /// without a client group.
    [[nodiscard]] Coming opening(const Work& work, std::size_t role, Real backlog) const
    {
        Coming first;
        const auto t0 = std::ranges::find_if(work.arrivals, [](Real arrivals) { return arrivals != 0; });
        if (t0 == work.arrivals.end()) {
            if (const Real part =
                    m_reference.share(work.locality, {}, *work.activity, *m_roles[role], month(0));
                part != 0)
                add(first, work, role, {}, backlog * part, 0);
            return first;
        }
        first = coming(work, role, static_cast<int>(t0 - work.arrivals.begin()));
        const Real times = backlog / *t0;
        first.events *= times;
        first.fte *= times;
        for (auto& [taker, fte] : first.byTaker)
            fte *= times;
        return first;
    }

    const Reference& m_reference;
    std::vector<const plan::Role*> m_roles; ///< who do casework
};

} // namespace muster::audit
