#include "engine/waiting/queue.h"

#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace muster::engine {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

/// A point of a curve: so many events by this day.
struct Knot {
    double day = 0;
    double done = 0;
};

/// The curves of a queue in one month: what has come and what has been done, at its start and at its end.
/// Where an actual figure says at the end who waits, one of them leaps from where it stood just before.
struct Curves {
    double come = 0;
    double done = 0;
    double comeBy = 0;
    double doneBy = 0;
    double comeAtEnd = 0;
    double doneAtEnd = 0;

    /// Where nobody waits what is done is what has come, to the last bit: a rest of it would wait for months.
    Curves(const FlowByMonth& flow, std::size_t t, double comeAtStart, double doneAtStart)
        : come(comeAtStart), done(doneAtStart), comeBy(come + flow.arrivals[t]),
          doneBy(flow.ends[t] > 0 ? done + flow.capacity[t] : comeBy)
    {
        const double restated = flow.restated[t];
        comeAtEnd = restated > 0 ? comeBy + restated : comeBy;
        doneAtEnd = !(flow.backlogs[t + 1] > 0) ? comeAtEnd : restated < 0 ? doneBy - restated : doneBy;
    }
};

/// The arrivals of one month, cut where the curve of what is done bends.
class MonthOfArrivals {
  public:
    MonthOfArrivals(Knot start, Knot end) : m_start(start), m_end(end) {}

    /// Adds those finished between two knots.
    void finish(const Knot& a, const Knot& b, std::vector<Wait>& waits) const
    {
        const double first = std::max(m_start.done, a.done);
        const double last = std::min(m_end.done, b.done);
        if (!(first < last))
            return;
        const auto wait = [&](double event) {
            const double finished = a.day + (event - a.done) / (b.done - a.done) * (b.day - a.day);
            return std::max(0.0, finished - arrived(event));
        };
        waits.push_back({last - first, wait(first), wait(last)});
    }
    /// Adds those who are not finished by the end of the curve.
    void leave(const Knot& end, std::vector<Wait>& waits) const
    {
        if (const double first = std::max(m_start.done, end.done); first < m_end.done)
            waits.push_back({m_end.done - first, kNever, kNever});
    }

  private:
    [[nodiscard]] double arrived(double event) const
    {
        return m_start.day + (event - m_start.done) / (m_end.done - m_start.done) * (m_end.day - m_start.day);
    }

    Knot m_start; // of the curve of what has come
    Knot m_end;
};

/// Finishes who are done in a month: at its capacity while anybody waits, then as people come.
void finishIn(const FlowByMonth& flow, const Curves& curves, std::span<const int> days, std::size_t t,
              const MonthOfArrivals& arrivals, std::vector<Wait>& waits)
{
    Knot start{double(days[t]), curves.done};
    if (flow.backlogs[t] > 0 && !(flow.ends[t] > 0)) {
        const double part = flow.backlogs[t] / (flow.capacity[t] - flow.arrivals[t]); // of the month
        if (part < 1) {
            const Knot cleared{start.day + part * (days[t + 1] - days[t]),
                               curves.come + part * flow.arrivals[t]};
            arrivals.finish(start, cleared, waits);
            start = cleared;
        }
    }
    const Knot end{double(days[t + 1]), curves.doneBy};
    arrivals.finish(start, end, waits);
    arrivals.finish(end, {end.day, curves.doneAtEnd}, waits); // who is no longer there
}

/// Finishes who wait at the end, when so many have come and are done, at the capacity of the last month.
void finishAfter(const FlowByMonth& flow, double come, double done, std::span<const int> days,
                 const MonthOfArrivals& arrivals, std::vector<Wait>& waits)
{
    const std::size_t months = days.size() - 1;
    Knot end{double(days[months]), done};
    const double waiting = flow.backlogs[months];
    if (waiting > 0 && flow.capacity[months - 1] > 0) {
        const double lastDays = days[months] - days[months - 1];
        const Knot finished{end.day + waiting / flow.capacity[months - 1] * lastDays, come};
        arrivals.finish(end, finished, waits);
        end = finished;
    }
    arrivals.leave(end, waits);
}

