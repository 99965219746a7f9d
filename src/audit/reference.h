#pragma once
// A second engine, plain: scalar code written from docs/method.md alone, one cell and month at a time. It
// shares no formula and no index with the first.

#include "audit/demand/reference_demand.h"
#include "audit/reference_staff_rows.h"

namespace muster::audit {

class Reference : public ReferenceDemand {
  public:
    explicit Reference(const plan::Plan& plan, const AnyScenario& scenario = {})
        : ReferenceDemand(plan, scenario), m_staff(plan)
    {
        for (const plan::Establishment& row : plan.rows<plan::Establishment>())
            m_firstCount = std::min(m_firstCount, dayOf(row.asAt));
    }

    [[nodiscard]] const ReferenceStaffRows& staff() const { return m_staff; }

    /// Section 4: service FTE.
    [[nodiscard]] Real service(plan::LocalityId l, const plan::Role& role, Month t) const
    {
        Real sum = 0;
        if (role.kind != plan::RoleKind::Casework)
            return 0;
        for (const auto& [group, activity] : linesOf(l))
            sum += lineFte(l, group, *activity, role, t);
        return sum;
    }

    /// The open cases that a casework role holds.
    [[nodiscard]] Real openCases(plan::LocalityId l, const plan::Role& role, Month t) const
    {
        Real sum = 0;
        if (role.kind != plan::RoleKind::Casework)
            return 0;
        for (const auto& [group, activity] : linesOf(l))
            if (activity->standard == plan::Standard::Caseload)
                if (const Real part = share(l, group, *activity, role, t); part != 0)
                    sum += part * volume(l, group, activity->id, t);
        return sum;
    }

    /// Section 4: whether some of the locality's own work has a share and no role to take it.
    [[nodiscard]] bool workWithoutRole(plan::LocalityId l, Month t) const
    {
        return std::ranges::any_of(
            linesOf(l), [&](const auto& line) { return workWithoutRole(l, line.first, *line.second, t); });
    }
    [[nodiscard]] bool workWithoutRole(plan::LocalityId l, plan::ClientGroupId g, const plan::Activity& a,
                                       Month t) const
    {
        const Real q = a.statutory ? 1 : value(plan::Kind::QualifiedShare, {l, g, a.id, {}}, t);
        return (q != 0 && !hasCasework(true)) || (q != 1 && !hasCasework(false));
    }

    using Group = std::optional<plan::ClientGroupId>; ///< none: what is set without a client group

