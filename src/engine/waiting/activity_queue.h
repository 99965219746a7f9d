#pragma once
// What waits of an activity at a locality, by the roles that do it, and the time that these have.
// Source: docs/method.md, section 7.2.

#include "engine/inputs.h"
#include "engine/waiting/casework.h"
#include "engine/waiting/queue.h"

#include <string>
#include <string_view>

namespace muster::engine {

/// The index that stands for the sum of a locality's activities that wait.
inline constexpr ActivityIndex kAllActivities = ActivityIndex::none();
inline constexpr std::string_view kAllActivitiesName = "All activities";

/// Activities are served class by class, by their priority.
inline constexpr std::size_t kClasses = plan::kLastPriority;
[[nodiscard]] inline std::size_t classOf(const plan::Activity& activity)
{
    return static_cast<std::size_t>(activity.priority.value_or(activity.statutory ? 1 : 2) - 1);
}

/// Those who wait for a role's part of an activity.
struct RoleQueue {
    RoleIndex role{};
    bool isAsked = false; ///< it does some of the activity in some month, or would without a client group
    QueueFlow flow;
    QueueCurves curves;
    std::vector<double> done;      ///< events by month
    std::vector<double> takenOver; ///< of them, by qualified staff
    double firstFte = 0;           ///< FTE-months an event of who waits at the plan's start, or would
};

/// An activity of a locality, across its client groups.
struct Queue {
    LocalityIndex locality{};
    ActivityIndex activity{};
    bool isWaiting = true; ///< contact hours do not wait
    bool isKnown = false;  ///< what is done in every month, and when
    QueueFlow flow;        ///< of all its roles
    std::vector<double> done;
    std::vector<RoleQueue> roles; ///< of all who do casework
    std::vector<int> starts;      ///< day at which each month starts, with one more at the end
    Eigen::ArrayXXd coming;       ///< what comes by month, in the columns of Casework
    std::vector<char> mayTake;    ///< by month and taker: whether it does some of the activity
    /// The actual figures of who waits at the end of the month before the plan and of each of its months;
    /// null where there is none, and none at all where no month has one.
    std::vector<const plan::Actual*> came;

    [[nodiscard]] double arrivals(int t) const { return flow.arrivals[static_cast<std::size_t>(t)]; }
    [[nodiscard]] double capacity(int t) const { return flow.capacity[static_cast<std::size_t>(t)]; }
    /// At the month's start.
    [[nodiscard]] double backlog(int t) const { return flow.backlogs[static_cast<std::size_t>(t)]; }
    /// The actual figure of who waits at a month's start, or null.
    [[nodiscard]] const plan::Actual* cameBy(int t) const
    {
        return came.empty() ? nullptr : came[static_cast<std::size_t>(t)];
    }
    [[nodiscard]] double restated(int t) const
    {
        return isWaiting ? flow.restated[static_cast<std::size_t>(t)] : 0;
    }
    [[nodiscard]] int days(int t) const
    {
        return starts[static_cast<std::size_t>(t) + 1] - starts[static_cast<std::size_t>(t)];
    }
    /// Adds the waits of a month's arrivals; only of known queues in which somebody waits.
    void addWaits(int t, std::vector<Wait>& waits) const;
};

/// With nothing in it; of these dimensions.
[[nodiscard]] Queue emptyQueue(const Inputs&, const Casework&, LocalityIndex, ActivityIndex);
/// Looks at what is done, when all of it is there.
[[nodiscard]] bool isKnown(const Queue&);

/// "Assessment", or "All activities".
[[nodiscard]] std::string activityName(const Dimensions&, ActivityIndex activity);

/// FTE of a locality's role in one month.
struct RoleTime {
    double available = 0;
    double cannotWait = 0;
    std::array<double, kClasses> time{};   ///< for each class
    std::array<double, kClasses> wanted{}; ///< by all of each class who wait for it
    double idle = 0;                       ///< left at the end
};

} // namespace muster::engine
