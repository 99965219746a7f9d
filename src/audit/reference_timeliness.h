#pragma once
// Timeliness of the plain reference: the figures of the queues of a place. Written from docs/method.md,
// section 7.2, alone.

#include "audit/reference_targets.h"

namespace muster::audit {

class ReferenceTimeliness {
  public:
    using Real = Reference::Real;
    ReferenceTimeliness(const plan::Plan& plan, const Reference& reference, ReferenceQueues::AtWork atWork)
        : m_plan(plan), m_reference(reference), m_queues(plan, reference, std::move(atWork))
    {
    }

    struct Place {
        std::vector<plan::LocalityId> localities;
        std::optional<plan::ActivityId> activity; ///< none: all that wait
        int first = 0;
        int count = 1;
    };

    [[nodiscard]] Real figure(engine::Column column, const Place& place)
    {
        using engine::Column;
        const auto queues = queuesOf(place);
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
        case Column::OpeningBacklog: {
            Real waiting = queues.empty() ? kNone : 0;
            for (const Work* queue : queues)
                waiting += queue->backlog[size(place.first)];
            return waiting;
        }
        case Column::Backlog:
            return ReferenceTargets::atEnd(queues, last,
                                           [](const Work& q, int t) { return q.backlog[size(t) + 1]; });
        case Column::BacklogRestated: // no actual figure is read here yet
            return sum([](const Work&, int) { return Real(0); });
        case Column::Unmet:
            return sum([&](const Work& q, int t) {
                return q.waits ? kNone : q.arrivals[size(t)] - q.done[size(t)];
            });
        case Column::QueueLoad:
            return largestLoad(queues, place);
        case Column::WeeksToClear:
            return longestToClear(queues, last);
        case Column::ArrivalsPer100000: {
            Real people = 0;
            for (const plan::LocalityId l : place.localities)
                people += m_reference.value(plan::Kind::AdultPopulation, {l, {}, {}, {}}, month(last));
            return people > 0 ? sum(arrivals) / place.count * 12 / people * 100000 : kNone;
        }
        case Column::ExponentialInsideTarget:
            return share(
                sum([&](const Work& q, int t) { return q.target ? m_targets.exponential(q, t) : 0; }),
                sum(targeted));
        case Column::TargetBacklog:
        case Column::ReliefCapacity:
        case Column::TargetCapacity:
            return m_targets.figure(column, queues, last);
        case Column::ReliefForGood:
            return place.activity || queues.empty() ? kNone : relief(place, std::nullopt).forGood;
        case Column::ReliefUntilDate:
            return place.activity || queues.empty() ? kNone : relief(place, std::nullopt).untilTheDate;
        default:
            return ofWaits(column, queues, place);
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
                    const auto each = m_targets.relief(l, r, place.first, place.count);
                    sum.forGood += each.forGood;
                    sum.untilTheDate += each.untilTheDate;
                }
        return sum;
    }

  private:
    using Work = ReferenceQueues::Work;
    using Queue = ReferenceQueues::Queue;
    using Piece = ReferenceQueues::Piece;
    static constexpr Real kNone = ReferenceQueues::kNone;

