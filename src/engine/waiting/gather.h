#pragma once
// What comes to the queues in a run of months, by what it takes of each role; what of these cannot wait; and
// what is done of the contact hours, which are among that. Source: docs/method.md, section 7.2.

#include "engine/waiting/activity_queue.h"
#include "engine/work.h"

namespace muster::engine {

/// What lines are read into, used again.
struct GatherScratch {
    std::vector<WorkingTime<double>> times; ///< by number of the role
    std::vector<double> takerFte;           ///< of one event
    std::vector<double> columns;
    Eigen::ArrayXd cannotWait;
};

/// Reads one run of months, one locality after another.
class QueueGatherer : public LineReader {
  public:
    QueueGatherer(const Inputs&, const Casework&, GatherScratch&, const MonthSegment& run);

    /// Before anything else is asked for of a locality.
    void standAt(LocalityIndex locality) const;
    /// Of one event of a client group and activity there, in the columns of what comes.
    void standards(const SeriesKey&, std::span<double> columns) const;
    void addArrivals(LineIndex, Queue&) const;
    /// FTE of a role by month, the run's first.
    [[nodiscard]] const Eigen::ArrayXd& cannotWait(LocalityIndex, RoleIndex) const;
    /// A line of contact hours is done as far as the shortest of the roles that give them is there. The times
    /// are the locality's, by month of the plan and number of the role.
    void addContactHours(LineIndex, Queue&, std::span<const RoleTime> times) const;

    /// What addWhatCannotWait() asks for beside a LineReader.
    static void addNumber(LineReader::Segment& sum, const char*, double fte) { sum += fte; }

  private:
    /// A run of months of numbers that begin with the plan's.
    [[nodiscard]] Eigen::Map<Eigen::ArrayXd> inRun(std::vector<double>& months) const
    {
        return {months.data() + run().first, run().count};
    }

    const Casework& m_casework;
    GatherScratch& m_scratch;
};

} // namespace muster::engine
