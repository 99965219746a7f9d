// Traces the figures of timeliness. The first month of a period that has something is told in full, the
// others by their values; what a queue brings from months before, and how long its people wait, is told by
// value too: the curves are one thing over all months.

#include "engine/explain/month_tracer.h"
#include "engine/results.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

constexpr const char* kByCurves = "first in, first out: from what has come and what is done, day by day";

/// A queue in a month, traced.
class TracedQueueMonth {
  public:
    using Number = Traced;

    TracedQueueMonth(const Results& results, const Queue& queue, int t, TraceMemo& memo)
        : m_plain(results, queue, t), m_queue(queue), m_t(t), m_first(results.inputs().firstMonth()),
          m_tracer(results, m_first + t, memo)
    {
    }
    [[nodiscard]] Traced arrivals() const
    {
        MonthTracer::Sum lines;
        forEachLine([&](LineIndex line) {
            lines.push_back(m_tracer.volume(line).named(
                m_tracer.dimensions().clientGroups[m_tracer.lineAt(line).clientGroup].name));
        });
        return (lines.size() == 1 ? m_tracer.volume(onlyLine()) : sumOf(lines)).named("arrivals");
    }
    [[nodiscard]] Traced capacity() const
    {
        MonthTracer::Sum lines;
        forEachLine([&](LineIndex line) { addCapacity(m_tracer, line, lines); });
        return sumOf(lines).named("capacity");
    }
    [[nodiscard]] Traced backlog() const
    {
        if (m_t == 0)
            return value(plan::Kind::OpeningBacklog);
        return leaf(m_queue.backlog(m_t),
                    fmt::format("backlog at the end of {}", (m_first + (m_t - 1)).toEnglish()),
                    Origin::Record, "carried from the month before, which tells it", "events");
    }
    [[nodiscard]] Traced fte() const
    {
        MonthTracer::Sum lines;
        forEachLine([&](LineIndex line) { addOfRoles(m_tracer, line, lines); });
        return sumOf(lines);
    }
    [[nodiscard]] Traced value(plan::Kind kind) const
    {
        return m_tracer.value(kind, {m_queue.locality, {}, m_queue.activity, {}});
    }
    [[nodiscard]] Traced target() const
    {
        return leaf(m_plain.target(), "target", Origin::Setting, "set with the activity", "days",
                    activityName(m_tracer.dimensions(), m_queue.activity));
    }
    [[nodiscard]] Traced days() const { return double(m_queue.days(m_t)); }
    [[nodiscard]] bool hasTarget() const { return m_plain.hasTarget(); }
    [[nodiscard]] bool isWaiting() const { return m_plain.isWaiting(); }
    [[nodiscard]] bool isKnown() const { return m_plain.isKnown(); }
    [[nodiscard]] std::span<const Wait> waits() const { return m_plain.waits(); }
    [[nodiscard]] double targetInDays() const { return m_plain.targetInDays(); }
    [[nodiscard]] static Traced named(const char* name, const Traced& number)
    {
        return number.isLeaf() ? number : number.named(name);
    }
    [[nodiscard]] static Traced sum(const std::vector<Traced>& numbers)
    {
        std::vector<Traced> parts;
        for (const Traced& number : numbers)
            if (number.value() != 0)
                parts.push_back(number);
        return sumOf(parts);
    }
    [[nodiscard]] static bool isNothing(const Traced& number) { return number.value() == 0; }
    [[nodiscard]] static bool isLess(const Traced& a, const Traced& b) { return a.value() < b.value(); }
    [[nodiscard]] static Traced number(double value) { return value; }
    [[nodiscard]] static Traced finished(const Wait& wait)
    {
        return leaf(wait.arrivals, fmt::format("people waiting {}", waitText(wait)), Origin::Record,
                    kByCurves, "events");
    }
    [[nodiscard]] static Traced wait(double days)
    {
        return leaf(days, "wait", Origin::Record, kByCurves, "days");
    }
    [[nodiscard]] static Traced share(double share)
    {
        return leaf(share, "share inside the target", Origin::Record, kByCurves, "share");
    }

  private:
    [[nodiscard]] static std::string waitText(const Wait& wait)
    {
        return wait.isOne() ? fmt::format("{:.3g} days", wait.least())
                            : fmt::format("{:.3g} to {:.3g} days", wait.least(), wait.most());
    }
    template <class Visit>
    void forEachLine(const Visit& visit) const
    {
        for (const LineIndex line : m_tracer.linesOf(m_queue.locality))
            if (m_tracer.lineAt(line).activity == m_queue.activity)
                visit(line);
    }
    [[nodiscard]] LineIndex onlyLine() const
    {
        LineIndex only = LineIndex::none();
        forEachLine([&](LineIndex line) { only = line; });
        return only;
    }