    /// Section 4: the part of a line's events that a casework role does.
    [[nodiscard]] Real share(plan::LocalityId l, Group g, const plan::Activity& a, const plan::Role& role,
                             Month t) const
    {
        const Real q = a.statutory ? 1 : value(plan::Kind::QualifiedShare, {l, g, a.id, {}}, t);
        const Real side = role.qualified ? q : 1 - q;
        return side == 0 ? 0 : side * roleShare(l, a.id, role, t);
    }
    /// Section 4: the FTE that a line takes of a casework role.
    [[nodiscard]] Real lineFte(plan::LocalityId l, plan::ClientGroupId g, const plan::Activity& a,
                               const plan::Role& role, Month t) const
    {
        const Real part = share(l, g, a, role, t);
        return part == 0 ? 0 : fteOf(volume(l, g, a.id, t) * part, l, g, a, role, t);
    }
    /// Section 4: the FTE that so many events, open cases or contact hours of a month take of a role.
    [[nodiscard]] Real fteOf(Real events, plan::LocalityId l, Group g, const plan::Activity& a,
                             const plan::Role& role, Month t) const
    {
        const Cell cell{l, g, a.id, role.id};
        const Real load = events * value(plan::Kind::Complexity, {l, g, a.id, {}}, t);
        if (a.standard == plan::Standard::Hours) {
            const Real caseHours =
                hoursAYear(l, role, t) * (1 - value(plan::Kind::NonCaseTime, {l, {}, {}, role.id}, t));
            return load * value(plan::Kind::HoursPerCase, cell, t) * 12 / caseHours;
        }
        if (a.standard == plan::Standard::Rate) {
            const Real weeks = daysAYear(l, role, t) / value(plan::Kind::DaysAWeek, {l, {}, {}, role.id}, t);
            if (weeks <= 0)
                return kNone;
            return load * 12 / weeks / value(plan::Kind::CompletionsPerWeek, {l, g, a.id, {}}, t);
        }
        if (a.standard == plan::Standard::Contact)
            return load * (60 + value(plan::Kind::TravelMinutes, {l, g, a.id, {}}, t)) / 60 * 12 /
                   hoursAYear(l, role, t);
        return load / value(plan::Kind::CasesPerWorker, {l, g, a.id, {}}, t);
    }
    /// Section 5: what a casework role needs for other things than lines: allowances and fixed posts.
    [[nodiscard]] Real besideLines(plan::LocalityId l, const plan::Role& role, Month t) const
    {
        const Cell cell{l, {}, {}, role.id};
        const Real allowance = value(plan::Kind::IndividualAllowanceHours, cell, t);
        return value(plan::Kind::FixedPosts, cell, t) +
               (allowance > 0 ? allowance / hoursAYear(l, role, t) : 0);
    }
    /// Section 5: R, P, E*. Those beneath a role come first and are kept, so that a line of command of any
    /// length or width is gone through once.
    [[nodiscard]] Real required(plan::LocalityId l, const plan::Role& role, Month t) const
    {
        auto& known = m_required[{l, t}];
        std::vector<const plan::Role*> waiting;
        if (!known.contains(role.id))
            waiting.push_back(&role);
        while (!waiting.empty()) {
            const plan::Role& next = *waiting.back();
            const std::size_t before = waiting.size();
            const bool isKnown = known.contains(next.id);
            if (!isKnown && next.kind != plan::RoleKind::Casework)
                for (const plan::RoleId below : next.supervises)
                    if (!known.contains(below))
                        waiting.push_back(m_plan.find<plan::Role>(below));
            if (waiting.size() > before)
                continue;
            if (!isKnown)
                known.emplace(next.id, requiredOver(l, next, t, known));
            waiting.pop_back();
        }
        return known.at(role.id);
    }
    [[nodiscard]] Real requiredInPost(plan::LocalityId l, const plan::Role& role, Month t,
                                      Real newlyQualified) const
    {
        const Real capacity = value(plan::Kind::NewlyQualifiedCapacity, {l, {}, {}, role.id}, t);
        return required(l, role, t) + newlyQualified * (1 - capacity);
    }
    [[nodiscard]] Real requiredEstablishment(plan::LocalityId l, const plan::Role& role, Month t,
                                             Real newlyQualified) const
    {
        const Cell cell{l, {}, {}, role.id};
        const Real v = value(plan::Kind::VacancyAllowance, cell, t);
        if (v > 0 && value(plan::Kind::TurnoverAllowance, cell, t) > 0)
            return kNone; // refused: empty posts would count twice
        const Real c = value(plan::Kind::AgencyCover, cell, t);
        const Real k = value(plan::Kind::AgencyEfficiency, cell, t);
        return requiredInPost(l, role, t, newlyQualified) / (1 - v * (1 - c * k));
    }

    /// Section 6: the position in force at the start of a month. Those of the plan's first count, within 92
    /// days, hold before it as well.
    [[nodiscard]] const plan::Establishment* establishment(plan::LocalityId l, plan::RoleId r, Month t) const
    {
        const plan::Establishment* first = nullptr;
        const plan::Establishment* latest = nullptr;
        for (const plan::Establishment* row : m_staff.establishment.of({l, r})) {
            if (!first || row->asAt < first->asAt)
                first = row;
            const bool begun = row->asAt <= Date{t.year(), t.month(), 1};
            if (begun && (!latest || row->asAt > latest->asAt))
                latest = row;
        }
        const bool isOfFirstCount = first && dayOf(first->asAt) - m_firstCount <= 92;
        return latest || !isOfFirstCount ? latest : first;
    }

