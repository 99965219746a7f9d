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
    ReferenceTables tables(results.inputs().plan(), results.inputs().scenario());
    Report report;
    const engine::Dimensions& dimensions = results.inputs().dimensions();
    const auto compareOne = [&](const engine::TablePlace& place, engine::Column column,
                                const std::optional<double>& theirs) {
        const auto ours = engine::figureAt(results, place, column);
        const double apart = relative(ours, theirs);
        ++report.figures;
        if (!report.largest || apart > report.largest->relative)
            report.largest = {place, column, ours, theirs, apart};
    };
    // A locality with nothing beneath it is all that it has: one figure of the second engine stands for both
    // of the first one's.
    const auto hasBeneath = [&](const engine::TablePlace& place) {
        return tables.isAbove(dimensions.localities[place.locality].id);
    };
    const auto compare = [&](const engine::TablePlace& place, std::span<const engine::Column> columns,
                             bool withOwn) {
        const auto at = placeIn(tables, dimensions, place);
        auto own = place;
        own.reach = engine::Rollup::Own;
        for (const engine::Column column : columns) {
            const auto theirs = known(tables.figure(column, at));
            compareOne(place, column, theirs);
            if (withOwn)
                compareOne(own, column, theirs);
        }
    };
    for (const engine::Rollup reach : {engine::Rollup::WithBeneath, engine::Rollup::Own}) {
        const bool isOwn = reach == engine::Rollup::Own;
        for (const engine::TablePlace& place : engine::tablePlaces(results, length, reach))
            if (!isOwn || hasBeneath(place))
                for (const auto columns : engine::kTablesOfRoles)
                    compare(place, columns, !hasBeneath(place));
        for (const engine::TablePlace& place : engine::queuePlaces(results, length, reach))
            if (!isOwn || hasBeneath(place))
                compare(place, engine::kTimelinessTable, !hasBeneath(place));
    }
    for (const engine::TablePlace& place :
         engine::tablePlaces(results, PeriodLength::FinancialYear, engine::Rollup::WithBeneath))
        compare(place, engine::kOutturnTable, false);
    return report;
}

} // namespace muster::audit
