#include "engine/waiting/queues.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace muster::engine {

namespace {

double openingBacklog(const Inputs& in, const Queue& queue)
{
    if (const plan::Actual* came = queue.cameBy(0))
        return came->value;
    const ResolvedAssumption& field = in.field(plan::Kind::OpeningBacklog);
    return field.value({queue.locality, {}, queue.activity, {}}, field.stretch(in.firstMonth()));
}

} // namespace

void Queues::layOut(const Inputs& in)
{
    const Dimensions& d = in.dimensions();
    m_casework = caseworkOf(d);
    m_months = static_cast<std::size_t>(in.months());
    std::map<std::pair<LocalityIndex, ActivityIndex>, QueueIndex> queues;
    const auto isEvents = [&](const SeriesKey& line) {
        return d.activities[line.activity].standard != plan::Standard::Caseload;
    };
    for (const SeriesKey& line : in.demand().lines())
        if (isEvents(line))
            queues[{line.locality, line.activity}] = {};
    m_places.assign(d.localities.size(), 0);
    std::size_t places = 0;
    for (auto& [place, at] : queues) {
        at = m_queues.behind();
        if (m_queues.empty() || m_queues.back().locality != place.first)
            m_places[place.first] = places++;
        m_queues.push_back(emptyQueue(in, m_casework, place.first, place.second));
    }
    for (const SeriesKey& line : in.demand().lines())
        m_queueOfLine.push_back(isEvents(line) ? queues.at({line.locality, line.activity})
                                               : QueueIndex::none());
    placeActuals(in);
    m_times.assign(places * m_months * m_casework.count(), {});
    layOutScratch(in);
}

void Queues::layOutScratch(const Inputs& in)
{
    const std::size_t roles = m_casework.count();
    const std::size_t takers = m_casework.takers.size();
    const std::size_t activities = in.dimensions().activities.size();
    m_gather.times.assign(roles, {});
    m_gather.takerFte.assign(takers, 0);
    m_gather.columns.assign(static_cast<std::size_t>(m_casework.columns(false)), 0);
    m_gather.cannotWait.setZero(in.months());
    m_pool.layOut(activities, m_casework.takers);
    m_waiting.reserve(activities * roles);
    m_of.reserve(activities * roles);
    m_byTaker.assign(activities * roles * takers, 0);
    m_first = m_gather.columns;
    m_left.assign(roles, 0);
    m_wanted.assign(roles, 0);
}

void Queues::fill(const Inputs& in, const OwnFigures& figures)
{
    if (m_queueOfLine.empty())
        layOut(in);
    empty();
    gather(in, figures);
    for (auto first = m_queues.begin(); first != m_queues.end();) {
        const auto end = std::find_if(first, m_queues.end(),
                                      [&](const Queue& queue) { return queue.locality != first->locality; });
        makeWaiting(in, {first, end});
        serve({first, end});
        first = end;
    }
}

void Queues::empty()
{
    for (Queue& queue : m_queues) {
        for (auto* months : {&queue.flow.arrivals, &queue.flow.capacity, &queue.done})
            std::ranges::fill(*months, 0);
        std::ranges::fill(queue.mayTake, 0);
        queue.coming = 0;
        for (RoleQueue& role : queue.roles)
            role.isAsked = false;
    }
}

void Queues::gather(const Inputs& in, const OwnFigures& figures)
{
    for (const MonthSegment& run : in.runs()) {
        const QueueGatherer gatherer(in, m_casework, m_gather, run);
        for (const LocalityIndex l : in.dimensions().localities.indexes()) {
            if (of(LocalityRange(l)).empty())
                continue;
            gatherer.standAt(l);
            for (const LineIndex line : in.demand().linesOf(l))
                if (const QueueIndex at = m_queueOfLine[line]; !at.isNone())
                    gatherer.addArrivals(line, m_queues[at]);
            gatherTimes(gatherer, figures, l);
            for (const LineIndex line : in.demand().linesOf(l))
                if (const QueueIndex at = m_queueOfLine[line]; !at.isNone() && !m_queues[at].isWaiting)
                    gatherer.addContactHours(line, m_queues[at], timesOf(l));
        }
    }
}

