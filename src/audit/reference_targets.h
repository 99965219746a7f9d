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
            return ofAll([&](const Work& q, int t) {
                if (*q.target == 0)
                    return kNone; // nothing keeps a target of no days
                const Real a = value(plan::Kind::ArrivalVariation, q, t);
                const Real c = value(plan::Kind::CapacityVariation, q, t);
                return weekly(q.arrivals[size(t)], t) +
                       (a * a + c * c) / 2 * value(plan::Kind::WaitFactor, q, t) * 7 / *q.target;
            });
        }
    }
    [[nodiscard]] Real weekly(Real monthly, int t) const { return monthly / days(t) * 7; }

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
    const ReferenceQueues& m_queues;
};

} // namespace muster::audit
