#include "engine/waiting/locality_work.h"

namespace muster::engine {

void LocalityWork::layOut(const QueueFrame& frame, std::size_t activities)
{
    m_months = frame.months();
    m_activities.resize(activities);
    for (ActivityWork& each : m_activities)
        each.layOut(frame);
    m_served.reserve(activities);
    m_waiting.reserve(activities);
    m_pool.layOut(activities, frame.casework.count(), frame.casework.takers);
}

void LocalityWork::begin(const Inputs& in, std::span<Queue> ofLocality)
{
    m_count = ofLocality.size();
    for (std::size_t i = 0; i < m_count; ++i)
        m_activities[i].begin(ofLocality[i],
                              in.plan().settings().qualifiedTakeOver &&
                                  !in.dimensions().activities[ofLocality[i].activity].statutory);
    m_served.clear();
    for (std::size_t each = 0; each < kClasses; ++each) {
        m_classes[each] = m_served.size();
        for (ActivityWork& work : activities())
            if (work.queue->isWaiting && classOf(in.dimensions().activities[work.queue->activity]) == each)
                m_served.push_back(&work);
    }
    m_classes[kClasses] = m_served.size();
    m_waiting.clear();
    for (ActivityWork* work : m_served)
        m_waiting.push_back(&work->waiting);
}

void LocalityWork::open(const Inputs& in)
{
    const ResolvedAssumption& backlogs = in.field(plan::Kind::OpeningBacklog);
    const std::size_t stretch = backlogs.stretch(in.firstMonth());
    for (ActivityWork* work : m_served)
        if (const plan::Actual* came = work->queue->cameBy(0))
            work->open(came->value);
        else
            work->open(backlogs.value({work->queue->locality, {}, work->queue->activity, {}}, stretch));
}

void LocalityWork::serve(RoleTimes& times, std::size_t place)
{
    for (std::size_t t = 0; t < m_months; ++t) {
        for (ActivityWork* work : m_served)
            work->come(t);
        for (std::size_t each = 0; each < kClasses; ++each)
            if (times.has(each))
                serveClass(times, place, t, each);
    }
    for (ActivityWork& work : activities())
        work.queue->isKnown = isKnown(*work.queue);
}

void LocalityWork::serveClass(RoleTimes& times, std::size_t place, std::size_t t, std::size_t ofClass)
{
    const std::size_t first = m_classes[ofClass];
    const std::size_t count = m_classes[ofClass + 1] - first;
    StaffPool::Row left = times.idle(place, t);
    StaffPool::Row wanted = times.wanted(place, t, ofClass);
    times.time(place, t, ofClass) = left;
    if (count == 0) {
        wanted = 0;
        return;
    }
    m_pool.serve(std::span(m_waiting).subspan(first, count), left, wanted);
    for (ActivityWork* work : std::span(m_served).subspan(first, count))
        work->finish(t, m_pool.own(), left);
}

} // namespace muster::engine
