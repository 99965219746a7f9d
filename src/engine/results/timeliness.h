#pragma once
// The queues of one place, in plain numbers, and the lines of the table of timeliness.

#include "engine/results/places.h"
#include "engine/results/results.h"
#include "engine/results/waiting_figures.h"

namespace muster::engine {

/// The queues that a place adds up: its activity's, or those of all its activities that wait.
[[nodiscard]] std::vector<const Queue*> queuesOf(const Results&, const TablePlace&);

/// A queue in a month, in plain numbers.
class PlainQueueMonth {
  public:
    using Number = double;

    PlainQueueMonth(const Results& results, const Queue& queue, int t)
        : m_results(results), m_queue(queue), m_t(t)
    {
    }
    [[nodiscard]] double arrivals() const { return m_queue.arrivals(m_t); }
    [[nodiscard]] double capacity() const { return m_queue.capacity(m_t); }
    [[nodiscard]] double backlog() const { return m_queue.backlog(m_t); }
    [[nodiscard]] double fte() const { return fteOfActivity(m_results.inputs(), m_queue, m_t); }
    [[nodiscard]] double value(plan::Kind kind) const;
    [[nodiscard]] double target() const { return targetInDays(); }
    [[nodiscard]] double days() const { return m_queue.days(m_t); }
    [[nodiscard]] bool hasTarget() const { return m_queue.isWaiting && activity().targetDays; }
    [[nodiscard]] bool isWaiting() const { return m_queue.isWaiting; }
    [[nodiscard]] bool isKnown() const { return m_queue.isKnown(); }
    [[nodiscard]] std::span<const Wait> waits() const { return m_queue.waits.of(m_t); }
    [[nodiscard]] double targetInDays() const
    {
        return hasTarget() ? activity().targetDays->value() : formulas::kUnknown;
    }
    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] static double sum(const std::vector<double>& numbers);
    [[nodiscard]] static bool isNothing(double number) { return number == 0; }
    [[nodiscard]] static bool isLess(double a, double b) { return a < b; }
    [[nodiscard]] static double number(double value) { return value; }
    [[nodiscard]] static double finished(const Wait& wait) { return wait.arrivals; }
    [[nodiscard]] static double wait(double days) { return days; }
    [[nodiscard]] static double share(double share) { return share; }

  private:
    [[nodiscard]] const plan::Activity& activity() const
    {
        return m_results.inputs().dimensions().activities[m_queue.activity];
    }

    const Results& m_results;
    const Queue& m_queue;
    int m_t;
};

/// The queues of a place in plain numbers.
class PlainQueues {
  public:
    PlainQueues(const Results& results, const TablePlace& place)
        : m_results(results), m_place(place), m_queues(queuesOf(results, place))
    {
    }
    /// Of no queues it is not known.
    template <class Figure>
    [[nodiscard]] double sum(Aggregation over, const Figure& figure) const
    {
        double sum = m_queues.empty() ? formulas::kUnknown : 0;
        forEach(over, [&](const PlainQueueMonth& month) { sum += figure(QueueMonth(month)); });
        return sum;
    }
    template <class Figure>
    [[nodiscard]] double greatest(Aggregation over, const Figure& figure) const
    {
        double greatest = m_queues.empty() ? formulas::kUnknown : 0;
        forEach(over, [&](const PlainQueueMonth& month) {
            const double here = figure(QueueMonth(month));
            greatest = here <= greatest ? greatest : std::isnan(greatest) ? greatest : here;
        });
        return greatest;
    }
    [[nodiscard]] bool hasTarget() const;
    [[nodiscard]] std::vector<Wait> waits() const;
    [[nodiscard]] int months() const { return m_place.span.count; }
    /// Nothing is set: not known.
    [[nodiscard]] double population() const;
    [[nodiscard]] static double number(double value, const char*) { return value; }
    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] const std::vector<const Queue*>& queues() const { return m_queues; }

  private:
    template <class Visit>
    void forEach(Aggregation over, const Visit& visit) const
    {
        const PeriodSpan months = monthsOf(over, m_place.span);
        for (int t = months.first; t < months.first + months.count; ++t)
            for (const Queue* queue : m_queues)
                visit(PlainQueueMonth(m_results, *queue, t));
    }

    const Results& m_results;
    TablePlace m_place;
    std::vector<const Queue*> m_queues;
};

/// A figure of timeliness; not finite where it is not known.
[[nodiscard]] double waitingAt(const Results&, const TablePlace&, Column);
/// Every line of the table of timeliness: localities in tree order, then their activities counted in events
/// with All activities last, then periods.
[[nodiscard]] std::vector<TablePlace> queuePlaces(const Results&, PeriodLength, Rollup);
/// The day by which the relief capacity has brought the backlog down, where more staff are needed for it.
[[nodiscard]] std::optional<Date> reliefUntil(const Results&, const TablePlace&);

} // namespace muster::engine
