#pragma once
// The queues of one locality while they are worked off: class by class, month by month. Source:
// docs/method.md, section 7.2.

#include "engine/waiting/gather.h"

namespace muster::engine {

/// Used again, of one locality after another.
class LocalityWork {
  public:
    /// At most so many activities a locality.
    void layOut(const QueueFrame&, std::size_t activities);
    /// With nothing in them.
    void begin(const Inputs&, std::span<Queue> ofLocality);
    /// By the order of the locality's queues.
    [[nodiscard]] std::span<ActivityWork> activities() { return std::span(m_activities).first(m_count); }
    /// Who waits at the plan's start, when all that comes is there.
    void open(const Inputs&);
    /// The roles' time is the locality's; what of it cannot wait must be there.
    void serve(RoleTimes&, std::size_t place);

  private:
    void serveClass(RoleTimes&, std::size_t place, std::size_t t, std::size_t ofClass);

    std::size_t m_months = 0;
    std::vector<ActivityWork> m_activities;
    std::size_t m_count = 0;             // of them, this locality's
    std::vector<ActivityWork*> m_served; // those that wait, class after class
    std::vector<Waiting*> m_waiting;     // beside them
    std::array<std::size_t, kClasses + 1> m_classes{};
    StaffPool m_pool;
};

} // namespace muster::engine