/// What roles have is not known where nobody has said how many serve here.
void Queues::gatherTimes(const QueueGatherer& gatherer, const OwnFigures& figures, LocalityIndex locality)
{
    const MonthSegment& run = gatherer.run();
    for (std::size_t r = 0; r < m_casework.count(); ++r) {
        const RoleIndex role = m_casework.roles[r];
        const auto available = figures.months(Measure::Available, locality, role);
        const Staff& staff = gatherer.inputs().staff();
        const bool isStaffed = staff.at(locality, role).isStaffed;
        const double none = staff.hasNone(locality, role) ? 0 : formulas::kUnknown;
        const Eigen::ArrayXd& cannotWait = gatherer.cannotWait(locality, role);
        for (int i = 0; i < run.count; ++i) {
            const int t = run.first + i;
            RoleTime& time = timesOf(locality, static_cast<std::size_t>(t))[r];
            time.available = isStaffed ? available[t] : none;
            time.cannotWait = cannotWait[i];
            time.idle = formulas::timeForWaiting(time.available, time.cannotWait);
        }
    }
}

/// Who waits at the plan's start is of the mix of the first month in which any come; where none ever do, of
/// the standards set without a client group.
void Queues::readFirst(const Inputs& in, Queue& queue)
{
    const MonthSegment month{0, 1, in.firstMonth()};
    const QueueGatherer gatherer(in, m_casework, m_gather, month);
    gatherer.standAt(queue.locality);
    const std::span columns = std::span(m_first).first(static_cast<std::size_t>(queue.coming.cols()));
    gatherer.standards({queue.locality, in.dimensions().noClientGroup(), queue.activity}, columns);
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        queue.roles[r].isAsked |= columns[r] != 0;
    const auto some =
        std::ranges::find_if(queue.flow.arrivals, [](double arrivals) { return arrivals != 0; });
    if (some != queue.flow.arrivals.end())
        for (std::size_t column = 0; column < columns.size(); ++column)
            columns[column] = queue.coming(some - queue.flow.arrivals.begin(), Eigen::Index(column)) / *some;
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        queue.roles[r].firstFte = columns[r] != 0 ? columns[std::size_t(m_casework.fte(r))] / columns[r] : 0;
}

void Queues::makeWaiting(const Inputs& in, std::span<Queue> ofLocality)
{
    const std::size_t takers = m_casework.takers.size();
    m_waiting.clear();
    m_of.clear();
    for (std::size_t priority = 0; priority < kClasses; ++priority) {
        m_classes[priority] = m_waiting.size();
        for (std::size_t at = 0; at < ofLocality.size(); ++at) {
            Queue& queue = ofLocality[at];
            const plan::Activity& activity = in.dimensions().activities[queue.activity];
            if (classOf(activity) != priority)
                continue;
            readFirst(in, queue);
            if (!queue.isWaiting) {
                queue.flow.backlogs.assign(queue.flow.backlogs.size(), formulas::kUnknown);
                continue;
            }
            const double backlog = openingBacklog(in, queue);
            queue.flow.backlogs[0] = backlog;
            const auto first = [&](Eigen::Index column) {
                return backlog == 0 ? 0 : backlog * m_first[static_cast<std::size_t>(column)];
            };
            for (std::size_t r = 0; r < queue.roles.size(); ++r) {
                if (!queue.roles[r].isAsked)
                    continue;
                Waiting waiting{at, r, first(m_casework.events(r)), first(m_casework.fte(r))};
                if (in.plan().settings().qualifiedTakeOver && !activity.statutory &&
                    !m_casework.isQualified(r, in.dimensions())) {
                    waiting.byTaker = std::span(m_byTaker).subspan(m_waiting.size() * takers, takers);
                    for (std::size_t i = 0; i < takers; ++i)
                        waiting.byTaker[i] = first(m_casework.byTaker(r) + Eigen::Index(i));
                }
                queue.roles[r].flow.backlogs[0] = waiting.events;
                m_waiting.push_back(waiting);
                m_of.push_back({&queue, &queue.roles[r],
                                queue.came.empty() ? std::vector<double>() : firstOf(r, waiting)});
            }
        }
    }
    m_classes[kClasses] = m_waiting.size();
}