    static std::size_t size(int t) { return ReferenceQueues::size(t); }
    [[nodiscard]] Month month(int t) const { return m_queues.month(t); }
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
    /// Sums may end a billionth beyond what they are a part of.
    static Real share(Real part, Real whole)
    {
        const Real share = part / whole;
        return share > 1 ? 1 : share < 0 ? 0 : share;
    }
    [[nodiscard]] Real weeksToClear(const Queue& q, int t) const
    {
        if (q.backlog[size(t) + 1] == 0)
            return 0;
        const Real spare = m_targets.weekly(q.capacity[size(t)] - q.arrivals[size(t)], t);
        return spare > 0 ? q.backlog[size(t) + 1] / spare : kNone;
    }
    [[nodiscard]] Real ofWaits(engine::Column column, const std::vector<const Work*>& queues,
                               const Place& place) const
    {
        using engine::Column;
        Real all = 0, withTarget = 0, inside = 0, waited = 0, waitedWithTarget = 0, targets = 0;
        Real longest = kNone;
        std::vector<Piece> pieces;
        for (const Work* q : queues)
            for (int t = place.first; t < place.first + place.count; ++t) {
                if (!q->target && (column == Column::InsideTarget || column == Column::WaitPressure))
                    continue; // no target, no part in it
                if (!q->waits || !isKnown(*q) || (column == Column::WaitPressure && *q->target == 0))
                    return kNone;
                for (const Piece& piece : piecesOf(*q, t)) {
                    pieces.push_back(piece);
                    all += piece.arrivals;
                    const Real wait = piece.arrivals * (piece.from + piece.to) / 2;
                    waited += wait;
                    longest = std::fmax(longest, std::max(piece.from, piece.to));
                    if (!q->target)
                        continue;
                    withTarget += piece.arrivals;
                    inside += piece.within(*q->target);
                    waitedWithTarget += wait;
                    targets += piece.arrivals * *q->target;
                }
            }
        switch (column) {
        case Column::InsideTarget:
            return share(inside, withTarget);
        case Column::MeanWaitDays:
            return waited / all;
        case Column::MedianWaitDays:
            return median(pieces, all / 2);
        case Column::LongestWaitDays:
            return longest;
        case Column::WaitPressure:
            return 2 * waitedWithTarget / targets;
        default:
            return kNone;
        }
    }

    /// Whether it is known what is done and, of who waited at a month's start, on which day.
    static bool isKnown(const Work& work)
    {
        return std::isfinite(work.done.back()) && std::ranges::none_of(work.queues, [](const Queue& queue) {
                   for (std::size_t t = 0; t < queue.capacity.size(); ++t)
                       if (std::isnan(queue.capacity[t]) && queue.backlog[t] > 0)
                           return true;
                   return false;
               });
    }
    /// The waits of all its queues.
    static std::vector<Piece> piecesOf(const Work& work, int t)
    {
        std::vector<Piece> pieces;
        for (const Queue& queue : work.queues)
            std::ranges::copy(queue.pieces[size(t)], std::back_inserter(pieces));
        return pieces;
    }
    /// The wait at which half of the arrivals are within.
    static Real median(const std::vector<Piece>& pieces, Real half)
    {
        if (!(half > 0))
            return kNone;
        const Real enough = half * (1 - Real(1e-12));
        std::vector<Real> ends;
        for (const Piece& piece : pieces) {
            ends.push_back(piece.from);
            ends.push_back(piece.to);
        }
        std::sort(ends.begin(), ends.end());
        const auto within = [&](Real days, bool orJust) {
            Real sum = 0;
            for (const Piece& piece : pieces)
                sum += orJust ? piece.within(days) : piece.under(days);
            return sum;
        };
        const auto end = std::partition_point(ends.begin(), ends.end(),
                                              [&](Real days) { return within(days, true) < enough; });
        if (end == ends.end())
            return ends.back();
        const Real under = within(*end, false);
        if (end == ends.begin() || under < enough)
            return *end;
        const Real before = within(*(end - 1), true);
        return *(end - 1) + (*end - *(end - 1)) * (half - before) / (under - before);
    }

    [[nodiscard]] std::vector<const Work*> queuesOf(const Place& place)
    {
        std::vector<const Work*> queues;
        for (const plan::LocalityId l : place.localities)
            for (const Work* queue : queuesAt(l))
                if (place.activity ? queue->activity->id == *place.activity : queue->waits)
                    queues.push_back(queue);
        return queues;
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
    const plan::Plan& m_plan;
    const Reference& m_reference;
    ReferenceQueues m_queues;
    ReferenceTargets m_targets{m_queues};
    std::map<plan::LocalityId, std::vector<const Work*>> m_queuesAt;
};

} // namespace muster::audit
