#include "engine/waiting/activity_queue.h"

#include "engine/work.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace muster::engine {

QueueFrame::QueueFrame(const Inputs& in) : casework(caseworkOf(in.dimensions()))
{
    for (int t = 0; t <= in.months(); ++t)
        starts.push_back(daysBetween(in.firstMonth(), in.firstMonth() + t));
}

Queue emptyQueue(const Inputs& in, const std::shared_ptr<const QueueFrame>& frame, LocalityIndex locality,
                 ActivityIndex activity)
{
    const std::size_t roles = frame->casework.count();
    Queue queue;
    queue.locality = locality;
    queue.activity = activity;
    queue.isWaiting = canWait(in.dimensions().activities[activity]);
    queue.flow.layOut(in.months());
    queue.done = queue.flow.arrivals;
    queue.frame = frame;
    queue.isAsked.assign(roles, 0);
    queue.firstFte.assign(roles, 0);
    return queue;
}

/// Without actual figures the end of a month is the start of the next.
RoleQueue Queue::role(std::size_t number) const
{
    static constexpr double kNothing = 0;
    const auto months = [&](RoleNumber of) { return rows.of(of, number); };
    const bool isAsItWas = came.empty();
    const ByMonth ends = isAsItWas ? months(RoleNumber::Backlog).later() : months(RoleNumber::Ends);
    const ByMonth restated = isAsItWas ? ByMonth(&kNothing, 0) : months(RoleNumber::Restated);
    return {frame->casework.roles[number],
            {months(RoleNumber::Arrivals), months(RoleNumber::Capacity), months(RoleNumber::Backlog), ends,
             restated},
            months(RoleNumber::Fte),
            months(RoleNumber::Done),
            months(RoleNumber::TakenOver),
            firstFte[number]};
}

std::vector<RoleQueue> Queue::roles() const
{
    std::vector<RoleQueue> asked;
    for (std::size_t number = 0; number < isAsked.size(); ++number)
        if (isAsked[number])
            asked.push_back(role(number));
    return asked;
}

bool isKnown(const Queue& queue)
{
    if (!std::ranges::all_of(queue.done, [](double events) { return std::isfinite(events); }))
        return false;
    if (!queue.isWaiting)
        return true;
    for (std::size_t t = 0; t < queue.done.size(); ++t) {
        if (!std::isnan(queue.flow.capacity[t]))
            continue; // it has all of theirs
        const auto capacity = queue.rows.row(RoleNumber::Capacity, t);
        const auto backlog = queue.rows.row(RoleNumber::Backlog, t);
        for (std::size_t number = 0; number < queue.isAsked.size(); ++number)
            if (const auto at = Eigen::Index(number);
                queue.isAsked[number] && std::isnan(capacity[at]) && backlog[at] > 0)
                return false; // on which day they are finished
    }
    return true;
}

void Queue::addWaits(int t, std::vector<Wait>& waits) const
{
    for (std::size_t number = 0; number < isAsked.size(); ++number)
        if (const RoleQueue of = role(number);
            isAsked[number] && of.flow.arrivals[static_cast<std::size_t>(t)] > 0)
            engine::addWaits(of.flow, frame->starts, t, waits);
}

bool Queue::knowsWhoWaits(int t) const
{
    return isWaiting && std::ranges::all_of(roles(), [&](const RoleQueue& each) {
               return std::isfinite(each.flow.backlogs[static_cast<std::size_t>(t) + 1]);
           });
}

std::vector<Wait> Queue::waitsSoFar(int t) const
{
    std::vector<Wait> all;
    for (const RoleQueue& each : roles())
        std::ranges::copy(engine::waitsSoFar(each.flow, frame->starts, t), std::back_inserter(all));
    return all;
}

std::string activityName(const Dimensions& dimensions, ActivityIndex activity)
{
    return activity == kAllActivities ? std::string(kAllActivitiesName)
                                      : dimensions.activities[activity].name;
}

} // namespace muster::engine
