#pragma once
// A figure month by month, as a line of a chart and as a column of the table that stands for the chart.

#include "models/grid.h"
#include "models/month_curve.h"

namespace muster::ui {

/// A line of a chart of months and the figure that it is of.
struct CurveOf {
    CurveKind kind{};
    engine::Column column{};
};
/// The lines of a place, those whose figure is known in some month.
[[nodiscard]] std::vector<MonthCurve> curvesOf(const engine::Results& results, engine::TablePlace place,
                                               std::span<const CurveOf> curves);
/// The same as a table: a row for each month.
[[nodiscard]] Grid monthsGrid(const engine::Results& results, engine::TablePlace place,
                              std::span<const CurveOf> curves, const QString& name);

/// "Leavers, FTE": a column's heading with its unit, where the figures beneath do not carry it.
[[nodiscard]] QString headingWithUnit(engine::Column column);

} // namespace muster::ui
