// Why a figure of waiting is not known, and how the day until which extra staff are needed is found.

#include "engine/explain/explain.h"
#include "engine/explain/queue_month_tracer.h"
#include "engine/explain/queue_tracer.h"
#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

namespace {

plan::Scope scopeOf(const Dimensions& d, const Queue& queue)
{
    return {d.localities[queue.locality].id, {}, d.activities[queue.activity].id, {}};
}

} // namespace

std::string whyNotWaiting(const Results& results, const TablePlace& place, Column column)
{
    const Inputs& in = results.inputs();
    const auto queues = queuesOf(results, place);
    if (queues.empty())
        return "nothing is asked for here that is counted in events";
    if (column == Column::ArrivalsPer100000)
        return "the adult population is not set";
    for (const Queue* queue : queues)
        if (!std::ranges::all_of(queue->flow.arrivals, [](double events) { return std::isfinite(events); }))
            return "how many come is not known: the plan lacks the people or rates that say it, see check";
    for (const Queue* queue : queues)
        if (!queue->isKnown)
            return fmt::format("no establishment is entered for some who do this: {}",
                               plan::describe(in.plan(), scopeOf(in.dimensions(), *queue)));
    if (column == Column::Capacity)
        return "what different activities could do is not added up: see them one by one";
    if (column == Column::QueueLoad)
        return "a role that this work needs has nobody here";
    if (column == Column::ReliefForGood || column == Column::ReliefUntilDate)
        return "activities share their staff: see All activities";
    const bool isContact = !queues.front()->isWaiting;
    if (isContact != (column == Column::Unmet))
        return isContact ? "contact hours do not wait" : "what waits is not unmet: see the backlog";
    if (column == Column::WeeksToClear)
        return "no more is done than comes: the backlog is not cleared";
    if (column == Column::LongestWaitDays || column == Column::MeanWaitDays ||
        column == Column::MedianWaitDays || column == Column::WaitPressure)
        return "some who come are not finished at the rate of the plan's last month";
    return PlainQueues(results, place).hasTarget() ? "nothing comes in this period"
                                                   : "no target in days is set for this activity";
}

Result<Explanation> explainReliefUntil(const Results& results, const TablePlace& place)
{
    const Dimensions& d = results.inputs().dimensions();
    const auto until = reliefUntil(results, place);
    const Queue* longest = until ? longestRelief(results, place) : nullptr;
    const std::string where = fmt::format("{} · {} · {}", d.localities[place.locality].name,
                                          activityName(d, place.activity), place.span.period.toEnglish());
    if (!longest)
        return fail({ErrorCode::NotFound,
                     fmt::format("Extra staff until · {} has no date: {}", where,
                                 place.activity == kAllActivities
                                     ? "no extra staff are needed for a time"
                                     : "activities share their staff, so it is of all activities together"),
                     {},
                     {},
                     {},
                     {}});
    return recorded(fmt::format("Extra staff until {} · {}, in days from the end of the period",
                                until->toEnglish(), where),
                    ColumnUnit::Days, [&] {
                        TraceMemo memo;
                        const int last = place.span.first + place.span.count - 1;
                        const Traced weeks =
                            TracedQueueMonth(results, *longest, last, memo).value(plan::Kind::ReliefWeeks);
                        return (weeks * Traced(formulas::kDaysAWeek)).named("extra staff until");
                    });
}

} // namespace muster::engine
