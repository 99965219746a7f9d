#pragma once
// The roles for which the queues of a place wait, over a period, in plain numbers.

#include "engine/results/places.h"
#include "engine/results/results.h"

namespace muster::engine {

/// Those who wait for a role in an activity of a locality, over a period.
class PeriodQueue {
  public:
    PeriodQueue(const Results& results, const Queue& queue, const RoleQueue& role, const PeriodSpan& span);

    [[nodiscard]] const Queue& queue() const { return *m_queue; }
    /// Events a month that come, and what their target needs beyond them where they vary.
    [[nodiscard]] double keepUp() const;
    [[nodiscard]] double fteAnEvent() const;
    [[nodiscard]] bool hasTarget() const { return m_target.has_value(); }
    [[nodiscard]] double backlog() const; ///< at the end
    [[nodiscard]] double targetBacklog() const;
    [[nodiscard]] double reliefWeeks() const;
    [[nodiscard]] double reliefMonths() const;

  private:
    [[nodiscard]] double value(plan::Kind) const;
    [[nodiscard]] double days() const { return m_queue->days(m_last); }
    [[nodiscard]] double targetWeeks() const { return m_target->value() / formulas::kDaysAWeek; }

    const Results* m_results;
    const Queue* m_queue;
    RoleQueue m_role;
    PeriodSpan m_span;
    int m_last; ///< month of the period
    std::optional<Days> m_target;
};

/// A role of a locality and the queues that wait for it.
class PlainRole {
  public:
    PlainRole(const Results& results, LocalityIndex locality, RoleIndex role, const PeriodSpan& span)
        : m_results(&results), m_locality(locality), m_role(role), m_span(span)
    {
    }
    void add(const Queue& queue, const RoleQueue& role)
    {
        m_queues.emplace_back(*m_results, queue, role, m_span);
    }

    [[nodiscard]] LocalityIndex locality() const { return m_locality; }
    [[nodiscard]] RoleIndex role() const { return m_role; }
    [[nodiscard]] const PeriodSpan& span() const { return m_span; }
    [[nodiscard]] const std::vector<PeriodQueue>& queues() const { return m_queues; }

    // FTE, the mean of the months.
    [[nodiscard]] double required() const;
    [[nodiscard]] double available() const;
    /// That those who wait can have.
    [[nodiscard]] double time() const;
    /// Of it, what nobody waits for.
    [[nodiscard]] double idle() const;
    template <class OfQueue>
    [[nodiscard]] double sum(const char*, const OfQueue& ofQueue) const
    {
        double sum = 0;
        for (const PeriodQueue& queue : m_queues)
            sum += ofQueue(queue);
        return sum;
    }

  private:
    template <class OfMonth>
    [[nodiscard]] double mean(const OfMonth& ofMonth) const;

    const Results* m_results;
    LocalityIndex m_locality;
    RoleIndex m_role;
    PeriodSpan m_span;
    std::vector<PeriodQueue> m_queues;
};

/// By locality and role.
[[nodiscard]] std::vector<PlainRole> rolesOf(const Results&, const std::vector<const Queue*>& queues,
                                             const PeriodSpan&);

} // namespace muster::engine
