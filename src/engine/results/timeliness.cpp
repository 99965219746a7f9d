#include "engine/results/timeliness.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace muster::engine {

namespace {

std::span<const Queue> reached(const Results& results, const TablePlace& place)
{
    return results.queues().of(reachedFrom(results.inputs().dimensions(), place.locality, place.reach));
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
    return field.value({m_queue.locality, {}, m_queue.activity, {}},
                       field.stretch(m_results.inputs().firstMonth() + m_t));
}

std::vector<PlainRoleMonth> PlainQueueMonth::rolesAsked() const
{
    std::vector<PlainRoleMonth> roles;
    for (const RoleQueue& role : m_queue.roles())
        roles.push_back({role, m_t});
    return roles;
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
    for (const LocalityIndex l : reachedFrom(in.dimensions(), m_place.locality, m_place.reach))
        people += field.value({l, {}, {}, {}}, field.stretch(end));
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
                queue->addWaits(t, waits);
    return waits;
}

double waitingAt(const Results& results, const TablePlace& place, Column column)
{
    return waitingFigure<double>(column, PlainQueues(results, place));
}

std::vector<TablePlace> queuePlaces(const Results& results, PeriodLength length, Rollup reach)
{
    const Inputs& in = results.inputs();
    const auto spans = periodsOf(in.firstMonth(), in.months(), length);
    std::vector<TablePlace> places;
    for (const LocalityIndex l : in.dimensions().localities.indexes()) {
        std::set<ActivityIndex> activities;
        bool waits = false;
        for (const Queue& queue : reached(results, {l, kAllRoles, {}, reach})) {
            activities.insert(queue.activity);
            waits = waits || queue.isWaiting;
        }
        std::vector<ActivityIndex> rows(activities.begin(), activities.end());
        if (waits)
            rows.push_back(kAllActivities);
        for (const ActivityIndex activity : rows)
            for (const PeriodSpan& span : spans)
                places.push_back({l, kAllRoles, span, reach, activity});
    }
    return places;
}

const Queue* longestRelief(const Results& results, const TablePlace& place)
{
    const Queue* longest = nullptr;
    double weeks = -1;
    for (const PlainRole& role : PlainQueues(results, place).roles())
        for (const PeriodQueue& queue : role.queues())
            if (queue.hasTarget() && queue.backlog() > queue.targetBacklog() && queue.reliefWeeks() > weeks) {
                longest = &queue.queue();
                weeks = queue.reliefWeeks();
            }
    return longest;
}

std::optional<Date> reliefUntil(const Results& results, const TablePlace& place)
{
    if (!(waitingAt(results, place, Column::ReliefUntilDate) > 0))
        return std::nullopt;
    const int end = place.span.first + place.span.count;
    const Queue* longest = longestRelief(results, place);
    const double weeks =
        longest ? PlainQueueMonth(results, *longest, end - 1).value(plan::Kind::ReliefWeeks) : 0;
    return Date::after(results.inputs().firstMonth() + end,
                       static_cast<int>(std::ceil(weeks * formulas::kDaysAWeek)));
}

} // namespace muster::engine
