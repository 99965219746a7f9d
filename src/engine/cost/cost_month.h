#pragma once
// What the posts and the people of one locality's own role cost in a month, written once over the Reader of
// staff_stock.h. Source: docs/method.md, section 7.3; docs/decisions/first/0013.

#include "engine/supply.h"

namespace muster::engine {

/// Of the posts, whoever is in them.
inline constexpr std::array kPostCosts{Measure::PostsCost, Measure::PostsCostBefore, Measure::Budget};
/// Of people, and of posts that are required.
inline constexpr std::array kOtherCosts{Measure::PayCost,      Measure::AgencyCost,
                                        Measure::GapCost,      Measure::ServiceLevelCost,
                                        Measure::RequiredCost, Measure::AgencyExtraCost};

/// When posts count that begin or end within a month: as those there at its start, or by days.
enum class PostTime { MonthStart, Days };

template <ReadsStaff Reader>
class CostMonth : public StaffStock<Reader> {
  public:
    using Base = StaffStock<Reader>;
    using Base::Base;
    using typename Base::N;

    [[nodiscard, gnu::always_inline]] N of(Measure measure) const
    {
        switch (measure) {
        case Measure::PostsCost:
            return postsCost();
        case Measure::PostsCostBefore:
            return formulas::beforeAward(own(Measure::PostsCost), award());
        case Measure::Budget:
            return formulas::budget(own(Measure::PostsCost), value(plan::Kind::TurnoverAllowance));
        case Measure::PayCost:
            return priced(own(Measure::InPost),
                          [&](const N& people) { return formulas::costOf(people, each()); });
        case Measure::AgencyCost:
            return priced(own(Measure::Agency), [&](const N& people) {
                return formulas::agencyCost(people, each(), value(plan::Kind::AgencyPremium));
            });
        case Measure::ServiceLevelCost:
            return priced(own(Measure::ServiceLevelPosts),
                          [&](const N& posts) { return formulas::costOf(posts, each()); });
        case Measure::RequiredCost:
            return priced(own(Measure::RequiredEstablishment),
                          [&](const N& posts) { return formulas::costOf(posts, each()); });
        case Measure::AgencyExtraCost:
            return priced(own(Measure::Agency), [&](const N& people) {
                return formulas::agencyExtra(people, each(), value(plan::Kind::AgencyPremium));
            });
        default:
            return gapCost();
        }
    }

    /// Calls visit(part, FTE, cost in the month) for every row that makes the posts of the month: what a
    /// position counts beyond the register's posts, each of these, and changes of the structure, which may
    /// be below nothing. Changes that take more than that rest take from the register's posts pro rata.
    template <class Visit>
    void forEachCost(PostTime time, const Visit& visit) const
    {
        const plan::Establishment* since = m_staff.position(m_month);
        const double rest =
            since ? std::max(0.0, since->establishment.value() - m_staff.listedIn(*since)) : 0;
        double taken = -rest;
        forEachChange(m_staff, m_month,
                      [&](const plan::Restructure& event) { taken -= event.establishment.value(); });
        double listed = 0;
        for (const PostLine& post : m_staff.posts)
            listed += partThere(post, time) * countedFte(m_staff, m_month, post);
        const double kept = taken > kShareSlack && listed > 0 ? std::max(0.0, 1 - taken / listed) : 1;
        for (const PostLine& post : m_staff.posts)
            if (const double part = kept * partThere(post, time) * countedFte(m_staff, m_month, post);
                part != 0)
                visit(post, part, postCost(post, part));
        if (kept < 1)
            return;
        if (rest > kShareSlack)
            visit(*since, rest,
                  roleCostOf(*since, rest, listed > 0 ? "posts beyond the register's" : "establishment"));
        forEachChange(m_staff, m_month, [&](const plan::Restructure& event) {
            if (const double fte = event.establishment.value(); fte != 0)
                visit(event, fte, roleCostOf(event, fte, "change of the structure"));
        });
    }

    /// What one of the posts costs here: on average, where the register has posts of its own.
    [[nodiscard]] const N& each() const
    {
        if (!m_each)
            m_each = makeEach();
        return *m_each;
    }

  private:
    using Base::m_in;
    using Base::m_month;
    using Base::m_role;
    using Base::m_staff;
    using Base::m_t;
    using Base::own;
    using Base::value;

