#pragma once
// What comes to the queues in a run of months, by what it takes of each role; what of these cannot wait; and
// what is done of the contact hours, which are among that. Source: docs/method.md, section 7.2.

#include "engine/waiting/activity_work.h"
#include "engine/waiting/role_times.h"
#include "engine/work.h"

namespace muster::engine {

/// What lines are read into, used again.
struct GatherScratch {
    std::vector<WorkingTime<double>> times; ///< by number of the role
    std::vector<double> fte;                ///< beside them: of one event of a line
    Eigen::ArrayXd amounts;                 ///< of one line
    Eigen::ArrayXd cannotWait;

    void layOut(const QueueFrame&);
};

/// Reads one run of months, one locality after another.
class QueueGatherer : public LineReader {
  public:
    QueueGatherer(const Inputs&, const Casework&, GatherScratch&, const MonthSegment& run);

    /// Before anything else is asked for of a locality.
    void standAt(LocalityIndex locality) const;
    /// Before the first line of an activity.
    void begin(ActivityWork&) const;
    void addArrivals(LineIndex, ActivityWork&) const;
    /// One event without a client group, behind the last month.
    void addFirst(ActivityWork&) const;
    /// When all lines of an activity are there: what each role does of them.
    void share(ActivityWork&) const;
    /// FTE of a role by month, the run's first.
    [[nodiscard]] const Eigen::ArrayXd& cannotWait(LocalityIndex, RoleIndex) const;
    /// A line of contact hours is done as far as the shortest of the roles that give them is there.
    void addContactHours(LineIndex, Queue&, RoleTimes&, std::size_t place) const;

    /// What addWhatCannotWait() asks for beside a LineReader.
    static void addNumber(LineReader::Segment& sum, const char*, double fte) { sum += fte; }

  private:
    /// A run of months of numbers that begin with the plan's.
    [[nodiscard]] Eigen::Map<Eigen::ArrayXd> inRun(std::vector<double>& months) const
    {
        return {months.data() + run().first, run().count};
    }
    [[nodiscard]] const Eigen::ArrayXd& standards(const SeriesKey&, ActivityWork&) const;
    void share(ActivityWork&, Eigen::Index firstMonth, Eigen::Index count) const;

    const Casework& m_casework;
    GatherScratch& m_scratch;
};

} // namespace muster::engine
