#pragma once
// Demand that was counted by days or weeks, gathered to months.

#include "exchange/tables/table_columns.h"
#include "plan/plan.h"

namespace muster::exchange {

struct MonthsOfDays {
    RawTable table;                 ///< with a period; a row stands where its first day or week did
    std::vector<std::string> notes; ///< what was split, left out, and taken although days are missing
};

/// A week that lies in two months is split by its days. Of open cases a month has the figure at its start. A
/// month of which more than a tenth of the days are missing is left out; days of the week on which nothing
/// was ever counted are not missing. Errors: no day or number, with line and column; a day that two rows
/// count.
[[nodiscard]] Result<MonthsOfDays> withMonths(const plan::Plan&, RawTable);

} // namespace muster::exchange
