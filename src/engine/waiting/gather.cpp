#include "engine/waiting/gather.h"

#include <array>
#include <limits>

namespace muster::engine {

void GatherScratch::layOut(const QueueFrame& frame)
{
    times.assign(frame.casework.count(), {});
    fte.assign(frame.casework.count(), 0);
    amounts.setZero(frame.casework.amounts());
    cannotWait.setZero(Eigen::Index(frame.months()));
}

QueueGatherer::QueueGatherer(const Inputs& in, const Casework& casework, GatherScratch& scratch,
                             const MonthSegment& run)
    : LineReader(in, run), m_casework(casework), m_scratch(scratch)
{
}

void QueueGatherer::standAt(LocalityIndex locality) const
{
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        m_scratch.times[r] = workingTime(*this, locality, m_casework.roles[r]);
}

/// Of one event of a line, in the amounts of Casework; notes who does some of it.
const Eigen::ArrayXd& QueueGatherer::standards(const SeriesKey& line, ActivityWork& work) const
{
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        m_scratch.fte[r] = fteOfShare(*this, line, m_casework.roles[r], m_scratch.times[r], 1.0, 1.0);
    const double qualified = qualifiedShare(line);
    const std::array sides{1.0 - qualified, qualified};
    Eigen::ArrayXd& amounts = m_scratch.amounts;
    amounts = 0;
    double helped = 0; // events of the side that is not qualified
    for (std::size_t r = 0; r < m_casework.count(); ++r) {
        const double ofSide = sides[std::size_t(m_casework.isQualified[r])];
        if (ofSide == 0 ||
            formulas::roleEvents(ofSide, roleShare(line.locality, line.activity, m_casework.roles[r])) == 0)
            continue;
        work.isAsked[r] = 1;
        amounts[m_casework.events(r)] = ofSide;
        amounts[Casework::fte(r)] = ofSide * m_scratch.fte[r];
        helped = m_casework.isQualified[r] ? helped : ofSide;
    }
    if (work.mayBeTakenOver && helped != 0)
        for (std::size_t i = 0; i < m_casework.takers.size(); ++i)
            amounts[m_casework.byTaker() + Eigen::Index(i)] = helped * m_scratch.fte[m_casework.takers[i]];
    return amounts;
}

void QueueGatherer::begin(ActivityWork& work) const
{
    work.lines.clear();
    for (Eigen::Index each = 0; each < work.coming.cols(); ++each)
        work.lines.emplace_back(
            Eigen::Map<Eigen::ArrayXd>(work.coming.col(each).data() + run().first, run().count));
}

void QueueGatherer::addArrivals(LineIndex line, ActivityWork& work) const
{
    const auto volumes = volume(line).months;
    inRun(work.queue->flow.arrivals) += volumes;
    const Eigen::ArrayXd& amounts = standards(lineAt(line), work);
    if (!work.queue->isWaiting)
        return;
    for (Eigen::Index each = 0; each < amounts.size(); ++each)
        if (amounts[each] != 0)
            work.lines[std::size_t(each)].add(amounts[each] * volume(line));
    if (!isTaken(line))
        inRun(work.queue->flow.capacity) += unknown();
}

void QueueGatherer::addFirst(ActivityWork& work) const
{
    const SeriesKey none{work.queue->locality, dimensions().noClientGroup(), work.queue->activity};
    const Eigen::Index behind = work.coming.rows() - 1;
    work.coming.row(behind) = standards(none, work).transpose();
    share(work, behind, 1);
}

void QueueGatherer::share(ActivityWork& work) const
{
    for (auto& lines : work.lines)
        lines.finish();
    share(work, run().first, run().count);
}

/// Then begins anew to note who does some of it.
void QueueGatherer::share(ActivityWork& work, Eigen::Index firstMonth, Eigen::Index count) const
{
    Queue& queue = *work.queue;
    for (std::size_t r = 0; r < m_casework.count(); ++r) {
        const double part = roleShare(queue.locality, queue.activity, m_casework.roles[r]);
        const double asked = part == 0 ? unknown() : part; // nothing of a side that is not known
        work.parts.row(Eigen::Index(r)).segment(firstMonth, count) = work.isAsked[r] ? asked : 0;
        queue.isAsked[r] |= work.isAsked[r];
    }
    for (Eigen::Index t = firstMonth; t < firstMonth + count; ++t)
        for (std::size_t i = 0; i < m_casework.takers.size(); ++i)
            work.mayTake[std::size_t(t) * m_casework.takers.size() + i] = work.isAsked[m_casework.takers[i]];
    std::ranges::fill(work.isAsked, 0);
}

const Eigen::ArrayXd& QueueGatherer::cannotWait(LocalityIndex locality, RoleIndex role) const
{
    m_scratch.cannotWait.head(run().count) = 0;
    auto months = m_scratch.cannotWait.head(run().count);
    addWhatCannotWait(*this, locality, role, months);
    return m_scratch.cannotWait;
}

void QueueGatherer::addContactHours(LineIndex line, Queue& queue, RoleTimes& times, std::size_t place) const
{
    const auto hours = volume(line).months;
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        m_scratch.amounts[Eigen::Index(r)] = shareOf(*this, lineAt(line), m_casework.roles[r]);
    for (int i = 0; i < run().count; ++i) {
        const auto t = std::size_t(run().first + i);
        if (hours[i] == 0)
            continue;
        const auto available = times.available(place, t);
        const auto cannotWait = times.cannotWait(place, t);
        double part = isTaken(line) ? std::numeric_limits<double>::infinity() : unknown();
        for (std::size_t r = 0; r < m_casework.count(); ++r)
            if (const auto at = Eigen::Index(r); m_scratch.amounts[at] != 0)
                part = formulas::least(part, formulas::partOfWhatCannotWait(available[at], cannotWait[at]));
        queue.flow.capacity[t] += hours[i] * part;
        queue.done[t] += hours[i] * formulas::atMostAll(part);
    }
}

} // namespace muster::engine
