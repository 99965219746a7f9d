#include "engine/waiting/queue.h"

#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace muster::engine {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

using Knot = WaitScratch::Knot;

/// What has come to a queue by each month's start, those who waited already with it.
void fillCome(const QueueFlow& flow, std::vector<double>& come)
{
    come.assign(1, flow.openingBacklog);
    for (const double arrivals : flow.arrivals)
        come.push_back(come.back() + arrivals);
}

/// What is done by each month's start. Where nobody waits it is what has come, to the last bit: a rest of it
/// would wait for months.
void fillDone(const QueueFlow& flow, std::span<const double> backlogs, WaitScratch& scratch)
{
    auto& [come, done, curve] = scratch;
    done.assign(1, 0);
    for (std::size_t t = 0; t < flow.arrivals.size(); ++t)
        done.push_back(backlogs[t + 1] > 0 ? done.back() + flow.capacity[t] : come[t + 1]);
}

/// The curve of what is done: at the month's capacity while anybody waits, then as people come.
void fillCurve(const QueueFlow& flow, std::span<const double> backlogs, WaitScratch& scratch)
{
    auto& [come, done, curve] = scratch;
    const std::size_t months = flow.arrivals.size();
    curve.clear();
    for (std::size_t t = 0; t <= months; ++t) {
        const Knot start{double(flow.starts[t]), done[t]};
        curve.push_back(start);
        if (t == months || !(backlogs[t] > 0) || backlogs[t + 1] > 0)
            continue;
        const double part = backlogs[t] / (flow.capacity[t] - flow.arrivals[t]); // of the month
        if (part < 1)
            curve.push_back({start.day + part * (flow.starts[t + 1] - flow.starts[t]),
                             start.done + part * flow.capacity[t]});
    }
    const double lastDays = flow.starts[months] - flow.starts[months - 1];
    if (backlogs[months] > 0 && flow.capacity.back() > 0)
        curve.push_back(
            {curve.back().day + backlogs[months] / flow.capacity.back() * lastDays, come[months]});
}

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

std::vector<double> backlogs(const QueueFlow& flow)
{
    std::vector<double> backlogs;
    fillBacklogs(flow, backlogs);
    return backlogs;
}

void fillBacklogs(const QueueFlow& flow, std::vector<double>& backlogs)
{
    backlogs.assign(1, flow.openingBacklog);
    for (std::size_t t = 0; t < flow.arrivals.size(); ++t) {
        const double waiting = backlogs.back() + flow.arrivals[t];
        backlogs.push_back(waiting - formulas::least(flow.capacity[t], waiting));
    }
}

Waits::Waits(const QueueFlow& flow, std::span<const double> backlogs)
{
    WaitScratch scratch;
    fill(flow, backlogs, scratch);
}

void Waits::fill(const QueueFlow& flow, std::span<const double> backlogs, WaitScratch& scratch)
{
    // The most there can be, so that no later flow needs more memory: a month's arrivals are cut at knots
    // alone, of which a month has two at most.
    const std::size_t months = flow.arrivals.size();
    m_all.reserve(3 * months + 4);
    m_first.reserve(months + 1);
    scratch.come.reserve(months + 1);
    scratch.done.reserve(months + 1);
    scratch.curve.reserve(2 * months + 3);
    fillCome(flow, scratch.come);
    fillDone(flow, backlogs, scratch);
    fillCurve(flow, backlogs, scratch);
    const auto& [come, done, curve] = scratch;
    m_all.clear();
    m_first.clear();
    std::size_t first = 0; // no knot before it matters to this month or a later one
    for (std::size_t t = 0; t < flow.arrivals.size(); ++t) {
        m_first.push_back(m_all.size());
        const MonthOfArrivals month({double(flow.starts[t]), come[t]},
                                    {double(flow.starts[t + 1]), come[t + 1]});
        while (first + 2 < curve.size() && curve[first + 1].done <= come[t])
            ++first;
        for (std::size_t i = first; i + 1 < curve.size() && curve[i].done < come[t + 1]; ++i)
            month.finish(curve[i], curve[i + 1], m_all);
        month.leave(curve.back(), m_all);
    }
    m_first.push_back(m_all.size());
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
