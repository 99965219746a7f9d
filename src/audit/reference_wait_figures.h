#pragma once
// The figures of waits of the plain reference: of what comes in a period, and of those who wait at its end.
// Written from docs/method.md, section 7.2, alone.

#include "audit/reference_queues.h"

namespace muster::audit {

class ReferenceWaitFigures {
  public:
    using Real = Reference::Real;
    using Work = ReferenceQueues::Work;
    using Queue = ReferenceQueues::Queue;
    using Piece = ReferenceQueues::Piece;

    explicit ReferenceWaitFigures(const ReferenceQueues& queues) : m_queues(queues) {}

    /// Of what comes in so many months.
    [[nodiscard]] static Real figure(engine::Column column, const std::vector<const Work*>& queues, int first,
                                     int count)
    {
        using engine::Column;
        Real all = 0, withTarget = 0, inside = 0, waited = 0, waitedWithTarget = 0, targets = 0;
        Real longest = kNone;
        std::vector<Piece> pieces;
        for (const Work* q : queues)
            for (int t = first; t < first + count; ++t) {
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

    /// Of all who wait at a month's end, the mean time since they came.
    [[nodiscard]] Real waitedSoFar(const std::vector<const Work*>& works, int last) const
    {
        Real waiting = 0, days = 0;
        for (const Work* work : works) {
            if (!work->waits || std::isnan(work->backlog[size(last) + 1]))
                return kNone;
            for (const Queue& queue : work->queues) {
                waiting += queue.backlog[size(last) + 1];
                days += m_queues.daysSoFar(queue, last);
            }
        }
        constexpr Real kNobody = 1e-9L; // fewer are what fractions leave of nobody
        return waiting < kNobody ? kNone : days / waiting;
    }
    /// Sums may end a billionth beyond what they are a part of.
    static Real share(Real part, Real whole)
    {
        const Real share = part / whole;
        return share > 1 ? 1 : share < 0 ? 0 : share;
    }

  private:
    static constexpr Real kNone = ReferenceQueues::kNone;

    static std::size_t size(int t) { return ReferenceQueues::size(t); }
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

    const ReferenceQueues& m_queues;
};

} // namespace muster::audit
