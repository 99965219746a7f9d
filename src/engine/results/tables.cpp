#include "engine/results/tables.h"

#include "engine/results/role_figures.h"
#include "engine/results/timeliness.h"

#include <limits>

namespace muster::engine {

namespace {

/// Over-filled posts hide vacancies where the net rate is under this part of the uncancelled rate.
constexpr double kHidingShare = 1.0 / 3.0;
} // namespace

std::optional<double> figureAt(const Results& results, const TablePlace& place, Column column)
{
    const auto over = [&](Aggregation how, Measure measure) {
        return results.over(how, measure, place.locality, place.role, place.span, place.reach)
            .value_or(std::numeric_limits<double>::quiet_NaN());
    };
    const double figure =
        isTimeliness(column) ? waitingAt(results, place, column) : figureOf<double>(column, over);
    return std::isfinite(figure) ? std::optional(figure) : std::nullopt;
}

bool hidesVacancies(const Results& results, const TablePlace& place)
{
    const auto net = figureAt(results, place, Column::VacancyNetOfAgency);
    const auto uncancelled = figureAt(results, place, Column::VacancyUncancelled);
    return net && uncancelled && *net < kHidingShare * *uncancelled;
}

std::vector<TablePlace> tablePlaces(const Results& results, PeriodLength length, Rollup reach)
{
    const Inputs& in = results.inputs();
    const auto spans = periodsOf(in.firstMonth(), in.months(), length);
    std::vector<TablePlace> places;
    for (int l = 0; l < in.dimensions().localityCount(); ++l)
        for (int i = 0; i <= in.dimensions().roleCount(); ++i)
            for (const PeriodSpan& span : spans)
                places.push_back({l, i < in.dimensions().roleCount() ? i : kAllRoles, span, reach});
    return places;
}

} // namespace muster::engine
