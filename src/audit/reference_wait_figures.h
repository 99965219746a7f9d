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
    static constexpr Real kNone = ReferenceQueues::kNone;

    /// What is known of the waits of what comes in so many months.
    struct Waits {
        bool areKnown = true, areKnownWithTarget = true, isAnyTargetOfNone = false;
        Real all = 0, waited = 0, longest = kNone;
        Real withTarget = 0, inside = 0, waitedWithTarget = 0, targets = 0;
        std::vector<Piece> pieces{};
    };
    [[nodiscard]] static Waits waitsOf(const std::vector<const Work*>& works, int first, int count)
    {
        Waits waits;
        for (const Work* work : works) {
            const bool isKnown = work->waits && work->isKnown;
            waits.areKnown = waits.areKnown && isKnown;
            waits.areKnownWithTarget = waits.areKnownWithTarget && (isKnown || !work->target);
            waits.isAnyTargetOfNone = waits.isAnyTargetOfNone || (work->target && *work->target == 0);
            for (int t = first; isKnown && t < first + count; ++t)
                for (const Queue& queue : work->queues)
                    for (const Piece& piece : queue.pieces[size(t)])
                        add(waits, piece, work->target);
        }
        return waits;
    }
    [[nodiscard]] static Real figure(engine::Column column, const Waits& waits)
    {
        using engine::Column;
        const bool isOfTargets = column == Column::InsideTarget || column == Column::WaitPressure;
        if (isOfTargets ? !waits.areKnownWithTarget : !waits.areKnown)
            return kNone;
        switch (column) {
        case Column::InsideTarget:
            return share(waits.inside, waits.withTarget);
        case Column::MeanWaitDays:
            return waits.waited / waits.all;
        case Column::MedianWaitDays:
            return median(waits.pieces, waits.all / 2);
        case Column::LongestWaitDays:
            return waits.longest;
        case Column::WaitPressure:
            return waits.isAnyTargetOfNone ? kNone : 2 * waits.waitedWithTarget / waits.targets;
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
    static std::size_t size(int t) { return ReferenceQueues::size(t); }
    static void add(Waits& waits, const Piece& piece, const std::optional<Real>& target)
    {
        const Real wait = piece.arrivals * (piece.from + piece.to) / 2;
        waits.pieces.push_back(piece);
        waits.all += piece.arrivals;
        waits.waited += wait;
        waits.longest = std::fmax(waits.longest, std::max(piece.from, piece.to));
        if (!target)
            return;
        waits.withTarget += piece.arrivals;
        waits.inside += piece.within(*target);
        waits.waitedWithTarget += wait;
        waits.targets += piece.arrivals * *target;
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
