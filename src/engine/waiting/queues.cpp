#include "engine/waiting/queues.h"

#include <algorithm>

namespace muster::engine {

namespace {

bool isEvents(const Inputs& in, const SeriesKey& line)
{
    return in.dimensions().activities[line.activity].standard != plan::Standard::Caseload;
}

} // namespace

void Queues::layOut(const Inputs& in)
{
    m_queues.clear();
    m_queueOfLine.clear();
    m_demand = in.sharedDemand();
    m_frame = std::make_shared<const QueueFrame>(in);
    std::vector<std::pair<LocalityIndex, ActivityIndex>> queues;
    for (const SeriesKey& line : in.demand().lines())
        if (isEvents(in, line))
            queues.emplace_back(line.locality, line.activity);
    std::ranges::sort(queues);
    queues.erase(std::unique(queues.begin(), queues.end()), queues.end());
    m_queues.reserve(queues.size());
    for (const auto& [locality, activity] : queues)
        m_queues.push_back(emptyQueue(in, m_frame, locality, activity));
    placeLines(in);
    layOutWork(in);
    takeActuals(in);
}

void Queues::takeActuals(const Inputs& in)
{
    for (Queue& queue : m_queues)
        queue.came.clear();
    placeActuals(in);
    placeRows();
}

void Queues::placeLines(const Inputs& in)
{
    const auto key = [](const auto& each) { return std::pair(each.locality, each.activity); };
    m_queueOfLine.reserve(in.demand().lines().size());
    for (const SeriesKey& line : in.demand().lines()) {
        const auto at = std::ranges::lower_bound(m_queues, key(line), {}, key);
        m_queueOfLine.push_back(isEvents(in, line) ? QueueIndex(static_cast<int>(at - m_queues.begin()))
                                                   : QueueIndex::none());
    }
}

/// Where actual figures say it anew there are more numbers.
void Queues::placeRows()
{
    const std::size_t roles = m_frame->casework.count();
    const auto size = [&](const Queue& queue) {
        return queue.isWaiting ? RoleRows::size(roles, m_frame->months(), !queue.came.empty()) : 0;
    };
    std::size_t all = 0;
    for (const Queue& queue : m_queues)
        all += size(queue);
    m_rows.resize(Eigen::Index(all));
    double* first = m_rows.data();
    for (Queue& queue : m_queues) {
        queue.rows.layOut(first, roles, !queue.came.empty());
        first += size(queue);
    }
}

void Queues::layOutWork(const Inputs& in)
{
    m_places.assign(in.dimensions().localities.size(), 0);
    std::array<bool, kClasses> classes{};
    std::size_t places = 0;
    std::size_t most = 0; // queues of a locality
    std::size_t ofLocality = 0;
    LocalityIndex before = LocalityIndex::none();
    for (const Queue& queue : m_queues) {
        if (queue.locality != before) {
            m_places[queue.locality] = places++;
            ofLocality = 0;
        }
        before = queue.locality;
        most = std::max(most, ++ofLocality);
        if (queue.isWaiting)
            classes[classOf(in.dimensions().activities[queue.activity])] = true;
    }
    m_times.layOut(places, m_frame->months(), m_frame->casework.count(), classes);
    m_scratch.layOut(*m_frame);
    m_gatherers.reserve(in.runs().size());
    m_work.layOut(*m_frame, most);
}

void Queues::clear()
{
    m_demand = nullptr;
    m_queues.clear();
}

void Queues::begin(const Inputs& in, bool areOfThisPlan)
{
    if (m_demand != in.sharedDemand())
        layOut(in);
    else if (!areOfThisPlan)
        takeActuals(in);
    m_gatherers.clear();
    for (const MonthSegment& run : in.runs())
        m_gatherers.emplace_back(in, m_frame->casework, m_scratch, run);
}

void Queues::fill(const Inputs& in, const OwnFigures& figures, LocalityIndex locality)
{
    const auto first = std::ranges::lower_bound(m_queues, locality, {}, &Queue::locality);
    const std::span<Queue> here(
        first, std::ranges::upper_bound(first, m_queues.end(), locality, {}, &Queue::locality));
    if (here.empty())
        return;
    m_work.begin(in, here);
    for (const QueueGatherer& gatherer : m_gatherers)
        gather(gatherer, figures, here);
    m_work.open(in);
    m_work.serve(m_times, m_places[locality]);
}

template <class Visit>
void Queues::forEachLine(const Inputs& in, std::span<Queue> ofLocality, const Visit& visit)
{
    const std::span<ActivityWork> activities = m_work.activities();
    for (const LineIndex line : in.demand().linesOf(ofLocality.front().locality))
        if (const QueueIndex at = m_queueOfLine[line]; !at.isNone())
            visit(line, activities[static_cast<std::size_t>(&m_queues[at] - ofLocality.data())]);
}

void Queues::gather(const QueueGatherer& gatherer, const OwnFigures& figures, std::span<Queue> ofLocality)
{
    const LocalityIndex locality = ofLocality.front().locality;
    gatherer.standAt(locality);
    for (ActivityWork& activity : m_work.activities())
        gatherer.begin(activity);
    forEachLine(gatherer.inputs(), ofLocality,
                [&](LineIndex line, ActivityWork& activity) { gatherer.addArrivals(line, activity); });
    for (ActivityWork& activity : m_work.activities()) {
        gatherer.share(activity);
        if (gatherer.run().first == 0)
            gatherer.addFirst(activity);
    }
    gatherTimes(gatherer, figures, locality);
    forEachLine(gatherer.inputs(), ofLocality, [&](LineIndex line, ActivityWork& activity) {
        if (!activity.queue->isWaiting)
            gatherer.addContactHours(line, *activity.queue, m_times, m_places[locality]);
    });
}

/// What roles have is not known where nobody has said how many serve here.
void Queues::gatherTimes(const QueueGatherer& gatherer, const OwnFigures& figures, LocalityIndex locality)
{
    const MonthSegment& run = gatherer.run();
    const Staff& staff = gatherer.inputs().staff();
    const std::size_t place = m_places[locality];
    for (std::size_t r = 0; r < m_frame->casework.count(); ++r) {
        const RoleIndex role = m_frame->casework.roles[r];
        const auto available = figures.months(Measure::Available, locality, role);
        const bool isStaffed = staff.at(locality, role).isStaffed;
        const double none = staff.hasNone(locality, role) ? 0 : formulas::kUnknown;
        const Eigen::ArrayXd& cannotWait = gatherer.cannotWait(locality, role);
        const auto at = Eigen::Index(r);
        for (int i = 0; i < run.count; ++i) {
            const int month = run.first + i;
            const auto t = static_cast<std::size_t>(month);
            const double there = isStaffed ? available[month] : none;
            m_times.available(place, t)[at] = there;
            m_times.cannotWait(place, t)[at] = cannotWait[i];
            m_times.idle(place, t)[at] = formulas::timeForWaiting(there, cannotWait[i]);
        }
    }
}

std::span<const Queue> Queues::of(const LocalityRange& localities) const
{
    const auto begin = std::ranges::lower_bound(m_queues, localities.first(), {}, &Queue::locality);
    const auto last =
        std::ranges::lower_bound(begin, m_queues.end(), localities.behind(), {}, &Queue::locality);
    return {begin, last};
}

double Queues::fteAnEvent(const RoleQueue& role, const PeriodSpan& span)
{
    double events = 0;
    double fte = 0;
    for (int month = span.first; month < span.first + span.count; ++month) {
        events += role.flow.arrivals[static_cast<std::size_t>(month)];
        fte += role.fte[static_cast<std::size_t>(month)];
    }
    return events == 0 ? role.firstFte : fte / events;
}

} // namespace muster::engine
