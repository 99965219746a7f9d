#pragma once
// One queue, first in, first out, by its cumulative curves: what has come and what has been done, each
// growing evenly within a month. Source: docs/method.md, section 7.2.

#include <cstddef>
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

/// What comes to a queue, what can be done and what is done, by month.
struct QueueFlow {
    std::vector<double> arrivals; ///< events in the month
    std::vector<double> capacity; ///< events that could be done in it
    std::vector<double> backlogs; ///< who wait at each month's start, with one more at the end
    std::vector<double> ends;     ///< who wait at each month's end, before an actual figure says it anew
    std::vector<double> restated; ///< by how many it says so

    void layOut(int months);
};

/// Numbers by month that stand a step apart.
class ByMonth {
  public:
    ByMonth(const double* first, std::size_t step) : m_first(first), m_step(step) {}
    explicit ByMonth(const std::vector<double>& months) : ByMonth(months.data(), 1) {}
    [[nodiscard]] double operator[](std::size_t month) const { return m_first[month * m_step]; }
    /// From the second month on.
    [[nodiscard]] ByMonth later() const { return {m_first + m_step, m_step}; }

  private:
    const double* m_first;
    std::size_t m_step;
};

/// A flow, wherever its numbers stand.
struct FlowByMonth {
    ByMonth arrivals;
    ByMonth capacity;
    ByMonth backlogs;
    ByMonth ends;
    ByMonth restated;

    FlowByMonth(ByMonth comes, ByMonth couldBeDone, ByMonth waits, ByMonth waitAtEnd, ByMonth anew)
        : arrivals(comes), capacity(couldBeDone), backlogs(waits), ends(waitAtEnd), restated(anew)
    {
    }
    FlowByMonth(const QueueFlow& flow)
        : FlowByMonth(ByMonth(flow.arrivals), ByMonth(flow.capacity), ByMonth(flow.backlogs),
                      ByMonth(flow.ends), ByMonth(flow.restated))
    {
    }
};

/// Adds the waits of a month's arrivals. The days are those at which each month starts, with one more at the
/// end; after the last month its capacity goes on.
void addWaits(const FlowByMonth&, std::span<const int> days, int month, std::vector<Wait>& waits);

/// How long those who wait at a month's end have waited by then, in days. Who waited at the plan's start is
/// taken to have come on its first day, since it is not known when they came; whom an actual figure adds, on
/// its day.
[[nodiscard]] std::vector<Wait> waitsSoFar(const FlowByMonth&, std::span<const int> days, int month);

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
