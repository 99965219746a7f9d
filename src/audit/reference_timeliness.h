#pragma once
// Timeliness of the plain reference: the figures of the queues of a place. Written from docs/method.md,
// section 7.2, alone.

#include "audit/reference_targets.h"
#include "audit/reference_wait_figures.h"

#include <span>
#include <utility>

namespace muster::audit {

class ReferenceTimeliness {
  public:
    using Real = Reference::Real;
    ReferenceTimeliness(const plan::Plan& plan, const Reference& reference, ReferenceQueues::AtWork atWork)
        : m_reference(reference), m_queues(plan, reference, std::move(atWork))
    {
    }

    struct Place {
        std::span<const plan::LocalityId> localities; ///< which stay where they are
        std::optional<plan::ActivityId> activity;     ///< none: all that wait
        int first = 0;
        int count = 1;
    };

    [[nodiscard]] Real figure(engine::Column column, const Place& place)
    {
        using engine::Column;
        const auto& queues = queuesOf(place);
        const auto last = place.first + place.count - 1;
        const auto sum = [&](const auto& ofMonth) {
            Real total = 0;
            for (const Work* queue : queues)
                for (int t = place.first; t <= last; ++t)
                    total += ofMonth(*queue, t);
            return queues.empty() ? kNone : total;
        };
        const auto arrivals = [](const Work& q, int t) { return q.arrivals[size(t)]; };
        const auto targeted = [&](const Work& q, int t) { return q.target ? arrivals(q, t) : 0; };
        switch (column) {
        case Column::Arrivals:
            return sum(arrivals);
        case Column::Capacity:
            return place.activity ? sum([](const Work& q, int t) { return q.capacity[size(t)]; })
                                  : kNone; // of different things
        case Column::Done:
            return sum([](const Work& q, int t) { return q.done[size(t)]; });
        case Column::OpeningBacklog:
            return openingBacklog(queues, place.first);
        case Column::Backlog:
            return ReferenceTargets::atEnd(queues, last,
                                           [](const Work& q, int t) { return q.backlog[size(t) + 1]; });
        case Column::BacklogRestated:
            return sum([](const Work& q, int t) { return q.restated[size(t)]; });
        case Column::Unmet:
            return sum([&](const Work& q, int t) {
                return q.waits ? kNone : q.arrivals[size(t)] - q.done[size(t)];
            });
        case Column::QueueLoad:
            return largestLoad(queues, place);
        case Column::WeeksToClear:
            return longestToClear(queues, last);
        case Column::ArrivalsPer100000: {
            const Real people = adults(place, last);
            return people > 0 ? sum(arrivals) / place.count * 12 / people * 100000 : kNone;
        }
        case Column::ExponentialInsideTarget:
            return ReferenceWaitFigures::share(
                sum([&](const Work& q, int t) { return q.target ? m_targets.exponential(q, t) : 0; }),
                sum(targeted));
        case Column::TargetBacklog:
        case Column::ReliefCapacity:
        case Column::TargetCapacity:
            return m_targets.figure(column, queues, last);
        case Column::ReliefForGood:
        case Column::ReliefUntilDate:
        case Column::IdleFte: // of all activities: they share their staff
            return place.activity || queues.empty() ? kNone : ofStaff(column, place);
        case Column::WaitedSoFarDays:
            return m_waits.waitedSoFar(queues, last);
        default:
            return ReferenceWaitFigures::figure(column, waitsOf(place));
        }
    }

    /// FTE of a role, or of all, that are left when everybody who may has been served: a mean of the months.
    [[nodiscard]] Real idle(const Place& place, std::optional<plan::RoleId> role)
    {
        Real sum = 0;
        for (const plan::LocalityId l : place.localities)
            for (int t = place.first; t < place.first + place.count; ++t)
                for (std::size_t r = 0; r < m_queues.roles().size(); ++r)
                    if (!role || m_queues.roles()[r]->id == *role)
                        sum += m_queues.pool(l).idle[size(t)][r];
        return sum / place.count;
    }

    /// Added up over the localities and roles.
    [[nodiscard]] ReferenceTargets::Relief relief(const Place& place, std::optional<plan::RoleId> role)
    {
        ReferenceTargets::Relief sum;
        for (const plan::LocalityId l : place.localities)
            for (std::size_t r = 0; r < m_queues.roles().size(); ++r)
                if (!role || m_queues.roles()[r]->id == *role) {
                    const auto& each = reliefOf(l, r, place.first, place.count);
                    sum.forGood += each.forGood;
                    sum.untilTheDate += each.untilTheDate;
                }
        return sum;
    }

  private:
    using Work = ReferenceQueues::Work;
    using Queue = ReferenceQueues::Queue;
    static constexpr Real kNone = ReferenceQueues::kNone;

