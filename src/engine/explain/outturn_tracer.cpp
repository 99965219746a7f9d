#include "engine/explain/outturn_tracer.h"

#include "plan/names.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

template <class Row>
std::string placeText(const Inputs& in, const Row& row)
{
    return plan::describe(in.plan(), {row.locality, {}, {}, row.role});
}

/// The budgets that name one place, traced.
class TracedBudget {
  public:
    TracedBudget(const Inputs& in, const ApprovedBudget& plain) : m_in(in), m_plain(plain) {}

    [[nodiscard]] Traced amount() const
    {
        std::vector<Traced> parts;
        for (const plan::Budget* row : m_plain.rows())
            parts.push_back(leaf(row->amount.value(), "approved budget", Origin::Record,
                                 fmt::format("budget of {}", row->period.toEnglish()), currency(),
                                 placeText(m_in, *row), row->source));
        return parts.size() == 1 ? parts.front() : sumOf(std::move(parts)).named("approved budget");
    }
    [[nodiscard]] Traced approvedFte() const
    {
        return approved(m_plain.approvedFte(), "approved FTE", "FTE");
    }
    [[nodiscard]] Traced approvedAward() const
    {
        return approved(m_plain.approvedAward(), "approved award", "a year");
    }
    [[nodiscard]] Traced approvedAllowance() const
    {
        return approved(m_plain.approvedAllowance(), "approved allowance", "share");
    }
    [[nodiscard]] Traced establishment() const
    {
        return leaf(m_plain.establishment(), "establishment", Origin::Record,
                    "the mean of the year: see the cost", "FTE", about());
    }
    [[nodiscard]] Traced cost(Measure measure) const
    {
        return leaf(m_plain.cost(measure), engine::nameOf(measure), Origin::Record,
                    "of the year: see the cost", currency(), about());
    }
    /// A part of what is made of all places.
    [[nodiscard]] Traced named(const Traced& number) const { return number.named(about()); }

  private:
    [[nodiscard]] std::string currency() const { return m_in.plan().settings().currency; }
    [[nodiscard]] std::string about() const { return placeText(m_in, *m_plain.rows().front()); }
    /// What one budget says, or several together.
    [[nodiscard]] Traced approved(double value, const char* name, const char* unit) const
    {
        const auto& rows = m_plain.rows();
        const bool isOne = rows.size() == 1;
        return leaf(value, name, Origin::Record,
                    isOne ? "approved with the budget" : fmt::format("of {} budgets together", rows.size()),
                    unit, about(), isOne ? rows.front()->source : std::string());
    }

    const Inputs& m_in;
    const ApprovedBudget& m_plain;
};

/// A place in a financial year, traced.
class TracedYear {
  public:
    using Number = Traced;

    TracedYear(const Results& results, const TablePlace& place)
        : m_in(results.inputs()), m_plain(results, place)
    {
    }

    [[nodiscard]] bool isActual(int i) const { return m_plain.isActual(i); }
    [[nodiscard]] int actualMonths() const { return m_plain.actualMonths(); }
    [[nodiscard]] Traced actual(plan::ActualMeasure measure, int i) const
    {
        std::vector<Traced> parts;
        for (const plan::Actual* row : m_plain.actualRows(measure, i))
            parts.push_back(leaf(row->value, measure == plan::ActualMeasure::Pay ? "pay" : "agency cost",
                                 Origin::Record, fmt::format("actual figure of {}", row->month.toEnglish()),
                                 m_in.plan().settings().currency, placeText(m_in, *row), row->source));
        return sumOf(std::move(parts));
    }
    [[nodiscard]] Traced forecast(Measure measure, int i) const
    {
        return leaf(m_plain.forecast(measure, i), nameOf(measure), Origin::Record,
                    "forecast of the month: see the cost", m_in.plan().settings().currency);
    }
    [[nodiscard]] std::vector<TracedBudget> budgets() const
    {
        std::vector<TracedBudget> budgets;
        for (const ApprovedBudget& budget : m_plain.budgets())
            budgets.emplace_back(m_in, budget);
        return budgets;
    }
    [[nodiscard]] Traced budget() const
    {
        std::vector<Traced> parts;
        for (const TracedBudget& budget : budgets())
            parts.push_back(budget.amount());
        if (parts.empty())
            return formulas::kUnknown;
        return parts.size() == 1 ? parts.front() : sumOf(std::move(parts)).named("approved budget");
    }
    [[nodiscard]] Traced notAllocated() const
    {
        return leaf(m_plain.notAllocated(), "not allocated", Origin::Record,
                    "actual figures of the place, less those inside it", m_in.plan().settings().currency);
    }
    [[nodiscard]] static Traced named(const char* name, const Traced& number) { return number.named(name); }
    [[nodiscard]] Traced ofMonth(int i, const Traced& number) const
    {
        return number.named(m_plain.month(i).toEnglish());
    }
    [[nodiscard]] static Traced sum(const char* name, std::vector<Traced> months)
    {
        return sumOf(std::move(months), SumOf::Months).named(name);
    }

    [[nodiscard]] static Traced sumOfPlaces(const char* name, std::vector<Traced> places)
    {
        return sumOf(std::move(places)).named(name);
    }

  private:
    const Inputs& m_in;
    OutturnYear m_plain;
};

bool isOfBudget(Column column)
{
    return column == Column::ApprovedBudget || column == Column::BudgetToDate ||
           column == Column::VarianceToDate || column == Column::OutturnVariance ||
           column == Column::PostsVariance || column == Column::PriceVariance ||
           column == Column::UnfilledVariance || column == Column::NotExplained;
}

bool isToDate(Column column)
{
    return column == Column::MonthsActual || column == Column::ActualToDate ||
           column == Column::NotAllocated || column >= Column::BudgetToDate;
}

} // namespace

Traced tracedOutturn(const Results& results, const TablePlace& place, Column column)
{
    const TracedYear year(results, place);
    return OutturnFigures(year).of(column);
}

std::string whyNoOutturn(const Results& results, const TablePlace& place, Column column)
{
    if (place.span.period.length != PeriodLength::FinancialYear)
        return "an outturn is of a financial year";
    const OutturnYear year(results, place);
    if (isOfBudget(column) && year.budgets().empty())
        return "no budget is approved that covers this place";
    if (isToDate(column) && year.actualMonths() == 0)
        return "no month has both pay and agency cost that cover this place";
    if (!std::isfinite(outturnAt(results, place, Column::Outturn)))
        return "some months of the year are neither actual nor months of the plan whose cost is known";
    return "the budget does not say what was approved of it, or the plan does not hold the whole year";
}

} // namespace muster::engine
