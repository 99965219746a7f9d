#include "exchange/results/named_places.h"

#include "base/written_dates.h"
#include "engine/inputs.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

using engine::Results;
using engine::TablePlace;

Result<engine::LocalityIndex> localityIndex(const Results& results, std::string_view name)
{
    return plan::findByName<plan::Locality>(results.inputs().plan(), name).map([&](plan::LocalityId id) {
        return results.inputs().dimensions().indexOf(id);
    });
}

Result<engine::RoleIndex> roleIndex(const Results& results, std::string_view name)
{
    if (name == engine::kAllRolesName)
        return engine::kAllRoles;
    return plan::findByName<plan::Role>(results.inputs().plan(), name).map([&](plan::RoleId id) {
        return results.inputs().dimensions().indexOf(id);
    });
}

Result<engine::ActivityIndex> activityIndex(const Results& results, std::string_view name)
{
    if (name == engine::kAllActivitiesName)
        return engine::kAllActivities;
    return plan::findByName<plan::Activity>(results.inputs().plan(), name).map([&](plan::ActivityId id) {
        return results.inputs().dimensions().indexOf(id);
    });
}

Result<PeriodSpan> findSpan(const Results& results, const std::string& period)
{
    const auto wanted = readPeriod(period);
    if (!wanted)
        return fail(wanted.error());
    const auto spans = periodsOf(results.inputs().firstMonth(), results.inputs().months(), wanted->length);
    const auto found = std::ranges::find(spans, *wanted, &PeriodSpan::period);
    if (found == spans.end())
        return fail({ErrorCode::NotFound,
                     "the plan has no such period",
                     {},
                     period,
                     fmt::format("{} to {}", spans.front().period.toString(), spans.back().period.toString()),
                     {}});
    return *found;
}

namespace {

/// A client group's activity in a locality, whether there is demand or not.
Result<engine::SeriesKey> findKey(const Results& results, const NamedLine& named)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    const auto l = localityIndex(results, named.locality);
    if (!l)
        return fail(l.error());
    const auto g = plan::findByName<plan::ClientGroup>(results.inputs().plan(), named.clientGroup);
    if (!g)
        return fail(g.error());
    const auto a = plan::findByName<plan::Activity>(results.inputs().plan(), named.activity);
    if (!a)
        return fail(a.error());
    return engine::SeriesKey{*l, d.indexOf(*g), d.indexOf(*a)};
}

} // namespace

Result<engine::WorkloadPlace> findWork(const Results& results, const NamedLine& named,
                                       const std::string& period)
{
    const auto key = findKey(results, named);
    if (!key)
        return fail(key.error());
    return findSpan(results, period).map([&](const PeriodSpan& span) {
        return engine::WorkloadPlace{key->locality, key->clientGroup, key->activity, span};
    });
}

Result<engine::SummedSeries> findSeries(const Results& results, const NamedLine& named, engine::Rollup reach)
{
    const auto key = findKey(results, named);
    if (!key)
        return fail(key.error());
    auto series =
        engine::summedSeriesAt(results.inputs().demand(), results.inputs().dimensions(), *key, reach);
    if (!series.lines.empty())
        return series;
    return fail({ErrorCode::NotFound,
                 "the plan has no such series of demand",
                 {},
                 fmt::format("{}, {}, {}", named.locality, named.clientGroup, named.activity),
                 "a series of the table demand_forecast",
                 {}});
}

Result<TablePlace> findPlace(const Results& results, const NamedPlace& named)
{
    const auto l = localityIndex(results, named.locality);
    if (!l)
        return fail(l.error());
    const auto r = roleIndex(results, named.role.empty() ? engine::kAllRolesName : named.role);
    if (!r)
        return fail(r.error());
    const auto a =
        activityIndex(results, named.activity.empty() ? engine::kAllActivitiesName : named.activity);
    if (!a)
        return fail(a.error());
    const auto span = findSpan(results, named.period);
    if (!span)
        return fail(span.error());
    return TablePlace{*l, *r, *span, named.reach, *a};
}

} // namespace muster::exchange
