#pragma once
// The staff of a plan, plain and slow: people in groups that come and go, one month after the other, in long
// double, written from docs/method.md, section 6, and docs/decisions/first/0012. It shares no formula and no
// index with the engine.

#include "audit/reference_ways.h"

namespace muster::audit {

class ReferenceSupply : public ReferenceWays {
  public:
    using ReferenceWays::ReferenceWays;

    [[nodiscard]] const Flows& at(plan::LocalityId l, plan::RoleId r, int t)
    {
        const auto found = m_flows.find(l);
        return (found != m_flows.end() ? found->second : simulated(l)).at(r)[std::size_t(t)];
    }

  private:
    /// People who joined together; the others are the stock less these.
    struct Group {
        Real people = 0;
        int since = 0; ///< the month in which they are newly qualified for the first time
    };
    struct Staff {
        Real stock = 0;
        std::vector<Group> newlyQualified;
    };

    /// What is said of a month: by its position, or by an actual figure of those in post.
    [[nodiscard]] Staff said(plan::LocalityId l, plan::RoleId r, int t) const
    {
        Staff staff;
        staff.stock = saidInPost(l, r, t);
        if (const plan::Establishment* row = m_reference.establishment(l, r, month(t))) {
            int since = 0;
            while (row->asAt <= firstDay(month(since - 1)))
                --since;
            while (row->asAt > firstDay(month(since)))
                ++since;
            staff.newlyQualified.push_back({row->newlyQualified.value(), since});
        }
        return staff;
    }
    [[nodiscard]] Real saidInPost(plan::LocalityId l, plan::RoleId r, int t) const
    {
        if (const auto figure = came(plan::ActualMeasure::InPostFte, l, r, t))
            return figure->value;
        if (const plan::Establishment* row = m_reference.establishment(l, r, month(t)))
            return Real(row->establishment.value()) - Real(row->vacancy.value());
        Real stock = 0;
        for (const plan::Post* post : rows().posts.of({l, r}))
            if (post->status == plan::PostStatus::Established && isThere(*post, firstDay(month(t))))
                stock += post->filledFte ? post->filledFte->value() : post->fte.value();
        return stock;
    }
    /// Whether those in post come and go: not before a position that stands for the months before it.
    [[nodiscard]] bool isFlowing(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const plan::Establishment* row = m_reference.establishment(l, r, month(t));
        return (!row || row->asAt <= firstDay(month(t))) &&
               onceFor(m_hasFlows, {l, r}, [&] { return hasFlows(l, r); });
    }

    const std::map<plan::RoleId, std::vector<Flows>>& simulated(plan::LocalityId l)
    {
        auto& all = m_flows[l];
        std::vector<plan::RoleId> roles;
        std::map<plan::RoleId, Staff> staff;
        for (const plan::Role& role : m_plan.rows<plan::Role>()) {
            all[role.id].resize(std::size_t(m_plan.settings().months));
            if (isStaffed(l, role.id)) {
                roles.push_back(role.id);
                staff[role.id] = said(l, role.id, 0);
            }
        }
        for (int t = 0; t < m_plan.settings().months; ++t) {
            std::map<plan::RoleId, Flows> flows;
            std::map<plan::RoleId, Real> left;
            std::map<plan::RoleId, bool> isOn;
            for (const plan::RoleId r : roles) {
                isOn[r] = isFlowing(l, r, t);
                if (!isOn[r] || begins(l, r, t))
                    staff[r] = said(l, r, t);
                else if (cameIn(l, r, t))
                    staff[r].stock = saidInPost(l, r, t);
                Flows& f = flows[r];
                f.establishment = establishment(l, r, t);
                f.byScenario = postsOfScenario(l, r, t);
                f.opening = left[r] = staff[r].stock;
                if (isOn[r])
                    leave(l, r, t, f, left[r]);
            }
            move(l, t, flows, left, isOn);
            for (const plan::RoleId r : roles) {
                Flows& f = flows[r];
                if (isOn[r])
                    join(l, r, t, f, left[r]);
                finish(l, r, t, f, left[r], staff[r], isOn[r]);
                f.steadyState = isOn[r] ? steadyState(l, r, t, f, flows) : f.opening;
                all[r][std::size_t(t)] = f;
            }
        }
        return all;
    }

    /// Agency and newly qualified of the month, and the stock that it leaves to the next.
    void finish(plan::LocalityId l, plan::RoleId r, int t, Flows& f, Real left, Staff& staff, bool isOn) const
    {
        const plan::Establishment* row = m_reference.establishment(l, r, month(t));
        const bool isAhead = row && row->asAt > firstDay(month(t)); // it holds before its date
        const Real months = value(plan::Kind::NewlyQualifiedMonths, l, r, t);
        for (const Group& group : staff.newlyQualified)
            if (isAhead || t - group.since < months)
                f.newlyQualified += group.people;
        f.agency = agency(l, r, t, f, row);
        f.absent = absent(l, r, t, f, row);
        for (Group& group : staff.newlyQualified)
            if (isOn && f.opening != 0 && group.people != 0) // of none, none stay, whatever is known
                group.people *= left / f.opening;
        if (f.cohorts != 0)
            staff.newlyQualified.push_back({f.cohorts, t + 1});
        staff.stock = left + f.movesIn + f.withPosts + f.cohorts + f.starts;
        f.closing = staff.stock;
        if (begins(l, r, t + 1) || cameIn(l, r, t + 1)) {
            f.closing = saidInPost(l, r, t + 1);
            f.restated = f.closing - staff.stock;
        }
    }

    [[nodiscard]] Real agency(plan::LocalityId l, plan::RoleId r, int t, const Flows& f,
                              const plan::Establishment* row) const
    {
        const auto figure = came(plan::ActualMeasure::AgencyFte, l, r, t);
        const bool isItsMonth = figure ? figure->from == month(t) : begins(row, t);
        const bool isAhead = row && row->asAt > firstDay(month(t));
        if (isItsMonth || isAhead ||
            !m_reference.resolved(plan::Kind::AgencyCover, {l, {}, {}, r}, month(t)).isSaid)
            return figure ? figure->value : row ? row->agency.value() : 0;
        const Real vacant = f.establishment - f.opening;
        const Real covered = (vacant < 0 ? 0 : vacant) * value(plan::Kind::AgencyCover, l, r, t);
        return std::min(covered, value(plan::Kind::AgencyCap, l, r, t));
    }
    [[nodiscard]] Real absent(plan::LocalityId l, plan::RoleId r, int t, const Flows& f,
                              const plan::Establishment* row) const
    {
        const auto figure = came(plan::ActualMeasure::AbsentFte, l, r, t);
        const Real away = figure ? figure->value : row && row->absent ? row->absent->value() : 0;
        return f.opening < away ? f.opening : away;
    }

    mutable std::map<PlaceAndRole, bool> m_hasFlows;
    /// By locality, role and month.
    std::map<plan::LocalityId, std::map<plan::RoleId, std::vector<Flows>>> m_flows;
};

} // namespace muster::audit
