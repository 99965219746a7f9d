#include "engine/results/outturn.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace muster::engine {

namespace {

using plan::ActualMeasure;
using plan::Budget;

/// What several budgets say together of one part of them: not a number unless each says it.
template <class Part, class Combine>
double approvedTogether(const ApprovedBudget::Rows& budgets, const Part& part, const Combine& combine)
{
    if (budgets.empty() || std::ranges::any_of(budgets, [&](const Budget* row) { return !part(*row); }))
        return formulas::kUnknown;
    return budgets.size() == 1 ? *part(*budgets.front()) : combine();
}

/// The sum of a figure of each budget.
template <class Figure>
double sumOfBudgets(const ApprovedBudget::Rows& budgets, const Figure& figure)
{
    double sum = 0;
    for (const Budget* row : budgets)
        sum += figure(*row);
    return sum;
}

double amountApproved(const Budget& row)
{
    return row.amount.value();
}

} // namespace

OutturnYear::OutturnYear(const Results& results, const TablePlace& place) : m_results(results), m_place(place)
{
    for (int i = 0; i < kMonthsOfYear; ++i) {
        auto pay = told(ActualMeasure::Pay, i).figure(place.locality, place.role);
        auto agency = told(ActualMeasure::AgencyCost, i).figure(place.locality, place.role);
        if (!pay || !agency)
            continue;
        m_came[static_cast<std::size_t>(i)] = Came{*std::move(pay), *std::move(agency)};
        ++m_actualMonths;
    }
    findBudgets();
}

void OutturnYear::findBudgets()
{
    const Inputs& in = m_results.inputs();
    const auto rows = Told(in.dimensions(), in.staff(), in.actuals().budgets(m_place.span.period.start))
                          .figure(m_place.locality, m_place.role);
    if (!rows)
        return;
    for (const Budget* row : *rows) {
        const LocalityIndex locality = localityOf(*row, in.dimensions());
        const RoleIndex role = row->role ? in.dimensions().indexOf(*row->role) : kAllRoles;
        const auto isThere = [&](const ApprovedBudget& budget) {
            return budget.place().locality == locality && budget.place().role == role;
        };
        auto at = std::ranges::find_if(m_budgets, isThere);
        if (at == m_budgets.end()) {
            TablePlace place = m_place;
            place.locality = locality;
            place.role = role;
            at = m_budgets.insert(at, ApprovedBudget(m_results, place));
        }
        at->add(*row);
    }
}

double OutturnYear::budget() const
{
    double sum = m_budgets.empty() ? formulas::kUnknown : 0;
    for (const ApprovedBudget& budget : m_budgets)
        sum += budget.amount();
    return sum;
}

Told<plan::Actual> OutturnYear::told(ActualMeasure measure, int i) const
{
    const Inputs& in = m_results.inputs();
    return {in.dimensions(), in.staff(), in.actuals().of(measure, month(i))};
}

double OutturnYear::forecast(Measure measure, int i) const
{
    const Inputs& in = m_results.inputs();
    const int t = month(i) - in.firstMonth();
    if (t < 0 || t >= in.months())
        return formulas::kUnknown;
    return m_results
        .over(Aggregation::Sum, measure, m_place.locality, m_place.role,
              {{PeriodLength::Month, month(i)}, t, 1}, m_place.reach)
        .value_or(formulas::kUnknown);
}

double ApprovedBudget::whole(Aggregation how, Measure measure) const
{
    if (m_place.span.count < kMonthsOfYear)
        return formulas::kUnknown;
    return m_results->over(how, measure, m_place.locality, m_place.role, m_place.span, m_place.reach)
        .value_or(formulas::kUnknown);
}

double ApprovedBudget::amount() const
{
    return sumOfBudgets(m_rows, amountApproved);
}

double ApprovedBudget::approvedFte() const
{
    const auto fte = [](const Budget& row) {
        return row.fte ? std::optional(row.fte->value()) : std::nullopt;
    };
    return approvedTogether(
        m_rows, fte, [&] { return sumOfBudgets(m_rows, [&](const Budget& row) { return *fte(row); }); });
}

double ApprovedBudget::approvedAward() const
{
    return approvedTogether(
        m_rows, [](const Budget& row) { return row.payAward; },
        [&] {
            return formulas::awardOfAll(amount(), sumOfBudgets(m_rows, [](const Budget& row) {
                                            return formulas::beforeAward(amountApproved(row), *row.payAward);
                                        }));
        });
}

double ApprovedBudget::approvedAllowance() const
{
    return approvedTogether(
        m_rows, [](const Budget& row) { return row.turnoverAllowance; },
        [&] {
            return formulas::allowanceOfAll(amount(), sumOfBudgets(m_rows, [](const Budget& row) {
                                                return formulas::beforeAllowance(amountApproved(row),
                                                                                 *row.turnoverAllowance);
                                            }));
        });
}

/// Of a figure that names the place; the sum of parts leaves nothing.
double OutturnYear::notAllocatedOf(ActualMeasure measure, int i) const
{
    const Told<plan::Actual> all = told(measure, i);
    const Actuals& rows = actualRows(measure, i);
    const auto& dimensions = m_results.inputs().dimensions();
    const bool namesPlace = rows.size() == 1 &&
                            dimensions.indexOf(rows.front()->locality) == m_place.locality &&
                            rows.front()->role.has_value() == (m_place.role != kAllRoles);
    if (!namesPlace || !all.hasParts(m_place.locality, m_place.role))
        return 0;
    return rows.front()->value - Told<plan::Actual>::amountOf(all.inside(m_place.locality, m_place.role));
}

double OutturnYear::notAllocated() const
{
    double sum = 0;
    for (int i = 0; i < kMonthsOfYear; ++i)
        if (isActual(i))
            sum += notAllocatedOf(ActualMeasure::Pay, i) + notAllocatedOf(ActualMeasure::AgencyCost, i);
    return sum;
}

double OutturnYear::sum(const char*, const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

double outturnAt(const Results& results, const TablePlace& place, Column column)
{
    if (place.span.period.length != PeriodLength::FinancialYear || place.reach == Rollup::Own)
        return formulas::kUnknown;
    const OutturnYear year(results, place);
    return OutturnFigures(year).of(column);
}

std::optional<double> approvedFor(const Inputs& in, LocalityIndex locality, const std::string& funding,
                                  const Period& year)
{
    const PlacedRows<Budget>& rows = in.actuals().budgets(year.start, funding);
    const LocalityRange reached = in.dimensions().withBeneath(locality);
    if (year.length != PeriodLength::FinancialYear || !rows.isAnyInside(reached, kAllRoles))
        return std::nullopt;
    return Told<Budget>::amountOf(Told(in.dimensions(), in.staff(), rows).told(locality, kAllRoles));
}

} // namespace muster::engine
