#pragma once
// One queue, first in, first out, by its cumulative curves: what has come and what has been done, each
// growing evenly within a month. Source: docs/method.md, section 7.2; docs/decisions/first/0014.

#include <span>
#include <vector>

namespace muster::engine {

/// Some of a month's arrivals, one after another, and how long they wait: the first of them `from` days, the
/// last `to`, those between evenly between. Infinite where they are not finished at the rate of the last
/// month.
struct Wait {
    double arrivals = 0;
    double from = 0;
    double to = 0;

    /// Where all of them wait the same.
    [[nodiscard]] bool isOne() const { return from == to; }
    [[nodiscard]] double least() const { return from < to ? from : to; }
    [[nodiscard]] double most() const { return from < to ? to : from; }
    /// The share of them who wait no longer than so many days.
    [[nodiscard]] double shareWithin(double days) const;
};

/// What comes to a queue and what can be done, by month.
struct QueueFlow {
    double openingBacklog = 0;
    std::vector<double> arrivals; ///< events in the month
    std::vector<double> capacity; ///< events that could be done in it
    std::vector<int> starts;      ///< day at which each month starts, with one more at the end
};

/// How the backlog of a queue goes: at each month's start, with one more at the end.
[[nodiscard]] std::vector<double> backlogs(const QueueFlow&);
/// The same, into a vector that is used again.
void fillBacklogs(const QueueFlow&, std::vector<double>& backlogs);

/// What the waits of one queue after another are worked out in, used again.
struct WaitScratch {
    /// A point of the curve of what is done: so many events by this day.
    struct Knot {
        double day = 0;
        double done = 0;
    };
    std::vector<double> come;
    std::vector<double> done;
    std::vector<Knot> curve;
};

/// The waits of a queue, those of a month's arrivals together.
class Waits {
  public:
    Waits() = default;
    /// After the last month its capacity goes on.
    Waits(const QueueFlow&, std::span<const double> backlogs);
    /// The same in place of the waits before.
    void fill(const QueueFlow&, std::span<const double> backlogs, WaitScratch&);

    /// None are known.
    void clear()
    {
        m_all.clear();
        m_first.clear();
    }
    [[nodiscard]] std::span<const Wait> of(int month) const
    {
        const auto at = static_cast<std::size_t>(month);
        return std::span(m_all).subspan(m_first[at], m_first[at + 1] - m_first[at]);
    }

  private:
    std::vector<Wait> m_all;
    std::vector<std::size_t> m_first; // by month, with one more at the end
};

/// The median of several waits: within `from` to `to` days, of which the arrivals before each are known.
struct MedianWait {
    double from = 0;
    double to = 0;
    double before = 0; ///< arrivals who wait at most `from`
    double until = 0;  ///< arrivals who wait less than `to`
};
/// Of no arrivals, not a number.
[[nodiscard]] MedianWait medianWait(std::span<const Wait> waits);
[[nodiscard]] double arrivalsOf(std::span<const Wait> waits);
/// In days; of no arrivals, not a number; infinite where some are not finished.
[[nodiscard]] double longestOf(std::span<const Wait> waits);

} // namespace muster::engine
