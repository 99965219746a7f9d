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
        std::size_t role = 0; ///< for which they wait: its row
        std::vector<Real> arrivals{}, capacity{}, done{}, backlog{}, come{};
        std::vector<Real> finished{}; // by each month's start; all that has come where nobody waits
        std::vector<std::vector<Piece>> pieces{}; // by month
    };

    static constexpr Real kNone = std::numeric_limits<Real>::quiet_NaN();
    static constexpr Real kNever = std::numeric_limits<Real>::infinity();

    static std::size_t size(int t) { return static_cast<std::size_t>(t); }
    [[nodiscard]] Month month(int t) const { return m_plan.settings().firstMonth + t; }
    [[nodiscard]] int days(int t) const { return daysBetween(month(t), month(t + 1)); }
    /// Of all who wait in a queue at a month's end, the days since they came: those who came last, and of
    /// those who waited at the plan's start since then.
    [[nodiscard]] Real daysSoFar(const Queue& q, int last) const
    {
        Real left = q.backlog[size(last) + 1], sum = 0;
        for (int t = last; t >= 0 && left > 0; --t) {
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
        q.come.push_back(waiting);
        q.finished.push_back(0);
    }
    static void addMonth(Queue& q, Real arrivals, Real capacity, Real done, Real backlog)
    {
        q.arrivals.push_back(arrivals);
        q.capacity.push_back(capacity);
        q.done.push_back(done);
        q.come.push_back(q.come.back() + arrivals);
        q.backlog.push_back(backlog);
        q.finished.push_back(backlog == 0 ? q.come.back() : q.finished.back() + done);
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
               days(t) * (number - q.come[size(t)]) / (q.come[size(t) + 1] - q.come[size(t)]);
    }
    [[nodiscard]] Real finished(const Queue& q, Real number) const
    {
        const int months = m_plan.settings().months;
        for (int t = 0; t <= months; ++t) {
            const auto at = size(std::min(t, months - 1));
            const Real before = q.finished[size(t)];
            const Real day = daysBetween(month(0), month(t));
            const Real length = days(static_cast<int>(at));
            const Real rate = q.capacity[at];
            if (t == months)
                return rate > 0 ? day + (number - before) / rate * length : kNever;
            const bool clears = q.backlog[size(t) + 1] == 0 && q.backlog[size(t)] >= 0;
            const Real cleared = !clears                   ? 1
                                 : q.backlog[size(t)] == 0 ? 0
                                                           : q.backlog[size(t)] / (rate - q.arrivals[at]);
            if (number < before + cleared * rate)
                return day + (number - before) / rate * length;
            if (clears && number < q.come[size(t) + 1]) // who came before is finished at the latest then
                return number <= q.come[size(t)] ? day + cleared * length : comes(q, t, number);
        }
        return kNever;
    }
    /// Where the rate at which a queue is worked off changes.
    [[nodiscard]] std::vector<Real> bends(const Queue& q) const
    {
        std::vector<Real> numbers;
        for (int t = 0; t <= m_plan.settings().months; ++t) {
            const Real before = q.finished[size(t)];
            numbers.push_back(before);
            if (t < m_plan.settings().months && q.backlog[size(t)] > 0 && q.backlog[size(t) + 1] == 0)
                numbers.push_back(before + q.backlog[size(t)] / (q.capacity[size(t)] - q.arrivals[size(t)]) *
                                               q.capacity[size(t)]);
        }
        return numbers;
    }
    [[nodiscard]] std::vector<Piece> piecesOf(const Queue& q, int t) const
    {
        std::vector<Real> cuts{q.come[size(t)], q.come[size(t) + 1]};
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
