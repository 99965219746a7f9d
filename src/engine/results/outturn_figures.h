#pragma once
// How the figures of an outturn are made, once, over a Year that gives the numbers: plain ones to compute,
// traces to explain. Source: docs/method.md, section 7.4.

#include "engine/results/columns.h"

#include <cmath>
#include <vector>

namespace muster::engine {

inline constexpr int kMonthsOfYear = 12;

template <class Year>
class OutturnFigures {
  public:
    using N = typename Year::Number;

    explicit OutturnFigures(const Year& year) : m_year(year) {}

    /// Not a number where it is not known.
    [[nodiscard]] N of(Column column) const
    {
        switch (column) {
        case Column::ApprovedBudget:
            return m_year.budget();
        case Column::Outturn:
            return outturn();
        case Column::OutturnVariance:
            return variance();
        case Column::ForecastRest:
            return rest();
        case Column::PostsVariance:
            return posts();
        case Column::PriceVariance:
            return price();
        case Column::AgencyVariance:
            return agency();
        case Column::UnfilledVariance:
            return unfilled();
        case Column::NotExplained:
            return notExplained();
        default:
            return m_year.actualMonths() > 0 ? toDateFigure(column) : unknown();
        }
    }

  private:
    static N unknown() { return N(formulas::kUnknown); }
    static bool isKnown(const N& number)
    {
        using formulas::valueOf;
        return !std::isnan(valueOf(number));
    }

    [[nodiscard]] N toDateFigure(Column column) const
    {
        switch (column) {
        case Column::MonthsActual:
            return N(double(m_year.actualMonths()));
        case Column::ActualToDate:
            return toDate();
        case Column::BudgetToDate:
            return budgetToDate();
        case Column::PayToDate:
            return ofActualMonths("pay to date", [&](int i) { return actual(plan::ActualMeasure::Pay, i); });
        case Column::AgencyToDate:
            return ofActualMonths("agency to date",
                                  [&](int i) { return actual(plan::ActualMeasure::AgencyCost, i); });
        case Column::VarianceToDate:
            return formulas::variance<N>(toDate(), m_year.named("budget to date", budgetToDate()));
        default:
            return m_year.notAllocated();
        }
    }
    [[nodiscard]] N actual(plan::ActualMeasure measure, int month) const
    {
        return m_year.actual(measure, month);
    }
    /// What came in a month, else what is forecast for it.
    [[nodiscard]] N cameOrComes(plan::ActualMeasure measure, Measure forecast, int month) const
    {
        return m_year.isActual(month) ? actual(measure, month) : m_year.forecast(forecast, month);
    }
    template <class Figure>
    [[nodiscard]] N ofActualMonths(const char* name, const Figure& figure) const
    {
        return ofMonths(
            name, [&](int i) { return m_year.isActual(i); }, figure);
    }
    template <class Counts, class Figure>
    [[nodiscard]] N ofMonths(const char* name, const Counts& counts, const Figure& figure) const
    {
        std::vector<N> months;
        for (int i = 0; i < kMonthsOfYear; ++i)
            if (counts(i))
                months.push_back(m_year.ofMonth(i, figure(i)));
        return m_year.sum(name, months);
    }
    template <class Figure>
    [[nodiscard]] N ofYear(const char* name, const Figure& figure) const
    {
        return ofMonths(
            name, [](int) { return true; }, figure);
    }

    [[nodiscard]] N toDate() const
    {
        return ofActualMonths("actual to date", [&](int i) {
            return actual(plan::ActualMeasure::Pay, i) + actual(plan::ActualMeasure::AgencyCost, i);
        });
    }
    [[nodiscard]] N rest() const
    {
        return ofMonths(
            "forecast of the rest", [&](int i) { return !m_year.isActual(i); },
            [&](int i) {
                return m_year.forecast(Measure::PayCost, i) + m_year.forecast(Measure::AgencyCost, i);
            });
    }
    [[nodiscard]] N outturn() const
    {
        const int months = m_year.actualMonths();
        if (months == 0)
            return rest();
        return months == kMonthsOfYear ? toDate() : toDate() + rest();
    }
    [[nodiscard]] N budgetToDate() const
    {
        return formulas::budgetToDate<N>(m_year.budget(), N(double(m_year.actualMonths())));
    }
    [[nodiscard]] N variance() const
    {
        return formulas::variance<N>(m_year.named("outturn", outturn()), m_year.budget());
    }
    /// Of each place that the budgets name, added up; not known where it is not known of one of them.
    template <class OfBudget>
    [[nodiscard]] N ofBudgets(const char* name, const OfBudget& ofBudget) const
    {
        std::vector<N> parts;
        for (const auto& budget : m_year.budgets())
            parts.push_back(budget.named(ofBudget(budget)));
        return parts.empty()       ? unknown()
               : parts.size() == 1 ? parts.front()
                                   : m_year.sumOfPlaces(name, parts);
    }
    template <class OfPlace>
    [[nodiscard]] static N postsOf(const OfPlace& budget)
    {
        return formulas::postsVariance<N>(budget.amount(), budget.establishment(), budget.approvedFte());
    }
    [[nodiscard]] N posts() const
    {
        return ofBudgets("posts", [](const auto& budget) { return postsOf(budget); });
    }
    [[nodiscard]] N price() const
    {
        return ofBudgets("price", [this](const auto& budget) {
            const N more = postsOf(budget);
            const N forPosts =
                isKnown(more) ? budget.amount() + m_year.named("posts", more) : budget.amount();
            return N(formulas::priceVariance<N>(forPosts, budget.cost(Measure::PostsCost),
                                                budget.cost(Measure::PostsCostBefore),
                                                budget.approvedAward()));
        });
    }
    [[nodiscard]] N agency() const
    {
        return ofYear("agency cost", [&](int i) {
            return cameOrComes(plan::ActualMeasure::AgencyCost, Measure::AgencyCost, i);
        });
    }
    [[nodiscard]] N unfilled() const
    {
        const N pay =
            ofYear("pay", [&](int i) { return cameOrComes(plan::ActualMeasure::Pay, Measure::PayCost, i); });
        const N allowed = ofBudgets("allowed for filled posts", [](const auto& budget) {
            return N(formulas::allowedFor<N>(budget.cost(Measure::PostsCost), budget.approvedAllowance()));
        });
        return formulas::unfilledVariance<N>(pay, allowed);
    }
    [[nodiscard]] N notExplained() const
    {
        using formulas::ofItsOwn;
        N left = ofItsOwn(m_year.named("variance of outturn", variance()));
        const auto takeOff = [&](const char* name, const N& cause) {
            if (isKnown(cause))
                left = left - ofItsOwn(m_year.named(name, cause));
        };
        takeOff("posts", posts());
        takeOff("price", price());
        takeOff("agency", agency());
        takeOff("unfilled", unfilled());
        return left;
    }

    const Year& m_year;
};

} // namespace muster::engine
