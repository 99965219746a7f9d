#pragma once
// The waits of the plain reference: of what comes to a queue in a month, found by asking of single events
// when they came and when they are finished. Written from docs/method.md, section 7.2, alone.

#include "plan/plan.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace muster::audit {

class ReferenceWaits {
  public:
    using Real = long double;

    explicit ReferenceWaits(const plan::Plan& plan) : m_plan(plan) {}

    /// Arrivals in a row and the waits of the first and the last of them.
    struct Piece {
        Real arrivals, from, to;
        [[nodiscard]] Real within(Real days) const
        {
            const Real low = std::min(from, to);
            const Real high = std::max(from, to);
            if (high <= days)
                return arrivals;
            return low >= days || high == kNever ? 0 : arrivals * (days - low) / (high - low);
        }
        [[nodiscard]] Real under(Real days) const { return from == to && from == days ? 0 : within(days); }
    };

    /// First in, first out.
    struct Queue {
        std::size_t role = 0;                                    ///< for which they wait: its row
        std::vector<Real> arrivals{}, fte{}, capacity{}, done{}; ///< fte: FTE-months that the arrivals take
        std::vector<Real> left{};    ///< who wait at a month's end, before an actual figure says it anew
        std::vector<Real> backlog{}; ///< by each month's start
        std::vector<Real>
            begun{}; ///< whom all of a month come behind; the first of whom waited from the start
        std::vector<Real> come{};       ///< by each month's end
        std::vector<Real> finished{};   ///< by each month's start; all that has come where nobody waits
        std::vector<Real> finishedBy{}; ///< by each month's end, before others leave by an actual figure
        std::vector<std::vector<Piece>> pieces{}; // by month
    };

    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    static constexpr Real kNever = std::numeric_limits<Real>::infinity();

    static std::size_t size(int t) { return static_cast<std::size_t>(t); }
    [[nodiscard]] Month month(int t) const { return m_plan.settings().firstMonth + t; }
    [[nodiscard]] int days(int t) const { return daysBetween(month(t), month(t + 1)); }
    /// Of all who wait in a queue at a month's end, the days since they came: those who came last, others
    /// whom an actual figure found at the end of a month since then, and of those who waited at the plan's
    /// start since then.
    [[nodiscard]] Real daysSoFar(const Queue& q, int last) const
    {
        Real left = q.backlog[size(last) + 1], sum = 0;
        for (int t = last; t >= 0 && left > 0; --t) {
            const Real found = std::min(left, q.begun[size(t) + 1] - q.come[size(t)]);
            sum += found * daysBetween(month(t + 1), month(last + 1));
            left -= found;
            const Real come = q.arrivals[size(t)];
            const Real waiting = std::min(left, come);
            if (come > 0) // evenly in the last part of the month
                sum += waiting * (daysBetween(month(t + 1), month(last + 1)) + days(t) * waiting / come / 2);
            left -= waiting;
        }
        return sum + (left > 0 ? left * daysBetween(month(0), month(last + 1)) : 0);
    }

  protected:
    static void open(Queue& q, Real waiting)
    {
        q.backlog.push_back(waiting);
        q.begun.push_back(waiting);
        q.finished.push_back(0);
    }
    static void addMonth(Queue& q, Real arrivals, Real fte, Real capacity, Real done, Real left)
    {
        q.arrivals.push_back(arrivals);
        q.fte.push_back(fte);
        q.capacity.push_back(capacity);
        q.done.push_back(done);
        q.left.push_back(left);
        q.backlog.push_back(left);
        q.come.push_back(q.begun.back() + arrivals);
        q.begun.push_back(q.come.back());
        q.finishedBy.push_back(left == 0 ? q.come.back() : q.finished.back() + done);
        q.finished.push_back(q.finishedBy.back());
    }
    /// At the end of the last month so many wait: more stand behind all others, or those who came first
    /// leave.
    static void restate(Queue& q, Real waiting)
    {
        const Real more = waiting - q.left.back();
        q.backlog.back() = waiting;
        if (more > 0)
            q.begun.back() += more;
        else
            q.finished.back() = waiting == 0 ? q.come.back() : q.finishedBy.back() - more;
    }
    void addWaits(Queue& q) const
    {
        for (int t = 0; t < m_plan.settings().months; ++t)
            q.pieces.push_back(std::isfinite(q.done.back()) ? piecesOf(q, t) : std::vector<Piece>());
    }

