// The part of Queues that takes up what came: actual figures of who waits at a month's end.

#include "engine/waiting/queues.h"

#include <cmath>

namespace muster::engine {

/// Where one locality alone in what a figure stands for has the queue; of several the nearest locality's.
void Queues::placeActuals(const Inputs& in)
{
    const Dimensions& d = in.dimensions();
    const auto depth = [&](const plan::Actual& row) { return d.localities[d.indexOf(row.locality)].depth; };
    for (const plan::Actual& row : in.plan().rows<plan::Actual>()) {
        const int t = row.month + 1 - in.firstMonth();
        if (row.measure != plan::ActualMeasure::Backlog || t < 0 || t > in.months())
            continue;
        Queue* only = onlyQueueOf(d.withBeneath(d.indexOf(row.locality)), d.indexOf(*row.activity));
        if (!only)
            continue;
        only->came.resize(m_months + 1);
        const plan::Actual*& came = only->came[static_cast<std::size_t>(t)];
        if (!came || depth(row) > depth(*came))
            came = &row;
    }
}

/// The one queue of an activity in these localities; null where there are several or none.
Queue* Queues::onlyQueueOf(const LocalityRange& localities, ActivityIndex activity)
{
    Queue* only = nullptr;
    for (Queue& queue : m_queues) {
        if (!localities.contains(queue.locality) || queue.activity != activity || !queue.isWaiting)
            continue;
        if (only)
            return nullptr;
        only = &queue;
    }
    return only;
}

/// One event of those who would wait first for a role: events, FTE and FTE of each taker.
std::vector<double> Queues::firstOf(std::size_t role, const Waiting& waiting) const
{
    const auto column = [this](Eigen::Index at) { return m_first[static_cast<std::size_t>(at)]; };
    std::vector<double> first{column(m_casework.events(role)), column(m_casework.fte(role))};
    for (std::size_t i = 0; i < waiting.byTaker.size(); ++i)
        first.push_back(column(m_casework.byTaker(role) + Eigen::Index(i)));
    return first;
}

/// An actual figure says at the month's end who waits: each part is so much more or less, and of nobody they
/// are of the mix of those who would wait first. A queue that is not known stays so.
void Queues::restate(Queue& queue, std::size_t t)
{
    double& backlog = queue.flow.backlogs[t + 1];
    const plan::Actual* came = queue.cameBy(static_cast<int>(t) + 1);
    queue.flow.ends[t] = backlog;
    if (!came || std::isnan(backlog))
        return;
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
        if (m_of[i].queue != &queue)
            continue;
        Waiting& waiting = m_waiting[i];
        waiting.restate(backlog, came->value, m_of[i].first);
        QueueFlow& flow = m_of[i].role->flow;
        flow.restated[t] = waiting.events - flow.ends[t];
        flow.backlogs[t + 1] = waiting.events;
    }
    queue.flow.restated[t] = came->value - backlog;
    backlog = came->value;
}

} // namespace muster::engine
