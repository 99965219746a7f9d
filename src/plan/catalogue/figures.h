#pragma once
// The figures of the results that rows of a plan may name: the columns of the result tables. Source:
// docs/tables.md, section 3.

#include "plan/catalogue/words.h"

namespace muster::plan {

#define MUSTER_TABLE(...)
#define MUSTER_COLUMN(column, ...) column,
/// Each is said in a sentence in result_columns.inc.
enum class Figure {
#include "plan/catalogue/result_columns.inc"
};
#undef MUSTER_COLUMN

/// By which formulas a figure is made.
enum class FigureGroup { Ladder, Supply, Cost, Timeliness, Outturn };

#define MUSTER_COLUMN(column, name, heading, unit, group, basis, meaning) FigureGroup::group,
[[nodiscard]] constexpr FigureGroup groupOf(Figure figure)
{
    constexpr std::array kGroups{
#include "plan/catalogue/result_columns.inc"
    };
    return kGroups[static_cast<std::size_t>(figure)];
}
#undef MUSTER_COLUMN

/// Whether a figure is of an activity rather than of a role.
[[nodiscard]] constexpr bool isOfActivity(Figure figure)
{
    return groupOf(figure) == FigureGroup::Timeliness;
}
/// Whether a figure is of a financial year, and of budgets and actual figures.
[[nodiscard]] constexpr bool isOfYear(Figure figure)
{
    return groupOf(figure) == FigureGroup::Outturn;
}

#define MUSTER_COLUMN(column, name, heading, unit, group, basis, meaning)                                    \
    std::pair(Figure::column, std::string_view(name)),
template <>
struct Words<Figure> {
    static constexpr std::array list{
#include "plan/catalogue/result_columns.inc"
    };
};
#undef MUSTER_COLUMN
#undef MUSTER_TABLE

} // namespace muster::plan
