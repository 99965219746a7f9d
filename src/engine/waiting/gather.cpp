#include "engine/waiting/gather.h"

#include <limits>

namespace muster::engine {

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

void QueueGatherer::standards(const SeriesKey& line, std::span<double> columns) const
{
    const auto fteOf = [&](std::size_t r) {
        return fteOfShare(*this, line, m_casework.roles[r], m_scratch.times[r], 1.0, 1.0);
    };
    const bool isStatutory = dimensions().activities[line.activity].statutory;
    bool takersAreKnown = false;
    std::ranges::fill(columns, 0);
    for (std::size_t r = 0; r < m_casework.count(); ++r) {
        const double share = shareOf(*this, line, m_casework.roles[r]);
        if (share == 0)
            continue;
        columns[m_casework.events(r)] = share;
        columns[m_casework.fte(r)] = share * fteOf(r);
        if (isStatutory || dimensions().roles[m_casework.roles[r]].qualified)
            continue;
        if (!takersAreKnown)
            for (std::size_t i = 0; i < m_casework.takers.size(); ++i)
                m_scratch.takerFte[i] = fteOf(m_casework.takers[i]);
        takersAreKnown = true;
        for (std::size_t i = 0; i < m_casework.takers.size(); ++i)
            columns[m_casework.byTaker(r) + i] = share * m_scratch.takerFte[i];
    }
}

void QueueGatherer::addArrivals(LineIndex line, Queue& queue) const
{
    const auto volumes = volume(line).months;
    inRun(queue.flow.arrivals) += volumes;
    const std::span columns = std::span(m_scratch.columns).first(std::size_t(queue.coming.cols()));
    standards(lineAt(line), columns);
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (columns[column] != 0)
            queue.coming.col(Eigen::Index(column)).segment(run().first, run().count) +=
                columns[column] * volumes;
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        if (columns[m_casework.events(r)] != 0)
            queue.roles[r].isAsked = true;
    for (std::size_t i = 0; i < m_casework.takers.size(); ++i)
        if (columns[m_casework.events(m_casework.takers[i])] != 0)
            for (int t = run().first; t < run().first + run().count; ++t)
                queue.mayTake[std::size_t(t) * m_casework.takers.size() + i] = 1;
    if (!isTaken(line) && queue.isWaiting)
        inRun(queue.flow.capacity) += unknown();
}

const Eigen::ArrayXd& QueueGatherer::cannotWait(LocalityIndex locality, RoleIndex role) const
{
    m_scratch.cannotWait.head(run().count) = 0;
    auto months = m_scratch.cannotWait.head(run().count);
    addWhatCannotWait(*this, locality, role, months);
    return m_scratch.cannotWait;
}

void QueueGatherer::addContactHours(LineIndex line, Queue& queue, std::span<const RoleTime> times) const
{
    const auto hours = volume(line).months;
    for (std::size_t r = 0; r < m_casework.count(); ++r)
        m_scratch.columns[r] = shareOf(*this, lineAt(line), m_casework.roles[r]);
    for (int i = 0; i < run().count; ++i) {
        const int t = run().first + i;
        if (hours[i] == 0)
            continue;
        double part = isTaken(line) ? std::numeric_limits<double>::infinity() : unknown();
        for (std::size_t r = 0; r < m_casework.count(); ++r)
            if (m_scratch.columns[r] != 0) {
                const RoleTime& time = times[std::size_t(t) * m_casework.count() + r];
                part = formulas::least(part, formulas::partOfWhatCannotWait(time.available, time.cannotWait));
            }
        queue.flow.capacity[std::size_t(t)] += hours[i] * part;
        queue.done[std::size_t(t)] += hours[i] * formulas::atMostAll(part);
    }
}

} // namespace muster::engine
