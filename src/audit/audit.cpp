#include "audit/audit.h"

#include "audit/reference_tables.h"

#include <cmath>

namespace muster::audit {

namespace {

std::optional<double> known(long double figure)
{
    return std::isfinite(figure) ? std::optional(static_cast<double>(figure)) : std::nullopt;
}

double relative(const std::optional<double>& a, const std::optional<double>& b)
{
    if (!a || !b)
        return a || b ? HUGE_VAL : 0;
    return std::abs(*a - *b) / std::max(1.0, std::abs(*b));
}

ReferenceTables::Place placeIn(const ReferenceTables& tables, const engine::Dimensions& dimensions,
                               const engine::TablePlace& place)
{
    ReferenceTables::Place at{tables.rowOf(dimensions.localities[place.locality].id),
                              {},
                              place.span.first,
                              place.span.count,
                              place.reach == engine::Rollup::Own,
                              {}};
    if (place.role != engine::kAllRoles)
        at.role = tables.rowOf(dimensions.roles[place.role].id);
    if (place.activity != engine::kAllActivities)
        at.activity = dimensions.activities[place.activity].id;
    return at;
}

} // namespace

Report audit(const engine::Results& results, PeriodLength length)
{
    ReferenceTables tables(results.inputs().plan());
    Report report;
    const auto compare = [&](const engine::TablePlace& place, std::span<const engine::Column> columns) {
        const auto at = placeIn(tables, results.inputs().dimensions(), place);
        for (const engine::Column column : columns) {
            const auto ours = engine::figureAt(results, place, column);
            const auto theirs = known(tables.figure(column, at));
            const Difference difference{place, column, ours, theirs, relative(ours, theirs)};
            ++report.figures;
            if (!report.largest || difference.relative > report.largest->relative)
                report.largest = difference;
        }
    };
    for (const engine::Rollup reach : {engine::Rollup::WithBeneath, engine::Rollup::Own}) {
        for (const engine::TablePlace& place : engine::tablePlaces(results, length, reach))
            for (const auto columns : engine::kTablesOfRoles)
                compare(place, columns);
        for (const engine::TablePlace& place : engine::queuePlaces(results, length, reach))
            compare(place, engine::kTimelinessTable);
    }
    for (const engine::TablePlace& place :
         engine::tablePlaces(results, PeriodLength::FinancialYear, engine::Rollup::WithBeneath))
        compare(place, engine::kOutturnTable);
    return report;
}

} // namespace muster::audit
