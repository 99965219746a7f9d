#pragma once
// The queues of a plan: each locality's own activity that is counted in events, by the roles that do it; and
// the time that these have for it. Source: docs/method.md, section 7.2.

#include "engine/figures.h"
#include "engine/inputs.h"
#include "engine/waiting/activity_queue.h"
#include "engine/waiting/gather.h"
#include "engine/waiting/pool.h"

#include <span>

namespace muster::engine {

using QueueIndex = Index<Queue>;

class Queues {
  public:
    Queues() = default;

    /// By locality in tree order, then by activity.
    [[nodiscard]] const IndexedVector<QueueIndex, Queue>& all() const { return m_queues; }
    [[nodiscard]] std::span<const Queue> of(const LocalityRange&) const;
    /// Of a locality that has queues, in a month; the role does casework.
    [[nodiscard]] const RoleTime& time(LocalityIndex locality, RoleIndex role, int t) const
    {
        return timesOf(locality, static_cast<std::size_t>(t))[m_casework.numbers[role]];
    }
    /// FTE-months an event of a queue's role, of those that come in some months; where none do, of who waits
    /// first.
    [[nodiscard]] double fteAnEvent(const Queue&, const RoleQueue&, const PeriodSpan&) const;

    /// Works out what comes and what is done, of figures in which the staff and the requirement are there.
    /// The queues are laid out the first time.
    void fill(const Inputs&, const OwnFigures&);

  private:
    void layOut(const Inputs&);
    void layOutScratch(const Inputs&);
    void placeActuals(const Inputs&);
    [[nodiscard]] Queue* onlyQueueOf(const LocalityRange&, ActivityIndex);
    void empty();
    void gather(const Inputs&, const OwnFigures&);
    void gatherTimes(const QueueGatherer&, const OwnFigures&, LocalityIndex);
    void readFirst(const Inputs&, Queue&);
    void makeWaiting(const Inputs&, std::span<Queue> ofLocality);
    [[nodiscard]] std::vector<double> firstOf(std::size_t role, const Waiting&) const;
    void serve(std::span<Queue> ofLocality);
    void come(Waiting&, const Queue&, RoleQueue&, std::size_t t) const;
    static void addUp(Queue&, std::size_t t);
    void restate(Queue&, std::size_t t);
    void serveClass(std::size_t priority, std::size_t t, std::span<RoleTime> times);
    [[nodiscard]] std::span<const RoleTime> timesOf(LocalityIndex locality) const
    {
        const std::size_t each = m_months * m_casework.count();
        return std::span(m_times).subspan(m_places[locality] * each, each);
    }
    [[nodiscard]] std::span<const RoleTime> timesOf(LocalityIndex locality, std::size_t t) const
    {
        const std::size_t roles = m_casework.count();
        return std::span(m_times).subspan((m_places[locality] * m_months + t) * roles, roles);
    }
    [[nodiscard]] std::span<RoleTime> timesOf(LocalityIndex locality, std::size_t t)
    {
        const std::size_t roles = m_casework.count();
        return std::span(m_times).subspan((m_places[locality] * m_months + t) * roles, roles);
    }

    Casework m_casework;
    std::size_t m_months = 0;
    IndexedVector<QueueIndex, Queue> m_queues;
    IndexedVector<LineIndex, QueueIndex> m_queueOfLine; // none: it counts open cases
    IndexedVector<LocalityIndex, std::size_t> m_places; // among the localities that have queues
    std::vector<RoleTime> m_times;                      // by place, month and role

    /// Who waits, and where it is written what becomes of them.
    struct Place {
        Queue* queue = nullptr;
        RoleQueue* role = nullptr;
        std::vector<double> first{}; ///< one event of who would wait first: events, FTE, and by taker
    };
    // Used again, of one locality after another.
    StaffPool m_pool;
    std::vector<Waiting> m_waiting; // class after class
    std::vector<Place> m_of;        // beside them
    std::array<std::size_t, kClasses + 1> m_classes{};
    GatherScratch m_gather;
    std::vector<double> m_first;   // by column: one event of who waits at the plan's start
    std::vector<double> m_byTaker; // by who waits and taker
    std::vector<double> m_left;    // by role
    std::vector<double> m_wanted;  // likewise
};

} // namespace muster::engine
