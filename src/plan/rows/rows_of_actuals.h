#pragma once
// The tables of what was approved and of what came, with their columns. Source: docs/method.md, section 7.4.

#include "plan/rows/rows_of_work.h"

namespace muster::plan {

/// Money that was approved for a financial year, and what was approved in it.
struct Budget {
    BudgetId id;
    std::optional<LocalityId> locality; ///< with all beneath it; none: the whole plan
    std::optional<RoleId> role;         ///< none: all roles
    std::string funding;                ///< a funding source; empty: whatever pays
    Period period{PeriodLength::FinancialYear, {}};
    Pounds amount;                           ///< of the year, 0 or more
    std::optional<Fte> fte;                  ///< posts in it, 0 or more
    std::optional<double> payAward;          ///< the rise of pay that is provided for, a fraction of one
    std::optional<double> turnoverAllowance; ///< share of the posts' cost left out for posts that are empty
    std::string source;
    bool operator==(const Budget&) const = default;
};

/// What came in a month, of a locality with all beneath it. Money, leavers, starts and what was completed are
/// of the whole month; the others are of its last day.
struct Actual {
    ActualId id;
    ActualMeasure measure = ActualMeasure::Pay;
    LocalityId locality;
    std::optional<RoleId> role;         ///< none: all roles
    std::optional<ActivityId> activity; ///< of what was completed and of those who wait
    Month month;
    double value = 0; ///< pounds, FTE or events
    std::string source;
    bool operator==(const Actual&) const = default;
};

template <>
struct Table<Budget> {
    static constexpr std::string_view name = "budgets";
    static constexpr auto columns =
        Columns(Column{"id", &Budget::id, true}, Column{"locality", &Budget::locality},
                Column{"role", &Budget::role}, Column{"funding", &Budget::funding},
                Column{"period", &Budget::period}, Column{"amount", &Budget::amount},
                Column{"fte", &Budget::fte}, Column{"pay_award", &Budget::payAward},
                Column{"turnover_allowance", &Budget::turnoverAllowance}, Column{"source", &Budget::source});
    static constexpr auto key = columnNames("locality", "role", "funding", "period");
    static constexpr auto order = columnNames("period", "locality", "role", "funding");
    static constexpr auto needed = columnNames("period", "amount");
};
template <>
struct Table<Actual> {
    static constexpr std::string_view name = "actuals";
    static constexpr auto columns =
        Columns(Column{"id", &Actual::id, true}, Column{"measure", &Actual::measure},
                Column{"locality", &Actual::locality}, Column{"role", &Actual::role},
                Column{"activity", &Actual::activity}, Column{"month", &Actual::month},
                Column{"value", &Actual::value}, Column{"source", &Actual::source});
    static constexpr auto key = columnNames("measure", "locality", "role", "activity", "month");
    static constexpr auto order = columnNames("month", "measure", "locality", "role", "activity");
    static constexpr auto needed = columnNames("measure", "locality", "month", "value");
};

} // namespace muster::plan