/// Arrivals who wait no longer than so many days, or who wait less.
double arrivalsWithin(std::span<const Wait> waits, double days, bool orJust)
{
    double sum = 0;
    for (const Wait& wait : waits)
        if (orJust || !wait.isOne() || wait.from != days)
            sum += wait.arrivals * wait.shareWithin(days);
    return sum;
}

} // namespace

double Wait::shareWithin(double days) const
{
    if (most() <= days)
        return 1;
    return least() >= days || std::isinf(most()) ? 0 : (days - least()) / (most() - least());
}

void QueueFlow::layOut(int months)
{
    const auto count = static_cast<std::size_t>(months);
    arrivals.assign(count, 0);
    capacity.assign(count, 0);
    ends.assign(count, 0);
    restated.assign(count, 0);
    backlogs.assign(count + 1, 0);
}

/// Events are counted from those who wait at the month's start, since what was before it is done.
void addWaits(const FlowByMonth& flow, std::span<const int> days, int month, std::vector<Wait>& waits)
{
    const auto at = static_cast<std::size_t>(month);
    const double first = flow.backlogs[at];
    const double last = first + flow.arrivals[at];
    const MonthOfArrivals arrivals({double(days[at]), first}, {double(days[at + 1]), last});
    double come = first;
    double done = 0;
    for (std::size_t t = at; t + 1 < days.size() && done < last; ++t) {
        const Curves curves(flow, t, come, done);
        if (curves.doneAtEnd > first)
            finishIn(flow, curves, days, t, arrivals, waits);
        come = curves.comeAtEnd;
        done = curves.doneAtEnd;
    }
    if (done < last)
        finishAfter(flow, come, done, days, arrivals, waits);
}

/// Counted back from who came last: of a few left of many, the curves would tell the rounding.
std::vector<Wait> waitsSoFar(const FlowByMonth& flow, std::span<const int> days, int month)
{
    const auto end = static_cast<std::size_t>(month) + 1;
    const double now = days[end];
    double left = flow.backlogs[end];
    std::vector<Wait> waits;
    const auto add = [&](double came, double over, double to) { // evenly over so many days, until that day
        const double waiting = std::min(left, came);
        if (!(waiting > 0))
            return;
        waits.push_back({waiting, now - (to - over * (waiting / came)), now - to});
        left -= waiting;
    };
    for (std::size_t t = end; t-- > 0;) {
        add(flow.restated[t], 0, days[t + 1]);
        add(flow.arrivals[t], days[t + 1] - days[t], days[t + 1]);
    }
    add(left, 0, days[0]);
    std::ranges::reverse(waits);
    return waits;
}

double arrivalsOf(std::span<const Wait> waits)
{
    double sum = 0;
    for (const Wait& wait : waits)
        sum += wait.arrivals;
    return sum;
}

double longestOf(std::span<const Wait> waits)
{
    double longest = formulas::kUnknown;
    for (const Wait& wait : waits)
        longest = longest >= wait.most() ? longest : wait.most();
    return longest;
}

MedianWait medianWait(std::span<const Wait> waits)
{
    constexpr double kSlack = 1e-12; // of the arrivals: sums in another order are the same median
    const double half = arrivalsOf(waits) / 2 * (1 - kSlack);
    if (!(half > 0))
        return {formulas::kUnknown, formulas::kUnknown, 0, 0};
    std::vector<double> ends; // between two of them the share within grows evenly
    for (const Wait& wait : waits)
        ends.insert(ends.end(), {wait.from, wait.to});
    std::ranges::sort(ends);
    const auto end = std::ranges::partition_point(
        ends, [&](double days) { return arrivalsWithin(waits, days, true) < half; });
    const double under = arrivalsWithin(waits, *end, false);
    if (end == ends.begin() || under < half)
        return {*end, *end, under, under};
    const double before = *std::prev(end);
    return {before, *end, arrivalsWithin(waits, before, true), under};
}

} // namespace muster::engine
