#pragma once
// Timeliness of the plain reference: the figures of the queues of a place. Written from docs/method.md,
// section 7.2, alone.

#include "audit/reference_queues.h"

namespace muster::audit {

class ReferenceTimeliness {
  public:
    using Real = Reference::Real;
    ReferenceTimeliness(const plan::Plan& plan, const Reference& reference, ReferenceQueues::OwnFte ownFte)
        : m_plan(plan), m_reference(reference), m_queues(plan, reference, std::move(ownFte))
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
            for (const Queue* queue : queues)
                for (int t = place.first; t <= last; ++t)
                    total += ofMonth(*queue, t);
            return queues.empty() ? kNone : total;
        };
        const auto arrivals = [](const Queue& q, int t) { return q.arrivals[size(t)]; };
        const auto targeted = [&](const Queue& q, int t) { return q.target ? arrivals(q, t) : 0; };
        switch (column) {
        case Column::Arrivals:
            return sum(arrivals);
        case Column::Capacity:
            return sum([](const Queue& q, int t) { return q.capacity[size(t)]; });
        case Column::Done:
            return sum([](const Queue& q, int t) { return q.done[size(t)]; });
        case Column::OpeningBacklog: {
            Real waiting = queues.empty() ? kNone : 0;
            for (const Queue* queue : queues)
                waiting += queue->backlog[size(place.first)];
            return waiting;
        }
        case Column::Backlog:
            return atEnd(queues, last, [](const Queue& q, int t) { return q.backlog[size(t) + 1]; });
        case Column::Unmet:
            return sum([&](const Queue& q, int t) {
                return q.waits ? kNone : q.arrivals[size(t)] - q.done[size(t)];
            });
        case Column::QueueLoad:
            return sum(arrivals) / sum([](const Queue& q, int t) { return q.capacity[size(t)]; });
        case Column::WeeksToClear:
            return longestToClear(queues, last);
        case Column::ArrivalsPer100000: {
            Real people = 0;
            for (const plan::LocalityId l : place.localities)
                people += m_reference.value(plan::Kind::AdultPopulation, {l, {}, {}, {}}, month(last));
            return people > 0 ? sum(arrivals) / place.count * 12 / people * 100000 : kNone;
        }
        case Column::ExponentialInsideTarget:
            return share(sum([&](const Queue& q, int t) { return q.target ? exponential(q, t) : 0; }),
                         sum(targeted));
        case Column::TargetBacklog:
        case Column::ReliefCapacity:
        case Column::ReliefFte:
        case Column::TargetCapacity:
            return ofTargets(column, queues, last);
        default:
            return ofWaits(column, queues, place);
        }
    }

  private:
    using Queue = ReferenceQueues::Queue;
    using Piece = ReferenceQueues::Piece;
    static constexpr Real kNone = ReferenceQueues::kNone;

    static std::size_t size(int t) { return ReferenceQueues::size(t); }
    [[nodiscard]] Real value(plan::Kind kind, const Queue& q, int t) const
    {
        return m_queues.value(kind, q, t);
    }
    [[nodiscard]] int days(int t) const { return m_queues.days(t); }
    [[nodiscard]] Month month(int t) const { return m_queues.month(t); }
    /// Weeks until the last of them has nobody waiting.
    [[nodiscard]] Real longestToClear(const std::vector<const Queue*>& queues, int last)
    {
        Real longest = queues.empty() ? kNone : 0;
        for (const Queue* queue : queues) {
            const Real weeks = weeksToClear(*queue, last);
            longest = weeks > longest || std::isnan(weeks) ? weeks : longest;
            if (std::isnan(weeks))
                break;
        }
        return longest;
    }
    /// Sums may end a billionth beyond what they are a part of.
    static Real share(Real part, Real whole)
    {
        const Real share = part / whole;
        return share > 1 ? 1 : share < 0 ? 0 : share;
    }
    [[nodiscard]] Real weekly(Real monthly, int t) const { return monthly / days(t) * 7; }

    template <class OfMonth>
    [[nodiscard]] static Real atEnd(const std::vector<const Queue*>& queues, int last, const OfMonth& ofMonth)
    {
        Real total = queues.empty() ? kNone : 0;
        for (const Queue* queue : queues)
            total += ofMonth(*queue, last);
        return total;
    }
    /// What keeps the targets, of the queues that have one.
    [[nodiscard]] Real ofTargets(engine::Column column, const std::vector<const Queue*>& queues,
                                 int last) const
    {
        using engine::Column;
        if (std::ranges::none_of(queues, [](const Queue* q) { return q->target.has_value(); }))
            return kNone;
        const auto ofAll = [&](const auto& ofMonth) {
            return atEnd(queues, last,
                         [&](const Queue& q, int t) { return q.target ? ofMonth(q, t) : Real(0); });
        };
        switch (column) {
        case Column::TargetBacklog:
            return ofAll([&](const Queue& q, int t) { return targetBacklog(q, t); });
        case Column::ReliefCapacity:
            return ofAll([&](const Queue& q, int t) { return relief(q, t); });
        case Column::ReliefFte:
            return ofAll([&](const Queue& q, int t) { return reliefFte(q, t); });
        default:
            return ofAll([&](const Queue& q, int t) {
                if (*q.target == 0)
                    return kNone; // nothing keeps a target of no days
                const Real a = value(plan::Kind::ArrivalVariation, q, t);
                const Real c = value(plan::Kind::CapacityVariation, q, t);
                return weekly(q.arrivals[size(t)], t) +
                       (a * a + c * c) / 2 * value(plan::Kind::WaitFactor, q, t) * 7 / *q.target;
            });
        }
    }
    [[nodiscard]] Real weeksToClear(const Queue& q, int t) const
    {
        if (q.backlog[size(t) + 1] == 0)
            return 0;
        const Real spare = weekly(q.capacity[size(t)] - q.arrivals[size(t)], t);
        return spare > 0 ? q.backlog[size(t) + 1] / spare : kNone;
    }
    [[nodiscard]] Real targetBacklog(const Queue& q, int t) const
    {
        return weekly(q.arrivals[size(t)], t) * *q.target / 7 / value(plan::Kind::WaitFactor, q, t);
    }
    [[nodiscard]] Real relief(const Queue& q, int t) const
    {
        const Real over = q.backlog[size(t) + 1] - targetBacklog(q, t);
        return weekly(q.arrivals[size(t)], t) + (over < 0 ? 0 : over) / value(plan::Kind::ReliefWeeks, q, t);
    }
    [[nodiscard]] Real reliefFte(const Queue& q, int t) const
    {
        const Real more = relief(q, t) - weekly(q.capacity[size(t)], t);
        if (q.arrivals[size(t)] == 0)
            return more <= 0 ? 0 : kNone;
        Real fte = 0;
        for (const plan::ClientGroup& g : m_plan.rows<plan::ClientGroup>())
            for (const plan::Role& role : m_plan.rows<plan::Role>())
                if (role.kind == plan::RoleKind::Casework &&
                    m_reference.hasDemand(q.locality, g.id, q.activity))
                    fte += m_reference.lineFte(q.locality, g.id, *m_plan.find<plan::Activity>(q.activity),
                                               role, month(t));
        return (more < 0 ? 0 : more) * fte / weekly(q.arrivals[size(t)], t);
    }
    [[nodiscard]] Real exponential(const Queue& q, int t) const
    {
        const Real come = q.arrivals[size(t)];
        const Real waiting = q.backlog[size(t) + 1];
        if (come == 0 || waiting == 0)
            return come;
        return come * (1 - std::exp(-*q.target / (waiting / (come / days(t)))));
    }

    [[nodiscard]] Real ofWaits(engine::Column column, const std::vector<const Queue*>& queues,
                               const Place& place) const
    {
        using engine::Column;
        Real all = 0, withTarget = 0, inside = 0, waited = 0, waitedWithTarget = 0, targets = 0;
        Real longest = kNone;
        std::vector<Piece> pieces;
        for (const Queue* q : queues)
            for (int t = place.first; t < place.first + place.count; ++t) {
                if (!q->target && (column == Column::InsideTarget || column == Column::WaitPressure))
                    continue; // no target, no part in it
                if (!q->waits || !std::isfinite(q->done.back()) ||
                    (column == Column::WaitPressure && *q->target == 0))
                    return kNone;
                for (const Piece& piece : q->pieces[size(t)]) {
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

    [[nodiscard]] std::vector<const Queue*> queuesOf(const Place& place)
    {
        std::vector<const Queue*> queues;
        for (const plan::LocalityId l : place.localities)
            for (const Queue* queue : queuesAt(l))
                if (place.activity ? queue->activity == *place.activity : queue->waits)
                    queues.push_back(queue);
        return queues;
    }
    [[nodiscard]] const std::vector<const Queue*>& queuesAt(plan::LocalityId l)
    {
        return onceFor(m_queuesAt, l, [&] {
            std::vector<const Queue*> queues;
            for (const plan::Activity& a : m_plan.rows<plan::Activity>())
                if (a.standard != plan::Standard::Caseload && isAskedFor(l, a.id))
                    queues.push_back(&m_queues.queue(l, a));
            return queues;
        });
    }
    [[nodiscard]] bool isAskedFor(plan::LocalityId l, plan::ActivityId a) const
    {
        return std::ranges::any_of(m_plan.rows<plan::ClientGroup>(), [&](const plan::ClientGroup& group) {
            return m_reference.hasDemand(l, group.id, a);
        });
    }
    const plan::Plan& m_plan;
    const Reference& m_reference;
    ReferenceQueues m_queues;
    std::map<plan::LocalityId, std::vector<const Queue*>> m_queuesAt;
};

} // namespace muster::audit
