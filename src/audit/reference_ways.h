#pragma once
// How the staff of a plan come and go in a month. Written from docs/method.md, section 6, and
// docs/decisions/first/0012. It shares no formula and no index with the engine.

#include "audit/reference_came.h"

namespace muster::audit {

class ReferenceWays : public ReferenceCame {
  public:
    using ReferenceCame::ReferenceCame;

    struct Flows {
        Real establishment = 0, byScenario = 0, opening = 0; ///< byScenario: the posts it makes of these
        Real leavers = 0, retirements = 0, movesOut = 0, resignations = 0, redundancies = 0, ended = 0;
        Real withPosts = 0, cohortsNotPlaced = 0, startsNotPlaced = 0;
        Real movesIn = 0, cohorts = 0, starts = 0, restated = 0, closing = 0;
        Real newlyQualified = 0, agency = 0, absent = 0, steadyState = 0;
    };

  protected:
    [[nodiscard]] Real aMonthOf(Real year) const
    {
        if (std::isnan(year))
            return year;
        return onceFor(m_shares, year, [&] { return 1 - std::pow(1 - year, Real(1) / 12); });
    }
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
        const Reference::Resolved adverts =
            m_reference.resolved(plan::Kind::Adverts, {l, {}, {}, r}, month(t));
        return t >= 0 || adverts.from ? adverts.value : 0;
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
        redundant =
            m_reference.scenario().changed(plan::kAdjustsRedundancies, {l, {}, {}, r}, month(t), redundant);
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
            if (!isOn[to])
                continue; // it takes nobody, however many wish to come
            Real room = roomIn(l, to, t, staying(flows[to], 0) + comingWithPosts(l, to, t));
            const Real moving = fill(room, wished[to]) * people / wished[to];
            flows[to].movesIn += moving;
            go[from] += moving;
        }
        for (auto& [from, f] : flows)
            if (const Real stay = f.movesOut - go[from]; !(std::abs(stay) <= f.movesOut * kRounding)) {
                f.movesOut = go[from];
                left[from] = staying(f, f.movesOut);
            }
    }
    /// Of those in post, if so many move out.
    [[nodiscard]] static Real staying(const Flows& f, Real movesOut)
    {
        return f.opening - f.leavers - f.retirements - movesOut - f.resignations - f.redundancies - f.ended;
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

  private:
    mutable std::map<PlaceAndRole, bool> m_advertises;
    mutable std::map<Real, Real> m_shares; ///< of a month, by the year's
};

} // namespace muster::audit
