#pragma once
// The columns of the result tables, of roles, activities and financial years. Source: docs/tables.md,
// section 3.

#include "engine/figures.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace muster::engine {

using Column = plan::Figure;

enum class ColumnUnit {
    Fte,
    Share,
    Ratio,
    People,
    OpenCases,
    FteMonths,
    Months,
    Years,
    Money,
    Events,
    EventsAWeek,
    Hours,
    Days,
    Weeks
};
using ColumnGroup = plan::FigureGroup;
/// What there must be here for a figure to be known.
enum class ColumnBasis { Requirement, Posts, Queues };

struct ColumnInfo {
    Column column;
    std::string_view name;    ///< as in tables: vacancy_net_of_agency
    std::string_view heading; ///< as on screen: Vacancy, net of agency
    ColumnUnit unit;
    ColumnGroup group;
    ColumnBasis basis;
    std::string_view meaning; ///< one sentence
};

#define MUSTER_TABLE(...)
#define MUSTER_COLUMN(column, name, heading, unit, group, basis, meaning)                                    \
    ColumnInfo{Column::column,     name,   heading, ColumnUnit::unit, ColumnGroup::group,                    \
               ColumnBasis::basis, meaning},
inline constexpr std::array kColumns{
#include "plan/catalogue/result_columns.inc"
};
#undef MUSTER_COLUMN
#undef MUSTER_TABLE

#define MUSTER_COLUMN(...)
#define MUSTER_TABLE(table, ...)                                                                             \
    inline constexpr auto k##table##Table = [] {                                                             \
        using enum plan::Figure;                                                                             \
        return std::array{__VA_ARGS__};                                                                      \
    }();
#include "plan/catalogue/result_columns.inc"
#undef MUSTER_TABLE
#undef MUSTER_COLUMN

/// Those of roles, of any period.
inline constexpr std::array<std::span<const Column>, 4> kTablesOfRoles{kRequirementTable, kVacanciesTable,
                                                                       kSupplyTable, kCostTable};
/// Their columns, each once.
[[nodiscard]] inline std::vector<Column> columnsOfRoles()
{
    std::vector<Column> columns;
    for (const auto table : kTablesOfRoles)
        for (const Column column : table)
            if (std::ranges::find(columns, column) == columns.end())
                columns.push_back(column);
    return columns;
}

[[nodiscard]] constexpr const ColumnInfo& info(Column column)
{
    return kColumns[static_cast<std::size_t>(column)];
}
/// How a unit is written in the catalogue: "FTE", "events a week".
[[nodiscard]] constexpr std::string_view nameOf(ColumnUnit unit)
{
    constexpr std::array<std::string_view, 14> kNames{
        "FTE",   "share of one", "ratio",  "people",        "open cases", "FTE-months", "months",
        "years", "money",        "events", "events a week", "hours",      "days",       "weeks"};
    return kNames[static_cast<std::size_t>(unit)];
}

} // namespace muster::engine