    /// Section 6: how much of a post of the register counts beside a position, which may be none: where more
    /// are listed on its date than it has, each of them counts its part.
    [[nodiscard]] Real counts(const plan::Post& post, const plan::Establishment* position) const
    {
        if (!position || !isThere(post, position->asAt))
            return 1;
        const Real listed = listedIn(*position);
        return listed > position->establishment.value() ? position->establishment.value() / listed : 1;
    }
    /// FTE of the register's posts that a position counts.
    [[nodiscard]] Real listedIn(const plan::Establishment& position) const
    {
        return onceFor(m_listed, position.id, [&] {
            Real listed = 0;
            for (const plan::Post* post : m_staff.posts.of({position.locality, position.role}))
                if (post->status != plan::PostStatus::Proposed && isThere(*post, position.asAt))
                    listed += post->fte.value();
            return listed;
        });
    }
    [[nodiscard]] static bool isThere(const plan::Post& post, const Date& day)
    {
        return (!post.start || *post.start <= day) && (!post.end || day <= *post.end);
    }

    /// Section 6: whether a position, which may be none, does not hold a change yet: it counts from the first
    /// month that begins on its date or after, and a change of that month comes after it.
    [[nodiscard]] static bool countsAfter(const plan::Restructure& change,
                                          const plan::Establishment* position)
    {
        return !position || change.month >= position->asAt.firstMonthStart();
    }

  private:
    /// Where those beneath are known.
    [[nodiscard]] Real requiredOver(plan::LocalityId l, const plan::Role& role, Month t,
                                    const std::map<plan::RoleId, Real>& known) const
    {
        if (role.kind == plan::RoleKind::Casework)
            return service(l, role, t) + besideLines(l, role, t);
        const Cell cell{l, {}, {}, role.id};
        Real r = value(plan::Kind::FixedPosts, cell, t);
        if (const Resolved span = resolved(plan::Kind::SpanOfControl, cell, t); span.isSaid)
            for (const plan::RoleId below : role.supervises)
                r += known.at(below) / span.value;
        return r;
    }
    [[nodiscard]] bool hasCasework(bool qualified) const
    {
        return std::ranges::any_of(m_plan.rows<plan::Role>(), [&](const plan::Role& role) {
            return role.kind == plan::RoleKind::Casework && role.qualified == qualified;
        });
    }
    [[nodiscard]] Real daysAYear(plan::LocalityId l, const plan::Role& role, Month t) const
    {
        const Cell cell{l, {}, {}, role.id};
        return value(plan::Kind::DaysAWeek, cell, t) * m_plan.settings().weeksAYear -
               value(plan::Kind::AnnualLeaveDays, cell, t) - value(plan::Kind::BankHolidays, cell, t) -
               value(plan::Kind::SicknessDays, cell, t) - value(plan::Kind::TrainingDays, cell, t);
    }
    [[nodiscard]] Real hoursAYear(plan::LocalityId l, const plan::Role& role, Month t) const
    {
        const Cell cell{l, {}, {}, role.id};
        const Real days = daysAYear(l, role, t);
        if (days <= 0)
            return kNone;
        return days / value(plan::Kind::DaysAWeek, cell, t) * value(plan::Kind::ContractedHours, cell, t);
    }

    [[nodiscard]] Real roleShare(plan::LocalityId l, plan::ActivityId a, const plan::Role& role,
                                 Month t) const
    {
        int peers = 0;
        int set = 0;
        Real sum = 0;
        for (const plan::Role& other : m_plan.rows<plan::Role>()) {
            if (other.kind != plan::RoleKind::Casework || other.qualified != role.qualified)
                continue;
            ++peers;
            if (const Resolved share = resolved(plan::Kind::RoleShare, {l, {}, a, other.id}, t);
                share.isSaid) {
                ++set;
                sum += share.value;
            }
        }
        if (set == 0)
            return 1.0 / peers;
        if (std::abs(sum - 1) > 1e-9)
            return kNone;
        const Resolved own = resolved(plan::Kind::RoleShare, {l, {}, a, role.id}, t);
        return own.isSaid ? own.value : 0;
    }

    static int dayOf(const Date& date)
    {
        return daysBetween(Month(1900, 1), Month(date.year, date.month)) + date.day;
    }

    ReferenceStaffRows m_staff;
    mutable std::map<plan::EstablishmentId, Real> m_listed;
    int m_firstCount = std::numeric_limits<int>::max(); ///< the day of the plan's earliest position
    mutable std::map<std::pair<plan::LocalityId, Month>, std::map<plan::RoleId, Real>> m_required;
};

} // namespace muster::audit
