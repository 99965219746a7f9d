#include "models/month_figures.h"

#include "models/format.h"

#include <limits>

namespace muster::ui {

namespace {

std::vector<PeriodSpan> monthsOf(const engine::Results& results)
{
    return periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::Month);
}

} // namespace

std::vector<MonthCurve> curvesOf(const engine::Results& results, engine::TablePlace place,
                                 std::span<const CurveOf> curves)
{
    std::vector<MonthCurve> drawn;
    for (const CurveOf& each : curves) {
        MonthCurve curve{each.kind, format::word(engine::info(each.column).heading), {}};
        bool known = false;
        for (const PeriodSpan& month : monthsOf(results)) {
            place.span = month;
            const auto figure = engine::figureAt(results, place, each.column);
            curve.values.push_back(figure.value_or(std::numeric_limits<double>::quiet_NaN()));
            known = known || figure;
        }
        if (known)
            drawn.push_back(std::move(curve));
    }
    return drawn;
}

Grid monthsGrid(const engine::Results& results, engine::TablePlace place, std::span<const CurveOf> curves,
                const QString& name)
{
    Grid grid{name, {{Texts::tr("Month"), true}}, {}};
    for (const CurveOf& each : curves)
        grid.headings.push_back({headingWithUnit(each.column)});
    for (const PeriodSpan& month : monthsOf(results)) {
        place.span = month;
        GridRow row{textCell(format::text(month.period.toEnglish()))};
        for (const CurveOf& each : curves)
            row.push_back(figureCell(results, {place, each.column}));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

QString headingWithUnit(engine::Column column)
{
    const engine::ColumnInfo& info = engine::info(column);
    const QString heading = format::word(info.heading);
    return info.unit == engine::ColumnUnit::Fte ? Texts::tr("%1, FTE").arg(heading) : heading;
}

} // namespace muster::ui
