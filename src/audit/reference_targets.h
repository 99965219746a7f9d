#pragma once
// What would keep the targets of the plain reference's queues. Written from docs/method.md, section 7.2,
// alone.

#include "audit/reference_queues.h"

namespace muster::audit {

class ReferenceTargets {
  public:
    using Real = Reference::Real;
    using Work = ReferenceQueues::Work;

    explicit ReferenceTargets(const ReferenceQueues& queues) : m_queues(queues) {}

    template <class OfMonth>
    [[nodiscard]] static Real atEnd(const std::vector<const Work*>& queues, int last, const OfMonth& ofMonth)
    {
        Real total = queues.empty() ? kNone : 0;
        for (const Work* queue : queues)
            total += ofMonth(*queue, last);
        return total;
    }
    /// What keeps the targets, of the queues that have one.
    [[nodiscard]] Real figure(engine::Column column, const std::vector<const Work*>& queues, int last) const
    {
        using engine::Column;
        if (std::ranges::none_of(queues, [](const Work* q) { return q->target.has_value(); }))
            return kNone;
        const auto ofAll = [&](const auto& ofMonth) {
            return atEnd(queues, last,
                         [&](const Work& q, int t) { return q.target ? ofMonth(q, t) : Real(0); });
        };
        switch (column) {
        case Column::TargetBacklog:
            return ofAll([&](const Work& q, int t) { return targetBacklog(q, t); });
        case Column::ReliefCapacity:
            return ofAll([&](const Work& q, int t) { return relief(q, t); });
        default:
            return ofAll(
                [&](const Work& q, int t) { return weekly(q.arrivals[size(t)], t) + forVariation(q, t); });
        }
    }
    [[nodiscard]] Real weekly(Real monthly, int t) const { return monthly / days(t) * 7; }

    /// FTE of a role at a locality that are missing for what comes, and beside them until the end of the
    /// relief period for the backlog that is too long.
    struct Relief {
        Real forGood = 0;
        Real untilTheDate = 0;
    };
    [[nodiscard]] Relief relief(plan::LocalityId l, std::size_t role, int first, int count) const
    {
        const int last = first + count - 1;
        const ReferenceQueues::Pool& pool = m_queues.pool(l);
        if (std::ranges::none_of(pool.works, [&](const Work& work) {
                return work.waits &&
                       std::ranges::any_of(work.queues, [&](const auto& each) { return each.role == role; });
            }))
            return {}; // nobody waits for it here
        Real coming = 0, tooMany = 0, time = 0;
        for (int t = first; t <= last; ++t)
            time += pool.time[size(t)][role] / count;
        for (const Work& work : pool.works)
            for (const ReferenceQueues::Queue& queue : work.queues) {
                if (!work.waits || queue.role != role)
                    continue;
                const auto fte = [&](Real events) { // nothing takes nothing, whatever an event takes
                    return events == 0 ? 0 : events * m_queues.fteAnEvent(work, queue, first, count);
                };
                coming += fte(toKeepUp(work, queue, first, count));
                if (!work.target)
                    continue;
                const Real over =
                    queue.backlog[size(last) + 1] - weekly(queue.arrivals[size(last)], last) * *work.target /
                                                        7 / value(plan::Kind::WaitFactor, work, last);
                const Real months = value(plan::Kind::ReliefWeeks, work, last) * 7 / days(last);
                tooMany += fte(over < 0 ? 0 : over) / months;
            }
        const auto noLess = [](Real fte) { return fte < 0 ? 0 : fte; };
        return {noLess(coming - time), noLess(tooMany - noLess(time - coming))};
    }
    [[nodiscard]] Real exponential(const Work& q, int t) const
    {
        const Real come = q.arrivals[size(t)];
        const Real waiting = q.backlog[size(t) + 1];
        if (come == 0 || waiting == 0)
            return come;
        return come * (1 - std::exp(-*q.target / (waiting / (come / days(t)))));
    }

  private:
    static constexpr Real kNone = ReferenceQueues::kNone;

    static std::size_t size(int t) { return ReferenceQueues::size(t); }
    [[nodiscard]] int days(int t) const { return m_queues.days(t); }
    [[nodiscard]] Real value(plan::Kind kind, const Work& q, int t) const
    {
        return m_queues.value(kind, q, t);
    }
    [[nodiscard]] Real targetBacklog(const Work& q, int t) const
    {
        return weekly(q.arrivals[size(t)], t) * *q.target / 7 / value(plan::Kind::WaitFactor, q, t);
    }
    [[nodiscard]] Real relief(const Work& q, int t) const
    {
        const Real over = q.backlog[size(t) + 1] - targetBacklog(q, t);
        return weekly(q.arrivals[size(t)], t) + (over < 0 ? 0 : over) / value(plan::Kind::ReliefWeeks, q, t);
    }
    /// Events a week beyond those that come, so that variation keeps the target; not known for one of no
    /// days.
    [[nodiscard]] Real forVariation(const Work& q, int t) const
    {
        if (*q.target == 0)
            return kNone;
        const Real a = value(plan::Kind::ArrivalVariation, q, t);
        const Real c = value(plan::Kind::CapacityVariation, q, t);
        return (a * a + c * c) / 2 * value(plan::Kind::WaitFactor, q, t) * 7 / *q.target;
    }
    /// Events a month of a queue: the mean of those that come, and its part of what variation needs.
    [[nodiscard]] Real toKeepUp(const Work& work, const ReferenceQueues::Queue& queue, int first,
                                int count) const
    {
        const int last = first + count - 1;
        Real mine = 0, all = 0;
        for (int t = first; t <= last; ++t) {
            mine += queue.arrivals[size(t)];
            all += work.arrivals[size(t)];
        }
        if (!work.target || *work.target == 0 || mine == 0)
            return mine / count;
        return mine / count + forVariation(work, last) * days(last) / 7 * mine / all;
    }

    const ReferenceQueues& m_queues;
};

} // namespace muster::audit
