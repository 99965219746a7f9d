#pragma once
// The staff of a plan, plain and slow: people in groups that come and go, one month after the other, in long
// double, written from docs/method.md, section 6, and docs/decisions/first/0012. It shares no formula and no
// index with the engine.

#include "audit/reference_posts.h"

namespace muster::audit {

class ReferenceSupply : public ReferencePosts {
  public:
    using ReferencePosts::ReferencePosts;

    struct Flows {
        Real establishment = 0, opening = 0;
        Real leavers = 0, retirements = 0, movesOut = 0, resignations = 0, redundancies = 0, ended = 0;
        Real withPosts = 0, cohortsNotPlaced = 0, startsNotPlaced = 0;
        Real movesIn = 0, cohorts = 0, starts = 0, restated = 0, closing = 0;
        Real newlyQualified = 0, agency = 0, steadyState = 0;
    };

    [[nodiscard]] const Flows& at(plan::LocalityId l, plan::RoleId r, int t)
    {
        if (m_done.insert(l).second)
            simulate(l);
        return m_flows[{l, r, t}];
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

    [[nodiscard]] Staff position(plan::LocalityId l, plan::RoleId r, int t) const
    {
        Staff staff;
        if (const plan::Establishment* row = m_reference.establishment(l, r, month(t))) {
            staff.stock = Real(row->establishment.value()) - Real(row->vacancy.value());
            int since = 0;
            while (row->asAt <= firstDay(month(since - 1)))
                --since;
            while (row->asAt > firstDay(month(since)))
                ++since;
            staff.newlyQualified.push_back({row->newlyQualified.value(), since});
            return staff;
        }
        for (const plan::Post* post : rows().posts.of({l, r}))
            if (post->status == plan::PostStatus::Established && isThere(*post, firstDay(month(t))))
                staff.stock += post->filledFte ? post->filledFte->value() : post->fte.value();
        return staff;
    }

    [[nodiscard]] static Real aMonthOf(Real year) { return 1 - std::pow(1 - year, Real(1) / 12); }
    [[nodiscard]] Real retiring(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const auto bands = profileOf(l, r);
        if (bands.empty())
            return aMonthOf(value(plan::Kind::Retirement, l, r, t));
        Real shares = 0, sum = 0;
        for (const plan::StaffAge* band : bands) {
            shares += band->share;
            sum += band->share * band->retirement;
        }
        return std::abs(shares - 1) > 1e-9L ? kNone : aMonthOf(std::min<Real>(1, sum));
    }
    /// The share who go to other roles in a month, or to nobody.
    [[nodiscard]] Real movingShare(plan::LocalityId l, plan::RoleId r, int t, bool toARole) const
    {
        Real all = 0, wanted = 0;
        for (const plan::Move* line : linesOf(l, r))
            if (line->month == month(t).month()) {
                all += line->share;
                wanted += line->toRole.has_value() == toARole ? line->share : 0;
            }
        return all > 1 + 1e-9L && wanted > 0 ? kNone : wanted;
    }
    [[nodiscard]] Real offered(plan::LocalityId l, plan::RoleId r, int t) const
    {
        Real sum = value(plan::Kind::PlannedStarts, l, r, t);
        if (!onceFor(m_advertises, {l, r}, [&] { return everSet(plan::Kind::Adverts, l, r); }))
            return sum;
        for (int back = 0; back <= 36; ++back)
            if (value(plan::Kind::MonthsToStart, l, r, t - back) == back)
                sum += advertised(l, r, t - back) * value(plan::Kind::AdvertSuccess, l, r, t - back);
        return sum;
    }
    /// Adverts without a start month begin in the plan's first.
    [[nodiscard]] Real advertised(plan::LocalityId l, plan::RoleId r, int t) const
    {
        const plan::Assumption* row = m_reference.row(plan::Kind::Adverts, {l, {}, {}, r}, month(t));
        return row && (t >= 0 || row->from) ? row->value : 0;
    }

    static constexpr Real kRounding = 1e-15L; ///< all have gone but for this

    /// Takes people away, no more than are left.
    static Real take(Real& left, Real wanted)
    {
        if (wanted == 0)
            return 0;
        const Real taken = std::isnan(wanted) || std::isnan(left) ? kNone : std::min(wanted, left);
        left -= taken;
        return taken;
    }

    void leave(plan::LocalityId l, plan::RoleId r, int t, Flows& f, Real& left) const
    {
        const auto part = [&](Real share) { return share == 0 ? 0 : f.opening * share; };
        f.leavers =
            take(left, part(aMonthOf(value(plan::Kind::Turnover, l, r, t)) + movingShare(l, r, t, false)));
        f.retirements = take(left, part(retiring(l, r, t)));
        f.movesOut = take(left, part(movingShare(l, r, t, true))); // as wished: move() finds the room
        Real resigning = 0, redundant = 0;
        for (const plan::Restructure* event : rows().restructures.of({l, r})) {
            const int since = month(t) - event->month;
            if (since >= 0 && since < event->months)
                resigning += Real(event->resignations.value()) / event->months;
            if (since == 0)
                redundant += event->redundancies.value();
        }
        f.resignations = take(left, resigning);
        f.redundancies = take(left, redundant);
        end(l, r, t, f, left);
    }
    /// Posts that end take those in post beyond the posts that remain.
    void end(plan::LocalityId l, plan::RoleId r, int t, Flows& f, Real& left) const
    {
        const Ending ending = endingIn(l, r, t);
        f.ended = take(left, ending.people);
        if (ending.unsaid == 0)
            return;
        const Real beyond = left - (f.establishment - ending.all);
        f.ended += take(left, std::isnan(beyond) ? kNone : std::clamp<Real>(beyond, 0, ending.unsaid));
    }

    /// Those who wish to move get the room there is, pro rata; the room that they would leave behind is not
    /// yet there. Who finds none stays.
    void move(plan::LocalityId l, int t, std::map<plan::RoleId, Flows>& flows,
              std::map<plan::RoleId, Real>& left, std::map<plan::RoleId, bool>& isOn) const
    {
        std::map<std::pair<plan::RoleId, plan::RoleId>, Real> wishes; // to, from
        std::map<plan::RoleId, Real> wished;
        for (const auto& [from, f] : flows)
            if (isOn[from] && f.movesOut != 0)
                for (const plan::Move* line : linesOf(l, from))
                    if (line->toRole && line->month == month(t).month() && line->share > 0) {
                        const Real people = f.movesOut * line->share / movingShare(l, from, t, true);
                        wishes[{*line->toRole, from}] += people;
                        wished[*line->toRole] += people;
                    }
        std::map<plan::RoleId, Real> go;
        for (const auto& [ends, people] : wishes) {
            const auto& [to, from] = ends;
            Real room =
                isOn[to] ? roomIn(l, to, t, left[to] + flows[to].movesOut + comingWithPosts(l, to, t)) : 0;
            const Real moving = fill(room, wished[to]) * people / wished[to];
            flows[to].movesIn += moving;
            go[from] += moving;
        }
        for (auto& [from, f] : flows)
            if (const Real stay = f.movesOut - go[from]; !(std::abs(stay) <= f.movesOut * kRounding)) {
                left[from] += stay;
                f.movesOut = go[from];
            }
    }
    [[nodiscard]] Real roomIn(plan::LocalityId l, plan::RoleId r, int t, Real people) const
    {
        const Real room =
            establishment(l, r, t + 1) * (1 + value(plan::Kind::OverRecruitment, l, r, t)) - people;
        return room < 0 ? 0 : room;
    }

    void join(plan::LocalityId l, plan::RoleId r, int t, Flows& f, Real left) const
    {
        f.withPosts = comingWithPosts(l, r, t);
        Real room = roomIn(l, r, t, left + f.movesIn + f.withPosts);
        Real wanted = 0;
        for (const plan::Cohort* cohort : rows().cohorts.of({l, r}))
            if (cohort->month == month(t))
                wanted += Real(cohort->fte.value()) * cohort->completion * cohort->joins;
        f.cohorts = wanted == 0 ? 0 : fill(room, wanted);
        f.cohortsNotPlaced = wanted - f.cohorts;
        const Real offer = offered(l, r, t);
        f.starts = offer == 0 ? 0 : fill(room, offer);
        f.startsNotPlaced = offer - f.starts;
    }
    static Real fill(Real& room, Real wanted)
    {
        const Real taken = std::isnan(room) || room < wanted ? room : wanted;
        room -= taken;
        return taken;
    }

    [[nodiscard]] Real steadyState(plan::LocalityId l, plan::RoleId r, int t, const Flows& f,
                                   const std::map<plan::RoleId, Flows>& others) const
    {
        Real out = aMonthOf(value(plan::Kind::Turnover, l, r, t)) + retiring(l, r, t);
        Real in = offered(l, r, t);
        for (const plan::Role& from : m_plan.rows<plan::Role>())
            for (const plan::Move* line : linesOf(l, from.id)) {
                if (from.id == r)
                    out += Real(line->share) / 12;
                if (line->toRole == r && others.contains(from.id))
                    in += others.at(from.id).opening * line->share / 12;
            }
        const Real most = f.establishment * (1 + value(plan::Kind::OverRecruitment, l, r, t));
        if (out == 0)
            return in == 0 ? f.opening : most;
        const Real rest = in / out;
        return std::isnan(most) || most < rest ? most : rest;
    }

    void simulate(plan::LocalityId l)
    {
        std::vector<plan::RoleId> roles;
        std::map<plan::RoleId, Staff> staff;
        for (const plan::Role& role : m_plan.rows<plan::Role>())
            if (isStaffed(l, role.id)) {
                roles.push_back(role.id);
                staff[role.id] = position(l, role.id, 0);
            }
        std::map<plan::RoleId, bool> flowing;
        for (const plan::RoleId r : roles)
            flowing[r] = hasFlows(l, r);
        for (int t = 0; t < m_plan.settings().months; ++t) {
            std::map<plan::RoleId, Flows> flows;
            std::map<plan::RoleId, Real> left;
            std::map<plan::RoleId, bool> isOn;
            for (const plan::RoleId r : roles) {
                const plan::Establishment* row = m_reference.establishment(l, r, month(t));
                isOn[r] = flowing[r] && (!row || row->asAt <= firstDay(month(t)));
                if (!isOn[r] || begins(l, r, t))
                    staff[r] = position(l, r, t);
                Flows& f = flows[r];
                f.establishment = establishment(l, r, t);
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
                m_flows[{l, r, t}] = f;
            }
        }
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
        f.agency = row ? row->agency.value() : 0;
        if (!isAhead && !begins(row, t) &&
            m_reference.row(plan::Kind::AgencyCover, {l, {}, {}, r}, month(t))) {
            const Real vacant = f.establishment - f.opening;
            f.agency = std::isnan(vacant) ? vacant : std::max(Real(0), vacant);
            f.agency *= value(plan::Kind::AgencyCover, l, r, t);
            f.agency = std::min(f.agency, value(plan::Kind::AgencyCap, l, r, t));
        }
        for (Group& group : staff.newlyQualified)
            if (isOn && f.opening != 0 && group.people != 0) // of none, none stay, whatever is known
                group.people *= left / f.opening;
        if (f.cohorts != 0)
            staff.newlyQualified.push_back({f.cohorts, t + 1});
        staff.stock = left + f.movesIn + f.withPosts + f.cohorts + f.starts;
        f.closing = staff.stock;
        if (begins(l, r, t + 1)) {
            f.closing = position(l, r, t + 1).stock;
            f.restated = f.closing - staff.stock;
        }
    }

    mutable std::map<PlaceAndRole, bool> m_advertises;
    std::set<plan::LocalityId> m_done;
    std::map<std::tuple<plan::LocalityId, plan::RoleId, int>, Flows> m_flows;
};

} // namespace muster::audit
