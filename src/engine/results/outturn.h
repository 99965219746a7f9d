#pragma once
// A place in a financial year, in plain numbers: what came, what is forecast, and what was approved.
// Source: docs/method.md, section 7.4.

#include "engine/results/outturn_figures.h"
#include "engine/results/places.h"
#include "engine/results/results.h"

namespace muster::engine {

/// The budgets of a financial year that name one place, taken together, in plain numbers.
class ApprovedBudget {
  public:
    using Rows = PlacedRows<plan::Budget>::List;

    ApprovedBudget(const Results& results, const TablePlace& place) : m_results(&results), m_place(place) {}
    void add(const plan::Budget& row) { m_rows.push_back(&row); }

    [[nodiscard]] const TablePlace& place() const { return m_place; }
    [[nodiscard]] const Rows& rows() const { return m_rows; }
    [[nodiscard]] double amount() const;
    [[nodiscard]] double approvedFte() const;
    [[nodiscard]] double approvedAward() const;
    [[nodiscard]] double approvedAllowance() const;
    /// Of a year all of whose months are the plan's: the mean, and the sum.
    [[nodiscard]] double establishment() const { return whole(Aggregation::Mean, Measure::Establishment); }
    [[nodiscard]] double cost(Measure measure) const { return whole(Aggregation::Sum, measure); }
    [[nodiscard]] static double named(double number) { return number; }

  private:
    [[nodiscard]] double whole(Aggregation, Measure) const;

    const Results* m_results;
    TablePlace m_place;
    Rows m_rows;
};

class OutturnYear {
  public:
    using Number = double;
    using Actuals = PlacedRows<plan::Actual>::List;

    /// The place's span is a financial year.
    OutturnYear(const Results&, const TablePlace&);

    [[nodiscard]] Month month(int i) const { return m_place.span.period.start + i; }
    /// Whether both pay and agency cost came.
    [[nodiscard]] bool isActual(int i) const { return m_came[static_cast<std::size_t>(i)].has_value(); }
    [[nodiscard]] int actualMonths() const { return m_actualMonths; }
    /// The rows that make pay, or agency cost, of an actual month.
    [[nodiscard]] const Actuals& actualRows(plan::ActualMeasure measure, int i) const
    {
        const Came& came = *m_came[static_cast<std::size_t>(i)];
        return measure == plan::ActualMeasure::Pay ? came.pay : came.agency;
    }
    [[nodiscard]] double actual(plan::ActualMeasure measure, int i) const
    {
        return Told<plan::Actual>::amountOf(actualRows(measure, i));
    }
    /// A measure of one month of the plan.
    [[nodiscard]] double forecast(Measure, int i) const;
    /// The budgets that make the place's own, by the places they name; none where none was approved.
    [[nodiscard]] const std::vector<ApprovedBudget>& budgets() const { return m_budgets; }
    [[nodiscard]] double budget() const;
    [[nodiscard]] double notAllocated() const;

    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] static double ofMonth(int, double number) { return number; }
    [[nodiscard]] static double sum(const char*, const std::vector<double>& numbers);
    [[nodiscard]] static double sumOfPlaces(const char* name, const std::vector<double>& numbers)
    {
        return sum(name, numbers);
    }

  private:
    struct Came {
        Actuals pay;
        Actuals agency;
    };
    [[nodiscard]] Told<plan::Actual> told(plan::ActualMeasure, int i) const;
    void findBudgets();
    [[nodiscard]] double notAllocatedOf(plan::ActualMeasure, int i) const;

    const Results& m_results;
    TablePlace m_place;
    std::array<std::optional<Came>, kMonthsOfYear> m_came;
    int m_actualMonths = 0;
    std::vector<ApprovedBudget> m_budgets;
};

/// A figure of the table of outturns; not a number where it is not known, as of any period but a financial
/// year.
[[nodiscard]] double outturnAt(const Results&, const TablePlace&, Column);

/// What was approved for a funding in a locality and financial year; empty where nothing was.
[[nodiscard]] std::optional<double> approvedFor(const Inputs&, LocalityIndex, const std::string& funding,
                                                const Period& year);

} // namespace muster::engine
