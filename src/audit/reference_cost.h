#pragma once
// What posts and people cost, plain and slow, in long double, written from docs/method.md, section 7.3, and
// docs/decisions/first/0013. It shares no formula and no index with the engine.

#include "audit/reference_supply.h"

namespace muster::audit {

class ReferenceCost {
  public:
    using Real = ReferenceSupply::Real;

    struct Money {
        Real posts = 0, budget = 0, pay = 0, agency = 0, agencyExtra = 0, gap = 0, required = 0, level = 0;
    };
    /// FTE that are asked for, and those at work.
    struct Need {
        Real required = 0, available = 0, establishment = 0, atLevel = 0;
    };

    ReferenceCost(const plan::Plan& plan, const Reference& reference) : m_plan(plan), m_reference(reference)
    {
        const auto& set = reference.scenario().of(plan::Kind::Salary);
        m_isKnown = !plan.rows<plan::Grade>().empty() ||
                    std::ranges::count(set, plan::AdjustBy::Set, &plan::Adjustment::by) > 0 ||
                    std::ranges::count(plan.rows<plan::Assumption>(), plan::Kind::Salary,
                                       &plan::Assumption::kind) > 0 ||
                    std::ranges::any_of(plan.rows<plan::Post>(),
                                        [](const plan::Post& post) { return post.annualCost.has_value(); });
    }

    [[nodiscard]] bool isKnown() const { return m_isKnown; }

    /// One locality's own role in one month.
    [[nodiscard]] Money at(plan::LocalityId l, const plan::Role& role, Month t,
                           const ReferenceSupply::Flows& staff, const Need& need) const
    {
        Money money;
        money.posts = std::isnan(staff.establishment) ? kNone : posts(l, role.id, t, staff, byDays);
        money.budget = money.posts * (1 - value(plan::Kind::TurnoverAllowance, l, role.id, t));
        const Real each = hasRegister(l, role.id) && staff.establishment != 0
                              ? posts(l, role.id, t, staff, atMonthStart) / staff.establishment
                              : ofRole(l, role.id, t);
        const auto priced = [&](Real fte) { return fte < kNobody ? 0 : fte * each; };
        const Real premium = value(plan::Kind::AgencyPremium, l, role.id, t);
        money.pay = priced(staff.opening);
        money.agency = priced(staff.agency) * (1 + premium);
        money.agencyExtra = priced(staff.agency) * premium;
        money.required = priced(need.establishment);
        money.level = priced(need.atLevel);
        const Real missing = need.required - need.available;
        money.gap = priced(missing < 0 ? 0 : missing);
        return money;
    }

  private:
    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    static constexpr Real kNobody = 1e-9L; ///< FTE: what fractions leave of nothing

    [[nodiscard]] Real value(plan::Kind kind, plan::LocalityId l, plan::RoleId r, Month t) const
    {
        return m_reference.value(kind, {l, {}, {}, r}, t);
    }
    /// A year's amount at the prices of a month, a twelfth of it at those of another: it rises in the Aprils
    /// after the first, by the inflation in force in each.
    [[nodiscard]] Real inMonth(Real yearly, Month prices, plan::LocalityId l, plan::RoleId r, Month t) const
    {
        for (Month m = prices + 1; m <= t; m = m + 1)
            if (m.month() == 4)
                yearly *= 1 + value(plan::Kind::PayInflation, l, r, m);
        return yearly / 12;
    }
    [[nodiscard]] Real ofRole(plan::LocalityId l, plan::RoleId r, Month t) const
    {
        const Reference::Resolved salary = m_reference.resolved(plan::Kind::Salary, {l, {}, {}, r}, t);
        return inMonth(salary.value * (1 + value(plan::Kind::OnCosts, l, r, t)),
                       salary.from.value_or(firstMonth()), l, r, t);
    }
    [[nodiscard]] Real ofPost(const plan::Post& post, Month t) const
    {
        const plan::LocalityId l = post.locality;
        if (post.annualCost)
            return inMonth(post.annualCost->value(), pricesOf(post), l, post.role, t);
        for (const plan::Grade& grade : m_plan.rows<plan::Grade>())
            if (grade.name == post.grade)
                return post.fte.value() *
                       inMonth(grade.salary.value() * (1 + value(plan::Kind::OnCosts, l, post.role, t)),
                               firstMonth(), l, post.role, t);
        return post.fte.value() * ofRole(l, post.role, t);
    }
    /// The month at whose prices a post's own cost is.
    [[nodiscard]] Month pricesOf(const plan::Post& post) const
    {
        if (post.priceMonth)
            return *post.priceMonth;
        return post.start ? std::max(firstMonth(), Month(post.start->year, post.start->month)) : firstMonth();
    }
    [[nodiscard]] Month firstMonth() const { return m_plan.settings().firstMonth; }
    [[nodiscard]] bool hasRegister(plan::LocalityId l, plan::RoleId r) const
    {
        return std::ranges::any_of(m_reference.staff().posts.of({l, r}), [](const plan::Post* post) {
            return post->status != plan::PostStatus::Proposed;
        });
    }
    /// The part of a month that a post counts: whole where it is there at the month's start.
    static Real atMonthStart(const plan::Post& post, Month t)
    {
        return Reference::isThere(post, {t.year(), t.month(), 1}) ? 1 : 0;
    }
    /// The part of a month in which it is there, by days.
    static Real byDays(const plan::Post& post, Month t)
    {
        const int days = daysBetween(t, t + 1);
        const auto into = [&](const Date& date) {
            return daysBetween(t, Month(date.year, date.month)) + date.day - 1;
        };
        const int from = post.start ? std::clamp(into(*post.start), 0, days) : 0;
        const int to = post.end ? std::clamp(into(*post.end) + 1, from, days) : days;
        return Real(to - from) / days;
    }
    template <class PartOf>
    [[nodiscard]] Real posts(plan::LocalityId l, plan::RoleId r, Month t, const ReferenceSupply::Flows& staff,
                             const PartOf& partOf) const
    {
        const plan::Establishment* row = m_reference.establishment(l, r, t);
        const bool isAhead = row && row->asAt > Date{t.year(), t.month(), 1}; // as on its date
        const Real unlisted = row ? row->establishment.value() - m_reference.listedIn(*row) : 0;
        Real listed = 0, registered = 0;
        for (const plan::Post* post : m_reference.staff().posts.of({l, r})) {
            if (post->status == plan::PostStatus::Proposed)
                continue;
            const Real part = isAhead ? Reference::isThere(*post, row->asAt) : partOf(*post, t);
            if (part == 0)
                continue;
            listed += part * m_reference.counts(*post, row) * post->fte.value();
            registered += part * m_reference.counts(*post, row) * ofPost(*post, t);
        }
        Real others = unlisted > 1e-9L ? unlisted : 0, priced = others == 0 ? 0 : others * ofRole(l, r, t);
        for (const plan::Restructure* event : m_reference.staff().restructures.of({l, r}))
            if (!isAhead && m_reference.countsAfter(*event, row) && event->month <= t &&
                event->establishment.value() != 0) {
                others += event->establishment.value();
                priced += event->establishment.value() * ofRole(l, r, t);
            }
        if (staff.byScenario != 0) {
            others += staff.byScenario;
            priced += staff.byScenario * ofRole(l, r, t);
        }
        if (others < -1e-9L && listed > 0) // changes take from the listed posts, pro rata
            return registered * std::max<Real>(0, 1 + others / listed);
        return registered + priced;
    }

    const plan::Plan& m_plan;
    const Reference& m_reference;
    bool m_isKnown = false;
};

} // namespace muster::audit