    const plan::Plan& m_plan;

  private:
    static constexpr Real kRounding = 1e-16L; ///< between two ways to the same event

    /// The day on which an event of a queue comes, or is finished: what has come before it is its number.
    [[nodiscard]] Real comes(const Queue& q, int t, Real number) const
    {
        return daysBetween(month(0), month(t)) +
               days(t) * (number - q.begun[size(t)]) / (q.come[size(t)] - q.begun[size(t)]);
    }
    [[nodiscard]] Real finished(const Queue& q, Real number) const
    {
        const int months = m_plan.settings().months;
        for (int t = 0; t < months; ++t)
            if (number < std::max(q.finishedBy[size(t)], q.finished[size(t) + 1]))
                return finishedIn(q, t, number);
        const Real rate = q.capacity.back();
        const Real day = daysBetween(month(0), month(months));
        return rate > 0 ? day + (number - q.finished.back()) / rate * days(months - 1) : kNever;
    }
    [[nodiscard]] Real finishedIn(const Queue& q, int t, Real number) const
    {
        const Real before = q.finished[size(t)];
        const Real day = daysBetween(month(0), month(t));
        const Real rate = q.capacity[size(t)];
        const Real cleared = clearedAfter(q, t);
        if (number < before + cleared * rate)
            return day + (number - before) / rate * days(t);
        if (q.left[size(t)] == 0 &&
            number < q.come[size(t)]) // who came before is finished at the latest then
            return number <= q.begun[size(t)] ? day + cleared * days(t) : comes(q, t, number);
        return day + days(t);
    }
    /// The part of a month after which nobody waits any longer.
    [[nodiscard]] static Real clearedAfter(const Queue& q, int t)
    {
        const Real backlog = q.backlog[size(t)];
        if (q.left[size(t)] != 0)
            return 1;
        return backlog == 0 ? 0 : backlog / (q.capacity[size(t)] - q.arrivals[size(t)]);
    }
    /// Where the rate at which a queue is worked off changes, or some leave it together.
    [[nodiscard]] std::vector<Real> bends(const Queue& q) const
    {
        std::vector<Real> numbers{q.finished.back()};
        for (int t = 0; t < m_plan.settings().months; ++t) {
            const Real before = q.finished[size(t)];
            numbers.push_back(before);
            numbers.push_back(q.finishedBy[size(t)]);
            if (q.backlog[size(t)] > 0 && q.left[size(t)] == 0)
                numbers.push_back(before + clearedAfter(q, t) * q.capacity[size(t)]);
        }
        return numbers;
    }
    [[nodiscard]] std::vector<Piece> piecesOf(const Queue& q, int t) const
    {
        std::vector<Real> cuts{q.begun[size(t)], q.come[size(t)]};
        for (const Real bend : bends(q))
            if (bend > cuts[0] && bend < cuts[1])
                cuts.push_back(bend);
        std::sort(cuts.begin(), cuts.end());
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
            const Real width = cuts[i + 1] - cuts[i];
            if (!(width > q.come.back() * kRounding))
                continue;
            // Two events inside the piece tell the straight line through it.
            const auto wait = [&](Real part) {
                const Real number = cuts[i] + part * width;
                return finished(q, number) - comes(q, t, number);
            };
            const Real a = wait(Real(0.25));
            const Real b = wait(Real(0.75));
            if (a == kNever || b == kNever)
                pieces.push_back({width, kNever, kNever});
            else
                pieces.push_back(
                    {width, std::max(Real(0), a - (b - a) / 2), std::max(Real(0), b + (b - a) / 2)});
        }
        return pieces;
    }
};

} // namespace muster::audit
