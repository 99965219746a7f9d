// The part of Queues that takes up what came: actual figures of who waits at a month's end.

#include "engine/waiting/queues.h"

namespace muster::engine {

/// Where one locality alone in what a figure stands for has the queue; of several the nearest locality's.
void Queues::placeActuals(const Inputs& in)
{
    if (!in.keepsRules()) // rows may name what is not there
        return;
    const Dimensions& d = in.dimensions();
    const auto depth = [&](const plan::Actual& row) { return d.localities[d.indexOf(row.locality)].depth; };
    for (const plan::Actual& row : in.plan().rows<plan::Actual>()) {
        const int t = row.month + 1 - in.firstMonth();
        if (row.measure != plan::ActualMeasure::Backlog || t < 0 || t > in.months())
            continue;
        Queue* only = onlyQueueOf(d.withBeneath(d.indexOf(row.locality)), d.indexOf(*row.activity));
        if (!only)
            continue;
        only->came.resize(m_frame->months() + 1);
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

} // namespace muster::engine
