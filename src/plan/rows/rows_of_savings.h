#pragma once
// The table of what a change is to save, with its columns. Source: docs/method.md, section 14.6.

#include "plan/rows/rows_of_scenarios.h"

namespace muster::plan {

/// What a project, a change of a scenario, is to save in a financial year: pounds, or events of an activity.
struct Saving {
    SavingId id;
    ChangeId change;
    std::optional<ActivityId> activity; ///< none: pounds
    Period period{PeriodLength::FinancialYear, {}};
    double target = 0;                ///< as approved, 0 or more
    std::optional<double> reprofiled; ///< what it is to be now, 0 or more; none: as approved
    std::optional<double> delivered;  ///< of this year's target so far; none: by the actuals, or nothing
    bool closed = false;              ///< no more of the year's is expected
    std::string reason;               ///< why it is re-profiled
    std::string source;
    bool operator==(const Saving&) const = default;
};

template <>
struct Table<Saving> {
    static constexpr std::string_view name = "savings";
    static constexpr auto columns =
        Columns(Column{"id", &Saving::id, true}, Column{"change", &Saving::change},
                Column{"activity", &Saving::activity}, Column{"period", &Saving::period},
                Column{"target", &Saving::target}, Column{"reprofiled", &Saving::reprofiled},
                Column{"delivered", &Saving::delivered}, Column{"closed", &Saving::closed},
                Column{"reason", &Saving::reason}, Column{"source", &Saving::source});
    static constexpr auto key = columnNames("change", "activity", "period");
    static constexpr auto order = columnNames("change", "activity", "period");
    static constexpr auto needed = columnNames("change", "period", "target");
};

} // namespace muster::plan
