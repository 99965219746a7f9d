// Traces the figures of timeliness. The first month of a period that has something is told in full, the
// others by their values.

#include "engine/explain/queue_tracer.h"
#include "engine/explain/queue_month_tracer.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

/// Those who wait for a role in an activity, over a period, traced by value.
class TracedPeriodQueue {
  public:
    TracedPeriodQueue(const PeriodQueue& plain, std::string activity)
        : m_plain(plain), m_activity(std::move(activity))
    {
    }
    [[nodiscard]] Traced keepUp() const
    {
        return figure(m_plain.keepUp(), "to keep up with",
                      m_plain.hasTarget() ? "a month's arrivals, and what their target needs where they vary"
                                          : "a month's arrivals",
                      "events a month");
    }
    [[nodiscard]] Traced fteAnEvent() const
    {
        return figure(m_plain.fteAnEvent(), "FTE an event", "of the period's arrivals", "FTE");
    }
    [[nodiscard]] bool hasTarget() const { return m_plain.hasTarget(); }
    [[nodiscard]] Traced backlog() const
    {
        return figure(m_plain.backlog(), "backlog at the end", "its part of the activity", "events");
    }
    [[nodiscard]] Traced targetBacklog() const
    {
        return figure(m_plain.targetBacklog(), "target backlog", "of the last month's arrivals", "events");
    }
    [[nodiscard]] Traced reliefMonths() const
    {
        return figure(m_plain.reliefMonths(), "relief period", "its weeks in months like the last one",
                      "months");
    }

  private:
    [[nodiscard]] Traced figure(double value, const char* name, const char* from, const char* unit) const
    {
        return leaf(value, name, Origin::Record, from, unit, m_activity);
    }

    const PeriodQueue& m_plain;
    std::string m_activity;
};

/// A role that queues of a place wait for, over a period, traced.
class TracedRole {
  public:
    TracedRole(const Results& results, const PlainRole& plain) : m_results(results), m_plain(plain) {}

    [[nodiscard]] std::string name() const
    {
        const Dimensions& d = m_results.inputs().dimensions();
        return fmt::format("{}, {}", d.roleName(m_plain.role()), d.localities[m_plain.locality()].name);
    }
    [[nodiscard]] Traced required() const
    {
        return figure(m_plain.required(), "required FTE", "the mean of the months: see the requirement");
    }
    [[nodiscard]] Traced available() const
    {
        return figure(m_plain.available(), "available at work", "the mean of the months: see the vacancies");
    }
    [[nodiscard]] Traced time() const
    {
        return figure(m_plain.time(), "time for those who wait",
                      "available at work less what cannot wait, the mean of the months");
    }
    [[nodiscard]] Traced idle() const
    {
        return figure(m_plain.idle(), "time left", "behind all classes, the mean of the months");
    }
    template <class OfQueue>
    [[nodiscard]] Traced sum(const char* name, const OfQueue& ofQueue) const
    {
        std::vector<Traced> parts;
        for (const PeriodQueue& queue : m_plain.queues()) {
            const std::string activity =
                activityName(m_results.inputs().dimensions(), queue.queue().activity);
            if (const Traced part = ofQueue(TracedPeriodQueue(queue, activity)); part.value() != 0)
                parts.push_back(part.named(activity));
        }
        return parts.empty() ? Traced(0.0) : sumOf(parts).named(name);
    }

  private:
    [[nodiscard]] Traced figure(double value, const char* what, const char* from) const
    {
        return leaf(value, what, Origin::Record, from, "FTE", name());
    }

    const Results& m_results;
    const PlainRole& m_plain;
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
        return sumOf(months, SumOf::Months);
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
    template <class Figure>
    [[nodiscard]] Traced sumOfRoles(const Figure& figure) const
    {
        std::vector<Traced> parts;
        const std::vector<PlainRole> roles = m_plain.roles();
        if (roles.size() == 1) // also where it comes to nothing
            return figure(TracedRole(m_results, roles.front()));
        for (const PlainRole& plain : roles) {
            const TracedRole role(m_results, plain);
            if (const Traced part = figure(role); part.value() != 0)
                parts.push_back(part.named(role.name()));
        }
        return sumOf(parts);
    }
    /// The role that decides.
    template <class Figure>
    [[nodiscard]] Traced greatestOfRoles(const Figure& figure) const
    {
        const auto roles = m_plain.roles();
        const auto of = [&](const PlainRole& role) { return figure(TracedRole(m_results, role)); };
        const auto decides =
            std::ranges::max_element(roles, {}, [&](const PlainRole& role) { return of(role).value(); });
        return of(*decides).named("load of " + TracedRole(m_results, *decides).name());
    }
    [[nodiscard]] bool isOneActivity() const { return m_plain.isOneActivity(); }
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
    [[nodiscard]] static Traced named(const char* name, const Traced& number) { return number.named(name); }
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