    PlainQueueMonth m_plain;
    const Queue& m_queue;
    int m_t;
    Month m_first;
    MonthTracer m_tracer;
};

/// The queues of a place, traced.
class TracedQueues {
  public:
    TracedQueues(const Results& results, const TablePlace& place)
        : m_results(results), m_place(place), m_plain(results, place)
    {
    }
    template <class Figure>
    [[nodiscard]] Traced sum(Aggregation over, const Figure& figure) const
    {
        const PeriodSpan span = monthsOf(over, m_place.span);
        std::vector<Traced> months;
        bool isTold = false;
        for (int t = span.first; t < span.first + span.count; ++t) {
            const double value = plainMonth(t).sum(over, figure);
            const bool tells = span.count == 1 || (!isTold && value != 0);
            isTold = isTold || tells;
            months.push_back(tells ? month(t, figure)
                                   : leaf(value, monthName(t), Origin::Record, "of that month"));
        }
        return months.size() == 1 ? months.front() : sumOf(months).told(Telling::FirstOnly);
    }
    /// The month and queue that decides.
    template <class Figure>
    [[nodiscard]] Traced greatest(Aggregation over, const Figure& figure) const
    {
        const int t = monthsOf(over, m_place.span).first;
        const Queue* longest = nullptr;
        double most = 0;
        for (const Queue* queue : m_plain.queues())
            if (const double here = figure(QueueMonth(PlainQueueMonth(m_results, *queue, t)));
                !longest || here > most) {
                longest = queue;
                most = here;
            }
        return figure(QueueMonth(TracedQueueMonth(m_results, *longest, t, m_memo)));
    }
    [[nodiscard]] bool hasTarget() const { return m_plain.hasTarget(); }
    [[nodiscard]] std::vector<Wait> waits() const { return m_plain.waits(); }
    [[nodiscard]] int months() const { return m_plain.months(); }
    [[nodiscard]] Traced population() const
    {
        const Inputs& in = m_results.inputs();
        const MonthTracer end(m_results, in.firstMonth() + (m_place.span.first + m_place.span.count - 1),
                              m_memo);
        std::vector<Traced> parts;
        for (const LocalityIndex l : reachedFrom(in.dimensions(), m_place.locality, m_place.reach))
            if (const Traced people = end.value(plan::Kind::AdultPopulation, {l, {}, {}, {}});
                people.value() > 0)
                parts.push_back(people);
        return sumOf(parts).named("adults");
    }
    /// A sum of months is told by the first of them.
    [[nodiscard]] static Traced named(const char* name, const Traced& number)
    {
        return number.named(name).told(number.node().telling);
    }
    [[nodiscard]] static Traced number(double value, const char* name)
    {
        return leaf(value, name, Origin::Record, kByCurves);
    }

  private:
    [[nodiscard]] std::string monthName(int t) const
    {
        return (m_results.inputs().firstMonth() + t).toEnglish();
    }
    [[nodiscard]] PlainQueues plainMonth(int t) const
    {
        TablePlace month = m_place;
        month.span = {{PeriodLength::Month, m_results.inputs().firstMonth() + t}, t, 1};
        return {m_results, month};
    }
    template <class Figure>
    [[nodiscard]] Traced month(int t, const Figure& figure) const
    {
        const Dimensions& d = m_results.inputs().dimensions();
        std::vector<Traced> parts;
        for (const Queue* queue : m_plain.queues()) {
            Traced part = figure(QueueMonth(TracedQueueMonth(m_results, *queue, t, m_memo)));
            if (m_plain.queues().size() == 1)
                return part;
            if (part.value() != 0)
                parts.push_back(part.named(fmt::format("{}, {}", activityName(d, queue->activity),
                                                       d.localities[queue->locality].name)));
        }
        return sumOf(parts).named(monthName(t));
    }

    const Results& m_results;
    const TablePlace& m_place;
    PlainQueues m_plain;
    mutable TraceMemo m_memo;
};

} // namespace

Traced tracedWaiting(const Results& results, const TablePlace& place, Column column)
{
    return waitingFigure<Traced>(column, TracedQueues(results, place));
}

} // namespace muster::engine
