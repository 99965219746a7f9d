#include "plan/column_units.h"

#include "plan/catalogue/catalogue.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <array>

namespace muster::plan {

namespace {

constexpr std::array<std::string_view, 10> kShareColumns{
    "share", "completion", "joins", "retirement", "pay_award", "turnover_allowance",
    "alpha", "beta",       "gamma", "phi"};

/// That of the figure's column in the result tables.
NumberUnit unitOf(Figure figure)
{
#define MUSTER_TABLE(...)
#define MUSTER_COLUMN(column, name, heading, unit, group, basis, meaning) std::string_view(#unit),
    constexpr std::array kUnits{
#include "plan/catalogue/result_columns.inc"
    };
#undef MUSTER_COLUMN
#undef MUSTER_TABLE
    const std::string_view unit = kUnits[static_cast<std::size_t>(figure)];
    return unit == "Share"   ? NumberUnit::Share
           : unit == "Fte"   ? NumberUnit::Staff
           : unit == "Money" ? NumberUnit::Money
                             : NumberUnit::None;
}

} // namespace

NumberUnit unitOf(Kind kind)
{
    return unitOf(adjusted(kind));
}

NumberUnit unitOf(Adjusted what)
{
    const std::string_view unit = info(what).unit;
    if (unit.starts_with("share"))
        return NumberUnit::Share;
    return unit.starts_with("FTE")      ? NumberUnit::Staff
           : unit.starts_with("pounds") ? NumberUnit::Money
                                        : NumberUnit::None;
}

NumberUnit unitOfAmount(const Adjustment& row)
{
    return row.by == AdjustBy::Multiply ? NumberUnit::None : unitOf(row.kind);
}

NumberUnit unitOf(const ColumnInfo& column, const AnyRow* row)
{
    const TableInfo& assumptions = tableOf<Assumption>();
    if (&column == assumptions.find("value") || &column == assumptions.find("low") ||
        &column == assumptions.find("high"))
        return row ? unitOf(asRow<Assumption>(row).kind) : NumberUnit::None;
    if (&column == tableOf<Saving>().find("target"))
        return NumberUnit::Money;
    if (&column == tableOf<MeasureTarget>().find("target"))
        return row ? unitOf(asRow<MeasureTarget>(row).figure) : NumberUnit::Share;
    if (&column == tableOf<PlanRule>().find("bound"))
        return row ? unitOf(asRow<PlanRule>(row).figure) : NumberUnit::Share;
    const bool isShare = std::ranges::find(kShareColumns, column.name) != kShareColumns.end() ||
                         &column == tableOf<Benchmark>().find("value");
    if (isShare)
        return NumberUnit::Share;
    const bool isFte =
        column.name.find("fte") != std::string_view::npos || column.name.starts_with("establishment");
    return isFte ? NumberUnit::Staff : NumberUnit::Money;
}

} // namespace muster::plan