void Queues::serve(std::span<Queue> ofLocality)
{
    for (std::size_t t = 0; t < m_months; ++t) {
        const std::span<RoleTime> times = timesOf(ofLocality.front().locality, t);
        for (std::size_t r = 0; r < times.size(); ++r)
            m_left[r] = times[r].idle;
        for (std::size_t i = 0; i < m_waiting.size(); ++i)
            come(m_waiting[i], *m_of[i].queue, *m_of[i].role, t);
        for (std::size_t priority = 0; priority < kClasses; ++priority)
            serveClass(priority, t, times);
        for (std::size_t r = 0; r < times.size(); ++r)
            times[r].idle = m_left[r];
        for (Queue& queue : ofLocality)
            if (queue.isWaiting) {
                addUp(queue, t);
                restate(queue, t);
            }
    }
    for (const Place& place : m_of)
        place.role->curves.fill(place.role->flow);
    for (Queue& queue : ofLocality)
        queue.isKnown = isKnown(queue);
}

/// Who comes in a month waits with those who waited before.
void Queues::come(Waiting& waiting, const Queue& queue, RoleQueue& role, std::size_t t) const
{
    const auto month = Eigen::Index(t);
    role.flow.arrivals[t] = queue.coming(month, m_casework.events(waiting.role));
    waiting.events += role.flow.arrivals[t];
    waiting.fte += queue.coming(month, m_casework.fte(waiting.role));
    for (std::size_t i = 0; i < waiting.byTaker.size(); ++i)
        waiting.byTaker[i] += queue.coming(month, m_casework.byTaker(waiting.role) + Eigen::Index(i));
    const std::size_t takers = m_casework.takers.size();
    waiting.mayTake = std::span(queue.mayTake).subspan(t * takers, takers);
}

void Queues::serveClass(std::size_t priority, std::size_t t, std::span<RoleTime> times)
{
    const std::size_t first = m_classes[priority];
    const std::size_t count = m_classes[priority + 1] - first;
    for (std::size_t r = 0; r < times.size(); ++r)
        times[r].time[priority] = m_left[r];
    if (count == 0)
        return;
    m_pool.serve(std::span(m_waiting).subspan(first, count), m_left, m_wanted);
    for (std::size_t r = 0; r < times.size(); ++r)
        times[r].wanted[priority] = m_wanted[r];
    for (std::size_t i = first; i < first + count; ++i) {
        Waiting& waiting = m_waiting[i];
        RoleQueue& queue = *m_of[i].role;
        const RoleTime& time = times[waiting.role];
        const double own = formulas::shareDone(time.time[priority], time.wanted[priority]);
        const double left = m_left[waiting.role];
        queue.done[t] = waiting.events * (1 - waiting.left);
        queue.takenOver[t] =
            waiting.left == 1 - own ? 0 : queue.done[t] - formulas::doneItself(waiting.events, own);
        const double each = waiting.events > 0 ? waiting.fte / waiting.events : queue.firstFte;
        queue.flow.capacity[t] = left == 0 ? queue.done[t] : formulas::capacity(queue.done[t], left, each);
        waiting.keep();
        queue.flow.ends[t] = queue.flow.backlogs[t + 1] = waiting.events;
    }
}

/// Of all its roles. Once some of it has nobody to do it, it is no longer known who waits.
void Queues::addUp(Queue& queue, std::size_t t)
{
    double& capacity = queue.flow.capacity[t]; // not known already where some has nobody
    const double unknown = capacity;
    queue.done[t] = queue.flow.backlogs[t + 1] =
        std::isnan(queue.flow.backlogs[t]) ? formulas::kUnknown : unknown;
    for (const RoleQueue& role : queue.roles) {
        if (!role.isAsked)
            continue;
        capacity += role.flow.capacity[t];
        queue.done[t] += role.done[t];
        queue.flow.backlogs[t + 1] += role.flow.backlogs[t + 1];
    }
}

std::span<const Queue> Queues::of(const LocalityRange& localities) const
{
    const auto begin = std::ranges::lower_bound(m_queues, localities.first(), {}, &Queue::locality);
    const auto last =
        std::ranges::lower_bound(begin, m_queues.end(), localities.behind(), {}, &Queue::locality);
    return {begin, last};
}

double Queues::fteAnEvent(const Queue& queue, const RoleQueue& role, const PeriodSpan& span) const
{
    const std::size_t number = m_casework.numbers[role.role];
    const auto sum = [&](Eigen::Index column) {
        return queue.coming.col(column).segment(span.first, span.count).sum();
    };
    const double events = sum(m_casework.events(number));
    return events == 0 ? role.firstFte : sum(m_casework.fte(number)) / events;
}

} // namespace muster::engine
