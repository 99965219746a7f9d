#pragma once
// The queues of one place, in plain numbers, and the lines of the table of timeliness.

#include "engine/results/places.h"
#include "engine/results/results.h"
#include "engine/results/roles_of_queues.h"
#include "engine/results/waiting_figures.h"

namespace muster::engine {

/// The queues that a place adds up: its activity's, or those of all its activities that wait.
[[nodiscard]] std::vector<const Queue*> queuesOf(const Results&, const TablePlace&);

/// A role's queue in a month, in plain numbers.
struct PlainRoleMonth {
    RoleQueue queue;
    int t = 0;
    [[nodiscard]] double arrivals() const { return queue.flow.arrivals[static_cast<std::size_t>(t)]; }
    [[nodiscard]] double capacity() const { return queue.flow.capacity[static_cast<std::size_t>(t)]; }
    /// At the end.
    [[nodiscard]] double backlog() const { return queue.flow.backlogs[static_cast<std::size_t>(t) + 1]; }
};

/// The greatest of several: not known where one is not, or where there are none.
template <class All, class Figure>
[[nodiscard]] double greatestOf(const All& all, const Figure& figure)
{
    double greatest = formulas::kUnknown;
    bool isFirst = true;
    for (const auto& each : all) {
        const double here = figure(each);
        greatest = isFirst || std::isnan(here) || here > greatest ? here : greatest;
        if (std::isnan(here))
            break;
        isFirst = false;
    }
    return greatest;
}

/// A queue in a month, in plain numbers.
class PlainQueueMonth {
  public:
    using Number = double;
    using Role = PlainRoleMonth;

    PlainQueueMonth(const Results& results, const Queue& queue, int t)
        : m_results(results), m_queue(queue), m_t(t)
    {
    }
    [[nodiscard]] double arrivals() const { return m_queue.arrivals(m_t); }
    [[nodiscard]] double capacity() const { return m_queue.capacity(m_t); }
    [[nodiscard]] double backlog() const { return m_queue.backlog(m_t); }
    [[nodiscard]] double done() const { return m_queue.done[static_cast<std::size_t>(m_t)]; }
    [[nodiscard]] double restated() const { return m_queue.restated(m_t); }
    [[nodiscard]] double atEnd(double) const { return m_queue.backlog(m_t + 1); }
    [[nodiscard]] bool isCleared() const { return m_queue.backlog(m_t + 1) == 0; }
    template <class Figure>
    [[nodiscard]] double greatestOfRoles(const Figure& figure) const
    {
        return greatestOf(rolesAsked(), figure);
    }
    [[nodiscard]] std::vector<PlainRoleMonth> rolesAsked() const;
    [[nodiscard]] double value(plan::Kind kind) const;
    [[nodiscard]] double target() const { return targetInDays(); }
    [[nodiscard]] double days() const { return m_queue.days(m_t); }
    [[nodiscard]] bool hasTarget() const { return m_queue.isWaiting && targetOfActivity(); }
    [[nodiscard]] bool isWaiting() const { return m_queue.isWaiting; }
    [[nodiscard]] bool isKnown() const { return m_queue.isKnown; }
    [[nodiscard]] std::vector<Wait> waits() const
    {
        std::vector<Wait> waits;
        m_queue.addWaits(m_t, waits);
        return waits;
    }
    [[nodiscard]] bool knowsWhoWaits() const { return m_queue.knowsWhoWaits(m_t); }
    [[nodiscard]] std::vector<Wait> waitsSoFar() const { return m_queue.waitsSoFar(m_t); }
    [[nodiscard]] double targetInDays() const
    {
        return hasTarget() ? targetOfActivity()->value() : formulas::kUnknown;
    }
    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] static double sum(const std::vector<double>& numbers);
    [[nodiscard]] static bool isNothing(double number) { return number == 0; }
    [[nodiscard]] static bool isLess(double a, double b) { return a < b; }
    [[nodiscard]] static double number(double value) { return value; }
    [[nodiscard]] static double finished(const Wait& wait) { return wait.arrivals; }
    [[nodiscard]] static double ofWait(const char*, const Wait&, double number) { return number; }
    [[nodiscard]] static double wait(double days) { return days; }
    [[nodiscard]] static double share(double share) { return share; }

  private:
    [[nodiscard]] std::optional<Days> targetOfActivity() const
    {
        return m_results.inputs().targets().of(m_queue.activity);
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
        std::vector<PlainQueueMonth> all;
        forEach(over, [&](const PlainQueueMonth& month) { all.push_back(month); });
        return greatestOf(all, [&](const PlainQueueMonth& month) { return figure(QueueMonth(month)); });
    }
    /// Of no roles it is not known.
    template <class Figure>
    [[nodiscard]] double sumOfRoles(const Figure& figure) const
    {
        double sum = m_queues.empty() ? formulas::kUnknown : 0;
        for (const PlainRole& role : roles())
            sum += figure(role);
        return sum;
    }
    template <class Figure>
    [[nodiscard]] double greatestOfRoles(const Figure& figure) const
    {
        return greatestOf(roles(), figure);
    }
    [[nodiscard]] std::vector<PlainRole> roles() const { return rolesOf(m_results, m_queues, m_place.span); }
    [[nodiscard]] bool isOneActivity() const { return m_place.activity != kAllActivities; }
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
/// The queue whose relief period is the longest of those with more waiting at the end of a period than their
/// target backlog; null where none has.
[[nodiscard]] const Queue* longestRelief(const Results&, const TablePlace&);
/// The day by which the relief capacity has brought the backlog down, where more staff are needed for it.
[[nodiscard]] std::optional<Date> reliefUntil(const Results&, const TablePlace&);

} // namespace muster::engine
