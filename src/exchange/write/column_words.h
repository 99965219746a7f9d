#pragma once
// What is to be said of the columns of every table, in one place: their unit, what they mean, and how a
// figure is made.

#include "exchange/tables/sheet.h"
#include "plan/plan.h"

#include <string>
#include <string_view>

namespace muster::exchange {

struct ColumnWords {
    std::string unit;       ///< "FTE", "GBP"; empty: it has none, or another in each row
    std::string definition; ///< one sentence; empty where it is not known
    std::string formula;    ///< empty where it is of no formula
};
/// Of a column of a table of the plan or of its results; also where it stands in another scenario
/// (FIGURE_against, FIGURE_difference). Money is in the plan's currency.
[[nodiscard]] ColumnWords columnWords(const plan::Plan&, std::string_view table, std::string_view column);

/// Of a column of the plan's own tables. None: it is no such column.
struct PlanColumnWords {
    std::string_view column; ///< "volume", or "posts.end"
    std::string_view unit;
    std::string_view text;
};
[[nodiscard]] const PlanColumnWords* planColumnWords(std::string_view table, std::string_view column);

} // namespace muster::exchange
