#pragma once
// The queues of a plan: each locality's own activity that is counted in events, its arrivals and what the
// staff at work can do of them. Source: docs/method.md, section 7.2; docs/decisions/first/0014.

#include "engine/figures.h"
#include "engine/inputs.h"
#include "engine/waiting/queue.h"

#include <span>
#include <string>
#include <string_view>

namespace muster::engine {

/// The index that stands for the sum of a locality's activities that wait.
inline constexpr ActivityIndex kAllActivities = ActivityIndex::none();
inline constexpr std::string_view kAllActivitiesName = "All activities";

struct Queue {
    LocalityIndex locality{};
    ActivityIndex activity{};
    bool isWaiting = true; ///< contact hours do not wait
    QueueFlow flow;
    std::vector<double> backlogs; ///< at each month's start, with one more at the end
    Waits waits;

    [[nodiscard]] double arrivals(int t) const { return flow.arrivals[static_cast<std::size_t>(t)]; }
    [[nodiscard]] double capacity(int t) const { return flow.capacity[static_cast<std::size_t>(t)]; }
    [[nodiscard]] double backlog(int t) const { return backlogs[static_cast<std::size_t>(t)]; }
    [[nodiscard]] int days(int t) const
    {
        return flow.starts[static_cast<std::size_t>(t) + 1] - flow.starts[static_cast<std::size_t>(t)];
    }
    /// Whether it is known what can be done in every month.
    [[nodiscard]] bool isKnown() const;
};

/// "Assessment", or "All activities".
[[nodiscard]] std::string activityName(const Dimensions&, ActivityIndex activity);

using QueueIndex = Index<Queue>;

class Queues {
  public:
    Queues() = default;

    /// By locality in tree order, then by activity.
    [[nodiscard]] const IndexedVector<QueueIndex, Queue>& all() const { return m_queues; }
    [[nodiscard]] std::span<const Queue> of(const LocalityRange&) const;

    /// Works out what comes and what is done, of figures in which the staff and the requirement are there.
    /// The queues are laid out the first time.
    void fill(const Inputs&, const OwnFigures&);

  private:
    void layOut(const Inputs&);
    void gather(const Inputs&, const OwnFigures&);
    void finish(const Inputs&, Queue&);

    IndexedVector<QueueIndex, Queue> m_queues;
    IndexedVector<LineIndex, QueueIndex> m_queueOfLine;  // none: it counts open cases
    IndexedVector<RoleIndex, Eigen::ArrayXd> m_coverage; // of the locality looked at: used again
    WaitScratch m_scratch;
};

/// FTE of casework that an activity's arrivals in a month take in a locality itself.
[[nodiscard]] double fteOfActivity(const Inputs&, const Queue&, int t);

} // namespace muster::engine
