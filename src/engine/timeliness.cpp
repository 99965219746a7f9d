#include "engine/timeliness.h"

#include "engine/gathering.h"
#include "plan/names.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <set>

namespace muster::engine {

namespace {

std::span<const Queue> reached(const Results& results, const TablePlace& place)
{
    return results.queues().of(place.locality, lastReached(results.inputs().dimensions(), place) + 1);
}

plan::Scope scopeOf(const Dimensions& d, const Queue& queue)
{
    return {d.localities[static_cast<std::size_t>(queue.locality)].id,
            {},
            d.activities[static_cast<std::size_t>(queue.activity)].id,
            {}};
}

/// The first month with arrivals and nobody to do any; −1 where there is none.
int firstMonthUndone(const Queue& queue, int months)
{
    for (int t = 0; t < months; ++t)
        if (queue.arrivals(t) > 0 && queue.capacity(t) == 0)
            return t;
    return -1;
}

plan::Problem nothingDone(const Inputs& in, const Queue& queue, int t)
{
    const plan::Scope scope = scopeOf(in.dimensions(), queue);
    const auto& target = in.dimensions().activities[static_cast<std::size_t>(queue.activity)].targetDays;
    return {target ? plan::Severity::Error : plan::Severity::Warning,
            "no-capacity",
            fmt::format("Timeliness, {}", plan::describe(in.plan(), scope)),
            fmt::format("a capacity of 0 events in {}", (in.firstMonth() + t).toEnglish()),
            "more than 0 events",
            target ? fmt::format("nobody is available to do this work, so no one is seen within {:g} days",
                                 target->value())
                   : "nobody is available to do this work, so it is never done",
            {"establishment", 0, std::nullopt, scope}};
}

} // namespace

std::vector<const Queue*> queuesOf(const Results& results, const TablePlace& place)
{
    std::vector<const Queue*> queues;
    for (const Queue& queue : reached(results, place))
        if (place.activity == kAllActivities ? queue.isWaiting : queue.activity == place.activity)
            queues.push_back(&queue);
    return queues;
}

double PlainQueueMonth::value(plan::Kind kind) const
{
    const ResolvedAssumption& field = m_results.inputs().field(kind);
    return field.value({m_queue.locality, 0, m_queue.activity, 0},
                       field.stretch(m_results.inputs().firstMonth() + m_t));
}

double PlainQueueMonth::sum(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

bool PlainQueues::hasTarget() const
{
    return std::ranges::any_of(
        m_queues, [&](const Queue* queue) { return PlainQueueMonth(m_results, *queue, 0).hasTarget(); });
}

double PlainQueues::population() const
{
    const Inputs& in = m_results.inputs();
    const ResolvedAssumption& field = in.field(plan::Kind::AdultPopulation);
    const Month end = in.firstMonth() + (m_place.span.first + m_place.span.count - 1);
    double people = 0;
    for (int l = m_place.locality; l <= lastReached(in.dimensions(), m_place); ++l)
        people += field.value({l, 0, 0, 0}, field.stretch(end));
    return people > 0 ? people : formulas::kUnknown;
}

std::vector<Wait> PlainQueues::waits() const
{
    std::vector<Wait> waits;
    if (!std::ranges::all_of(m_queues, &Queue::isKnown))
        return waits;
    for (int t = m_place.span.first; t < m_place.span.first + m_place.span.count; ++t)
        for (const Queue* queue : m_queues)
            if (queue->isWaiting)
                waits.insert(waits.end(), queue->waits.of(t).begin(), queue->waits.of(t).end());
    return waits;
}

double waitingAt(const Results& results, const TablePlace& place, Column column)
{
    return waitingFigure<double>(column, PlainQueues(results, place));
}

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
        if (!queue->isKnown())
            return fmt::format("no establishment is entered for some who do this: {}",
                               plan::describe(in.plan(), scopeOf(in.dimensions(), *queue)));
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

std::vector<TablePlace> queuePlaces(const Results& results, PeriodLength length, Rollup reach)
{
    const Inputs& in = results.inputs();
    const auto spans = periodsOf(in.firstMonth(), in.months(), length);
    std::vector<TablePlace> places;
    for (int l = 0; l < in.dimensions().localityCount(); ++l) {
        std::set<int> activities;
        bool waits = false;
        for (const Queue& queue : reached(results, {l, kAllRoles, {}, reach})) {
            activities.insert(queue.activity);
            waits = waits || queue.isWaiting;
        }
        std::vector<int> rows(activities.begin(), activities.end());
        if (waits)
            rows.push_back(kAllActivities);
        for (const int activity : rows)
            for (const PeriodSpan& span : spans)
                places.push_back({l, kAllRoles, span, reach, activity});
    }
    return places;
}

std::optional<Date> reliefUntil(const Results& results, const TablePlace& place)
{
    if (!(figureAt(results, place, Column::ReliefFte).value_or(0) > 0))
        return std::nullopt;
    const PlainQueues queues(results, place);
    const double weeks = queues.greatest(Aggregation::Last, [](const auto& month) {
        return month.reliefFte() > 0 ? month.reliefWeeks() : 0.0;
    });
    const Month end = results.inputs().firstMonth() + (place.span.first + place.span.count);
    return Date::after(end, static_cast<int>(std::ceil(weeks * formulas::kDaysAWeek)));
}

std::vector<plan::Problem> findNothingDone(const Results& results)
{
    const Inputs& in = results.inputs();
    Gathering gathering;
    for (const Queue& queue : results.queues().all())
        if (const int t = firstMonthUndone(queue, in.months()); t >= 0)
            gathering.add(std::to_string(queue.activity), scopeOf(in.dimensions(), queue),
                          [&] { return nothingDone(in, queue, t); });
    return gathering.take();
}

} // namespace muster::engine
