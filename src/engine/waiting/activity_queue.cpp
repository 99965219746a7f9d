#include "engine/waiting/activity_queue.h"

#include "engine/work.h"

#include <algorithm>
#include <cmath>

namespace muster::engine {

namespace {

std::vector<int> startsOf(const Inputs& in)
{
    std::vector<int> starts;
    for (int t = 0; t <= in.months(); ++t)
        starts.push_back(daysBetween(in.firstMonth(), in.firstMonth() + t));
    return starts;
}

RoleQueue emptyRole(RoleIndex role, bool isWaiting, int months)
{
    RoleQueue queue;
    queue.role = role;
    if (!isWaiting)
        return queue;
    queue.flow.layOut(months);
    queue.curves.layOut(months);
    queue.done = queue.takenOver = queue.flow.arrivals;
    return queue;
}

} // namespace

Queue emptyQueue(const Inputs& in, const Casework& casework, LocalityIndex locality, ActivityIndex activity)
{
    const plan::Activity& row = in.dimensions().activities[activity];
    Queue queue;
    queue.locality = locality;
    queue.activity = activity;
    queue.isWaiting = canWait(row);
    queue.flow.layOut(in.months());
    queue.done = queue.flow.arrivals;
    for (const RoleIndex role : casework.roles)
        queue.roles.push_back(emptyRole(role, queue.isWaiting, in.months()));
    queue.starts = startsOf(in);
    queue.coming.setZero(in.months(), casework.columns(row.statutory));
    queue.mayTake.assign(static_cast<std::size_t>(in.months()) * casework.takers.size(), 0);
    return queue;
}

bool isKnown(const Queue& queue)
{
    if (!std::ranges::all_of(queue.done, [](double events) { return std::isfinite(events); }))
        return false;
    for (const RoleQueue& role : queue.roles)
        for (std::size_t t = 0; role.isAsked && t < role.done.size(); ++t)
            if (std::isnan(role.flow.capacity[t]) && role.flow.backlogs[t] > 0)
                return false; // on which day they are finished
    return true;
}

void Queue::addWaits(int t, std::vector<Wait>& waits) const
{
    for (const RoleQueue& role : roles)
        if (role.isAsked && role.flow.arrivals[static_cast<std::size_t>(t)] > 0)
            engine::addWaits(role.flow, role.curves, starts, t, waits);
}

std::string activityName(const Dimensions& dimensions, ActivityIndex activity)
{
    return activity == kAllActivities ? std::string(kAllActivitiesName)
                                      : dimensions.activities[activity].name;
}

} // namespace muster::engine