    [[nodiscard]] N postsCost() const
    {
        if (m_in.isUnknown(own(Measure::Establishment)))
            return m_in.unknown();
        return costOfPosts(PostTime::Days);
    }
    [[nodiscard]] N costOfPosts(PostTime time) const
    {
        typename Reader::Sum costs;
        forEachCost(time, [&](const auto&, double, const N& cost) { m_in.add(costs, cost); });
        return m_in.total(costs);
    }
    /// The part of the month in which a post is there: by days, or all or nothing by its start. Of one that a
    /// position counts for months before it, as on its date.
    [[nodiscard]] double partThere(const PostLine& post, PostTime time) const
    {
        if (m_staff.isAhead(m_month))
            return runs(*post.row, m_staff.position(m_month)->asAt) ? 1 : 0;
        return time == PostTime::Days              ? partOfMonth(*post.row, m_month)
               : runs(*post.row, startOf(m_month)) ? 1
                                                   : 0;
    }
    template <class Row>
    [[nodiscard]] N roleCostOf(const Row& row, double fte, const char* name) const
    {
        return formulas::costOf(m_in.record(fte, name, row), roleCost());
    }
    /// A post by its own cost, else its grade, else its role.
    [[nodiscard]] N postCost(const PostLine& post, double fte) const
    {
        if (post.row->annualCost) {
            const N cost =
                monthly(m_in.record(post.row->annualCost->value(), "annual cost", *post.row, "pounds a year"),
                        pricesOf(*post.row));
            const double part = fte / post.row->fte.value();
            return part == 1 ? cost : cost * m_in.record(part, "part that counts", *post.row, "share");
        }
        const N posts = m_in.record(fte, "post", *post.row);
        if (!post.grade)
            return formulas::costOf(posts, roleCost());
        const N salary = m_in.record(post.grade->salary.value(), "salary", *post.grade);
        return formulas::costOf(
            posts, monthly(formulas::postCost(salary, value(plan::Kind::OnCosts)), m_in.month(0)));
    }
    /// What a full-time post of the role costs in the month.
    [[nodiscard]] N roleCost() const
    {
        return m_in.madeOnce(m_role, m_t, nextApril(m_month), [&] {
            return m_in.named("cost of a post", monthly(formulas::postCost(value(plan::Kind::Salary),
                                                                           value(plan::Kind::OnCosts)),
                                                        pricesOfSalary()));
        });
    }
    /// The month of a year's cost at the prices of an earlier month: each April since has moved it on by the
    /// pay inflation in force then.
    [[nodiscard]] N monthly(const N& yearly, Month prices) const
    {
        Compounding risen(yearly, [&](const N& level, const N& inflation, int rises) {
            return level * m_in.payRise(inflation, rises);
        });
        for (Month april = nextApril(prices); april <= m_month; april = april + 12)
            risen.by(m_in.value(plan::Kind::PayInflation, m_role, april - m_in.month(0)));
        return formulas::spread(risen.level(), N(formulas::kMonthsAYear));
    }
    /// The pay inflation in force in the April in which the financial year begins.
    [[nodiscard]] N award() const
    {
        const Month april = Period::containing(m_month, PeriodLength::FinancialYear).start;
        return m_in.value(plan::Kind::PayInflation, m_role, april - m_in.month(0));
    }
    /// The first one after the month.
    [[nodiscard]] static Month nextApril(Month after)
    {
        constexpr int kApril = 4;
        return Month(after.year() + (after.month() < kApril ? 0 : 1), kApril);
    }
    /// The month whose prices a salary is at: from which it counts.
    [[nodiscard]] Month pricesOfSalary() const
    {
        return m_in.since(plan::Kind::Salary, m_role, m_t).value_or(m_in.month(0));
    }
    [[nodiscard]] Month pricesOf(const plan::Post& post) const
    {
        if (post.priceMonth)
            return *post.priceMonth;
        const Month first = m_in.month(0);
        return post.start ? std::max(first, Month(post.start->year, post.start->month)) : first;
    }
    [[nodiscard]] N makeEach() const
    {
        const N posts = own(Measure::Establishment);
        if (m_staff.posts.empty() || m_in.isNothing(posts))
            return roleCost();
        return m_in.named("cost of a post, on average",
                          formulas::shareOf(costOfPosts(PostTime::MonthStart), posts));
    }
    /// Nobody costs nothing, whatever a post would cost.
    template <class Price>
    [[nodiscard]] N priced(const N& people, const Price& price) const
    {
        return m_in.isLess(people, formulas::kNobody) ? m_in.nothing() : price(people);
    }
    [[nodiscard]] N gapCost() const
    {
        const N required = own(Measure::Required);
        const N available = own(Measure::Available);
        return m_in.isLess(available - required, -formulas::kNobody) || m_in.isUnknown(required) ||
                       m_in.isUnknown(available)
                   ? formulas::gapCost(required, available, each())
                   : m_in.nothing();
    }

    mutable std::optional<N> m_each; // several measures ask for it
};

template <class Reader>
CostMonth(const Reader&, RoleIndex, int) -> CostMonth<Reader>;

} // namespace muster::engine
