#pragma once
// What posts and people cost, plain and slow, in long double, written from docs/method.md, section 7.3, and
// docs/decisions/first/0013. It shares no formula and no index with the engine.

#include "audit/reference_supply.h"

namespace muster::audit {

class ReferenceCost {
  public:
    using Real = ReferenceSupply::Real;

    struct Money {
        Real posts = 0, budget = 0, pay = 0, agency = 0, gap = 0, level = 0;
    };

    ReferenceCost(const plan::Plan& plan, const Reference& reference) : m_plan(plan), m_reference(reference)
    {
        m_isKnown = !plan.rows<plan::Grade>().empty() ||
                    std::ranges::count(plan.rows<plan::Assumption>(), plan::Kind::Salary,
                                       &plan::Assumption::kind) > 0 ||
                    std::ranges::any_of(plan.rows<plan::Post>(),
                                        [](const plan::Post& post) { return post.annualCost.has_value(); });
    }

    [[nodiscard]] bool isKnown() const { return m_isKnown; }

    /// One locality's own role in one month; required, available and the posts at the service level as they
    /// are there.
    [[nodiscard]] Money at(plan::LocalityId l, const plan::Role& role, Month t,
                           const ReferenceSupply::Flows& staff, Real required, Real available,
                           Real atLevel) const
    {
        Money money;
        money.posts = std::isnan(staff.establishment) ? kNone : posts(l, role.id, t);
        money.budget = money.posts * (1 - value(plan::Kind::TurnoverAllowance, l, role.id, t));
        const bool hasRegister =
            std::ranges::any_of(m_reference.staff().posts.of({l, role.id}), [](const plan::Post* post) {
                return post->status != plan::PostStatus::Proposed;
            });
        const Real each = hasRegister && staff.establishment != 0 ? money.posts / staff.establishment
                                                                  : ofRole(l, role.id, t);
        if (staff.opening != 0)
            money.pay = staff.opening * each;
        if (staff.agency != 0)
            money.agency = staff.agency * each * (1 + value(plan::Kind::AgencyPremium, l, role.id, t));
        if (atLevel != 0)
            money.level = atLevel * each;
        const Real missing = required - available;
        if (std::isnan(missing) || missing > 0)
            money.gap = missing * each;
        return money;
    }

  private:
    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();

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
        const plan::Assumption* salary = m_reference.row(plan::Kind::Salary, {l, {}, {}, r}, t);
        if (!salary)
            return kNone;
        return inMonth(salary->value * (1 + value(plan::Kind::OnCosts, l, r, t)),
                       salary->from.value_or(firstMonth()), l, r, t);
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
        return post.start ? std::max(firstMonth(), Month(post.start->year, post.start->month)) : firstMonth();
    }
    [[nodiscard]] Month firstMonth() const { return m_plan.settings().firstMonth; }
    [[nodiscard]] Real posts(plan::LocalityId l, plan::RoleId r, Month t) const
    {
        const Date today{t.year(), t.month(), 1};
        const plan::Establishment* row = m_reference.establishment(l, r, t);
        Real sum = row && row->establishment.value() != 0 ? row->establishment.value() * ofRole(l, r, t) : 0;
        if (row && row->asAt > today)
            return sum;
        const Date asAt = row ? row->asAt : Date{};
        const auto isThere = [](const plan::Post& post, const Date& day) {
            return (!post.start || *post.start <= day) && (!post.end || day <= *post.end);
        };
        for (const plan::Post* post : m_reference.staff().posts.of({l, r})) {
            if (post->status == plan::PostStatus::Proposed)
                continue;
            const bool was = row && isThere(*post, asAt);
            if (const bool is = isThere(*post, today); was != is)
                sum += is ? ofPost(*post, t) : -ofPost(*post, t);
        }
        for (const plan::Restructure* event : m_reference.staff().restructures.of({l, r}))
            if (m_reference.countsAfter(*event, row) && event->month <= t &&
                event->establishment.value() != 0)
                sum += event->establishment.value() * ofRole(l, r, t);
        return sum;
    }

    const plan::Plan& m_plan;
    const Reference& m_reference;
    bool m_isKnown = false;
};

} // namespace muster::audit
