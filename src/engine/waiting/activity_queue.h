#pragma once
// What waits of an activity at a locality, by the roles that do it. Source: docs/method.md, section 7.2.

#include "engine/inputs.h"
#include "engine/waiting/casework.h"
#include "engine/waiting/role_rows.h"

#include <memory>
#include <string>
#include <string_view>

namespace muster::engine {

/// The index that stands for the sum of a locality's activities that wait.
inline constexpr ActivityIndex kAllActivities = ActivityIndex::none();
inline constexpr std::string_view kAllActivitiesName = "All activities";

/// What all queues of a plan have in common.
struct QueueFrame {
    explicit QueueFrame(const Inputs&);

    Casework casework;
    std::vector<int> starts; ///< day at which each month starts, with one more at the end

    [[nodiscard]] std::size_t months() const { return starts.size() - 1; }
};

/// Those who wait for a role's part of an activity: where their numbers stand in the queue.
struct RoleQueue {
    RoleIndex role;
    FlowByMonth flow;
    ByMonth fte;       ///< FTE-months of the arrivals
    ByMonth done;      ///< events by month
    ByMonth takenOver; ///< of them, by qualified staff
    double firstFte;   ///< FTE-months an event of who waits at the plan's start, or would
};

/// An activity of a locality, across its client groups.
struct Queue {
    LocalityIndex locality{};
    ActivityIndex activity{};
    bool isWaiting = true; ///< contact hours do not wait
    bool isKnown = false;  ///< what is done in every month, and when
    QueueFlow flow;        ///< of all its roles
    std::vector<double> done;
    std::shared_ptr<const QueueFrame> frame;
    // By number of the role, of all who do casework:
    std::vector<char>
        isAsked; ///< it does some of the activity in some month, or would without a client group
    std::vector<double> firstFte; ///< see RoleQueue
    RoleRows rows;                ///< of contact hours none
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
        const auto at = static_cast<std::size_t>(t);
        return frame->starts[at + 1] - frame->starts[at];
    }
    [[nodiscard]] RoleQueue role(std::size_t number) const;
    /// Those that are asked.
    [[nodiscard]] std::vector<RoleQueue> roles() const;
    /// Adds the waits of a month's arrivals; only of known queues in which somebody waits.
    void addWaits(int t, std::vector<Wait>& waits) const;
    /// Whether it is known of each of its roles who waits at a month's end. An actual figure may say it of
    /// the activity alone; for contact hours nobody waits.
    [[nodiscard]] bool knowsWhoWaits(int t) const;
    /// How long those who wait at a month's end have waited; only where it is known who they are.
    [[nodiscard]] std::vector<Wait> waitsSoFar(int t) const;
};

/// With nothing in it, and no place yet for the numbers of its roles.
[[nodiscard]] Queue emptyQueue(const Inputs&, const std::shared_ptr<const QueueFrame>&, LocalityIndex,
                               ActivityIndex);
/// Looks at what is done, when all of it is there.
[[nodiscard]] bool isKnown(const Queue&);

/// "Assessment", or "All activities".
[[nodiscard]] std::string activityName(const Dimensions&, ActivityIndex activity);

} // namespace muster::engine
