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
    const auto each = in.dimensions().roles.indexes();
    std::vector<RoleIndex> roles(each.begin(), each.end());
    roles.push_back(kAllRoles);
    std::vector<TablePlace> places;
    for (const LocalityIndex l : in.dimensions().localities.indexes())
        for (const RoleIndex role : roles)
            for (const PeriodSpan& span : spans)
                places.push_back({l, role, span, reach});
    return places;
}

} // namespace muster::engine
