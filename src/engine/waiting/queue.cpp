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
void finishIn(const FlowByMonth& flow, const QueueCurves& curves, std::span<const int> days, std::size_t t,
              const MonthOfArrivals& arrivals, std::vector<Wait>& waits)
{
    Knot start{double(days[t]), curves.done[t]};
    if (flow.backlogs[t] > 0 && !(flow.ends[t] > 0)) {
        const double part = flow.backlogs[t] / (flow.capacity[t] - flow.arrivals[t]); // of the month
        if (part < 1) {
            const Knot cleared{start.day + part * (days[t + 1] - days[t]),
                               curves.come[t] + part * flow.arrivals[t]};
            arrivals.finish(start, cleared, waits);
            start = cleared;
        }
    }
    const Knot end{double(days[t + 1]), curves.doneBy[t + 1]};
    arrivals.finish(start, end, waits);
    arrivals.finish(end, {end.day, curves.done[t + 1]}, waits); // who is no longer there
}

/// Finishes who wait at the end, at the capacity of the last month.
void finishAfter(const FlowByMonth& flow, const QueueCurves& curves, std::span<const int> days,
                 const MonthOfArrivals& arrivals, std::vector<Wait>& waits)
{
    const std::size_t months = days.size() - 1;
    Knot end{double(days[months]), curves.done[months]};
    const double waiting = flow.backlogs[months];
    if (waiting > 0 && flow.capacity[months - 1] > 0) {
        const double lastDays = days[months] - days[months - 1];
        const Knot finished{end.day + waiting / flow.capacity[months - 1] * lastDays, curves.come[months]};
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

void QueueCurves::layOut(int months)
{
    come.assign(static_cast<std::size_t>(months) + 1, 0);
    done = comeBy = doneBy = come;
}

/// Where nobody waits what is done is what has come, to the last bit: a rest of it would wait for months.
void QueueCurves::fill(const FlowByMonth& flow)
{
    come[0] = flow.backlogs[0];
    for (std::size_t t = 0; t + 1 < come.size(); ++t) {
        comeBy[t + 1] = come[t] + flow.arrivals[t];
        doneBy[t + 1] = flow.ends[t] > 0 ? done[t] + flow.capacity[t] : comeBy[t + 1];
        const double restated = flow.restated[t];
        come[t + 1] = restated > 0 ? comeBy[t + 1] + restated : comeBy[t + 1];
        done[t + 1] = !(flow.backlogs[t + 1] > 0) ? come[t + 1]
                      : restated < 0              ? doneBy[t + 1] - restated
                                                  : doneBy[t + 1];
    }
}

void addWaits(const FlowByMonth& flow, const QueueCurves& curves, std::span<const int> days, int month,
              std::vector<Wait>& waits)
{
    const auto at = static_cast<std::size_t>(month);
    const MonthOfArrivals arrivals({double(days[at]), curves.come[at]},
                                   {double(days[at + 1]), curves.comeBy[at + 1]});
    const auto first = curves.done.begin() + month + 1; // nobody is finished before they come
    const auto months = static_cast<std::ptrdiff_t>(days.size()) - 1;
    auto t = std::upper_bound(first, curves.done.end(), curves.come[at]) - curves.done.begin() - 1;
    for (; t < months && curves.done[std::size_t(t)] < curves.comeBy[at + 1]; ++t)
        finishIn(flow, curves, days, std::size_t(t), arrivals, waits);
    if (t == months)
        finishAfter(flow, curves, days, arrivals, waits);
}

std::vector<Wait> waitsSoFar(const QueueCurves& curves, std::span<const int> days, int month)
{
    const auto end = static_cast<std::size_t>(month) + 1;
    const double now = days[end];
    std::vector<Wait> waits;
    const auto add = [&](Knot from, Knot to) { // of those who came between, who are not served
        const double first = std::max(curves.done[end], from.done);
        if (!(first < to.done))
            return;
        const double part = (first - from.done) / (to.done - from.done);
        waits.push_back({to.done - first, now - (from.day + part * (to.day - from.day)), now - to.day});
    };
    add({double(days[0]), 0}, {double(days[0]), curves.come[0]});
    for (std::size_t t = 0; t < end; ++t) {
        const Knot monthEnd{double(days[t + 1]), curves.comeBy[t + 1]};
        add({double(days[t]), curves.come[t]}, monthEnd);
        add(monthEnd, {monthEnd.day, curves.come[t + 1]});
    }
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