    static std::size_t size(int t) { return ReferenceQueues::size(t); }
    [[nodiscard]] Month month(int t) const { return m_queues.month(t); }
    [[nodiscard]] Real ofStaff(engine::Column column, const Place& place)
    {
        if (column == engine::Column::IdleFte)
            return idleOfThoseAskedFor(place);
        const auto needed = relief(place, std::nullopt);
        return column == engine::Column::ReliefForGood ? needed.forGood : needed.untilTheDate;
    }
    [[nodiscard]] static Real openingBacklog(const std::vector<const Work*>& queues, int first)
    {
        Real waiting = queues.empty() ? kNone : 0;
        for (const Work* queue : queues)
            waiting += queue->backlog[size(first)];
        return waiting;
    }
    [[nodiscard]] Real adults(const Place& place, int last) const
    {
        Real people = 0;
        for (const plan::LocalityId l : place.localities)
            people += m_reference.value(plan::Kind::AdultPopulation, {l, {}, {}, {}}, month(last));
        return people;
    }
    /// FTE of the roles that queues ask for where they are: a mean of the months.
    [[nodiscard]] Real idleOfThoseAskedFor(const Place& place)
    {
        Real sum = 0;
        for (const plan::LocalityId l : place.localities)
            for (const std::size_t role : askedAt(l))
                for (int t = place.first; t < place.first + place.count; ++t)
                    sum += m_queues.pool(l).idle[size(t)][role];
        return sum / place.count;
    }
    /// Weeks until the last of them has nobody waiting.
    [[nodiscard]] Real longestToClear(const std::vector<const Work*>& works, int last) const
    {
        std::vector<Real> all;
        for (const Work* work : works) {
            if (!std::isfinite(work->backlog[size(last) + 1]))
                return kNone;
            for (const Queue& queue : work->queues)
                all.push_back(weeksToClear(queue, last));
        }
        return largest(all);
    }
    /// The largest of the roles that do them where they are done.
    [[nodiscard]] Real largestLoad(const std::vector<const Work*>& works, const Place& place) const
    {
        std::vector<Real> all;
        for (const Work* work : works)
            for (const Queue& queue : work->queues)
                all.push_back(m_queues.load(work->locality, queue.role, place.first, place.count));
        return largest(all);
    }
    /// Not known where one of them is not.
    static Real largest(const std::vector<Real>& all)
    {
        Real largest = all.empty() ? kNone : all.front();
        for (const Real each : all)
            largest = std::isnan(each) || each > largest ? each : largest;
        return std::ranges::any_of(all, [](Real each) { return std::isnan(each); }) ? kNone : largest;
    }
    [[nodiscard]] Real weeksToClear(const Queue& q, int t) const
    {
        if (q.backlog[size(t) + 1] == 0)
            return 0;
        const Real spare = m_targets.weekly(q.capacity[size(t)] - q.arrivals[size(t)], t);
        return spare > 0 ? q.backlog[size(t) + 1] / spare : kNone;
    }
    /// Kept for the place asked for last: its figures are asked for one after another.
    [[nodiscard]] const std::vector<const Work*>& queuesOf(const Place& place)
    {
        const auto key = std::tuple{place.localities.data(), place.localities.size(), place.activity,
                                    place.first, place.count};
        if (std::exchange(m_last, key) == key)
            return m_queuesOfLast;
        m_waitsOfLast.reset();
        m_queuesOfLast.clear();
        for (const plan::LocalityId l : place.localities)
            for (const Work* queue : queuesAt(l))
                if (place.activity ? queue->activity->id == *place.activity : queue->waits)
                    m_queuesOfLast.push_back(queue);
        return m_queuesOfLast;
    }
    [[nodiscard]] const ReferenceWaitFigures::Waits& waitsOf(const Place& place)
    {
        const auto& queues = queuesOf(place);
        if (!m_waitsOfLast)
            m_waitsOfLast = ReferenceWaitFigures::waitsOf(queues, place.first, place.count);
        return *m_waitsOfLast;
    }
    [[nodiscard]] const ReferenceTargets::Relief& reliefOf(plan::LocalityId l, std::size_t role, int first,
                                                           int count)
    {
        return onceFor(m_relief[l], std::tuple{role, first, count},
                       [&] { return m_targets.relief(l, role, first, count); });
    }
    /// The roles for which some wait in a locality, or might.
    [[nodiscard]] const std::set<std::size_t>& askedAt(plan::LocalityId l)
    {
        return onceFor(m_asked, l, [&] {
            std::set<std::size_t> asked;
            for (const Work* work : queuesAt(l))
                for (const Queue& queue : work->queues)
                    if (work->waits)
                        asked.insert(queue.role);
            return asked;
        });
    }
    [[nodiscard]] const std::vector<const Work*>& queuesAt(plan::LocalityId l)
    {
        return onceFor(m_queuesAt, l, [&] {
            std::vector<const Work*> works;
            for (const Work& work : m_queues.pool(l).works)
                works.push_back(&work);
            return works;
        });
    }
    const Reference& m_reference;
    ReferenceQueues m_queues;
    ReferenceTargets m_targets{m_queues};
    ReferenceWaitFigures m_waits{m_queues};
    std::map<plan::LocalityId, std::vector<const Work*>> m_queuesAt;
    std::map<plan::LocalityId, std::set<std::size_t>> m_asked;
    std::map<plan::LocalityId, std::map<std::tuple<std::size_t, int, int>, ReferenceTargets::Relief>>
        m_relief;
    std::tuple<const plan::LocalityId*, std::size_t, std::optional<plan::ActivityId>, int, int> m_last{};
    std::vector<const Work*> m_queuesOfLast;
    std::optional<ReferenceWaitFigures::Waits> m_waitsOfLast;
};

} // namespace muster::audit
