#include "engine/inputs/scored_forecasts.h"

#include "engine/demand.h"
#include "engine/inputs/series_periods.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace muster::engine {

namespace {

/// The index in one plan of a line of another, or none.
LineIndex sameLine(const Inputs& from, LineIndex line, const Inputs& in)
{
    const SeriesKey& where = from.demand().lines()[line];
    const Dimensions& d = from.dimensions();
    const Dimensions& there = in.dimensions();
    const SeriesKey same{there.indexOf(d.localities[where.locality].id),
                         there.indexOf(d.clientGroups[where.clientGroup].id),
                         there.indexOf(d.activities[where.activity].id)};
    return in.demand().indexOf(same);
}

/// What a plan says of a period; empty where it does not hold all of it, or had its actual figure.
std::optional<double> forecastOf(const Inputs& then, LineIndex line, const Period& period)
{
    const int first = period.start - then.firstMonth();
    const int count = then.demand().isStock(line) ? 1 : period.months();
    if (first < 0 || first + count > then.months())
        return std::nullopt;
    for (int i = 0; i < count; ++i)
        if (const plan::Demand* row = then.demand().typed(line, period.start + i);
            row && row->status == plan::DemandStatus::Actual)
            return std::nullopt;
    return then.demand().volumes().col(line.value()).segment(first, count).sum();
}

/// The bands that a plan said around its forecast of a period; none of a figure that was typed.
std::optional<SaidBands> bandsOf(const std::vector<SeriesPeriod>& said, const Period& period)
{
    const auto at = std::ranges::find(said, period, &SeriesPeriod::period);
    if (at == said.end() || at->typed || !at->low80)
        return std::nullopt;
    return SaidBands{*at->low80, *at->high80, *at->low95, *at->high95};
}

} // namespace

std::vector<ScoredForecast> scoredOf(const Inputs& then, const Inputs& now, LineIndex line)
{
    const LineIndex old = sameLine(now, line, then);
    if (old.isNone())
        return {};
    std::vector<ScoredForecast> list;
    const auto figures = now.demand().actuals(line);
    std::optional<std::vector<SeriesPeriod>> periods;
    for (const ActualFigure& each : figures)
        if (const auto said = forecastOf(then, old, each.period); said && std::isfinite(*said)) {
            if (!periods)
                periods = seriesPeriods(then, old, each.period.length);
            const Period yearBefore{each.period.length, each.period.start - 12};
            list.push_back({line, each.period, *said, each.value,
                            figureOf(figures, yearBefore, now.demand().isStock(line))
                                .value_or(std::numeric_limits<double>::quiet_NaN()),
                            bandsOf(*periods, each.period)});
        }
    return list;
}

forecast::Held heldOf(const std::vector<ScoredForecast>& list)
{
    forecast::Held held;
    for (const ScoredForecast& each : list) {
        if (!each.bands)
            continue;
        ++held.figures;
        held.within80 += each.bands->holds80(each.actual) ? 1 : 0;
        held.within95 += each.bands->holds95(each.actual) ? 1 : 0;
    }
    return held;
}

std::vector<ScoredForecast> scored(const Inputs& then, const Inputs& now)
{
    std::vector<ScoredForecast> list;
    for (const LineIndex line : now.demand().lines().indexes())
        std::ranges::copy(scoredOf(then, now, line), std::back_inserter(list));
    return list;
}

} // namespace muster::engine
