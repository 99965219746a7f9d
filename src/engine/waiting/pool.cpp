#include "engine/waiting/pool.h"

#include "engine/figures.h"

#include <algorithm>

namespace muster::engine {

namespace {

/// What is left of a role's time, of which so much was asked; to the last bit nothing where not all is done.
double timeLeft(double time, double asked)
{
    return formulas::shareDone(time, asked) < 1 ? 0 : formulas::positive(time - asked);
}

} // namespace

void Waiting::layOut(std::size_t roles, std::size_t takers)
{
    events.setZero(Eigen::Index(roles));
    fte = left = events;
    byTaker.setZero(Eigen::Index(takers), Eigen::Index(roles));
    helped.reserve(roles);
}

void StaffPool::layOut(std::size_t activities, std::size_t roles, std::vector<std::size_t> takers)
{
    m_takers = std::move(takers);
    m_own.setZero(Eigen::Index(roles));
    m_wanted.assign(activities * m_takers.size(), 0);
    m_asked.assign(m_takers.size(), 0);
    m_isOffered.assign(activities, 0);
}

void StaffPool::serve(std::span<Waiting* const> waiting, Row time, Row wanted)
{
    doOwn(waiting, time, wanted);
    while (isAnyFree(time) && offer(waiting, time) && takeOver(waiting, time)) {
    }
}

/// All who wait for a role in a class have the same share of it.
void StaffPool::doOwn(std::span<Waiting* const> waiting, Row& time, Row& wanted)
{
    wanted = 0;
    for (const Waiting* each : waiting)
        wanted += each->fte;
    for (Eigen::Index role = 0; role < time.size(); ++role) {
        m_own[role] = formulas::shareDone(time[role], wanted[role]);
        if (wanted[role] != 0)
            time[role] = timeLeft(time[role], wanted[role]);
    }
    for (Waiting* each : waiting)
        each->left = 1 - m_own;
}

bool StaffPool::isAnyFree(const Row& time) const
{
    return std::ranges::any_of(m_takers, [&](std::size_t role) { return time[Eigen::Index(role)] != 0; });
}

/// Offers what waits of each activity to those who do some of it and have time; whether anything is.
bool StaffPool::offer(std::span<Waiting* const> waiting, const Row& time)
{
    bool isAny = false;
    for (std::size_t activity = 0; activity < waiting.size(); ++activity)
        isAny |= offer(*waiting[activity], time, wantedOf(activity), !isAny);
    return isAny;
}

bool StaffPool::offer(const Waiting& waiting, const Row& time, std::span<double> wanted, bool isFirst)
{
    for (const std::size_t role : waiting.helped) {
        if (!waiting.isOffered(role))
            continue;
        const auto at = Eigen::Index(role);
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker) {
            const double fte = waiting.byTaker(Eigen::Index(taker), at);
            if (time[Eigen::Index(m_takers[taker])] == 0 || fte == 0 || !waiting.mayTake[taker])
                continue;
            if (isFirst)
                std::ranges::fill(m_wanted, 0);
            isFirst = false;
            wanted[taker] += waiting.left[at] * fte;
        }
    }
    return !isFirst;
}

/// Takers have parts of an activity by the events that their time would do. One that is asked for too much
/// does an equal share of each; what it leaves is offered again. Whether it is known what is left.
bool StaffPool::takeOver(std::span<Waiting* const> waiting, Row& time)
{
    ask(waiting.size(), time);
    for (std::size_t activity = 0; activity < waiting.size(); ++activity)
        if (m_isOffered[activity]) {
            const double undone = undoneOf(activity, time);
            for (const std::size_t role : waiting[activity]->helped)
                if (waiting[activity]->isOffered(role))
                    waiting[activity]->left[Eigen::Index(role)] *= undone;
        }
    bool isKnown = true;
    for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
        if (m_asked[taker] != 0) {
            double& left = time[Eigen::Index(m_takers[taker])];
            left = timeLeft(left, m_asked[taker]);
            isKnown = isKnown && !std::isnan(left);
        }
    return isKnown;
}

/// The share of what is offered of an activity that nobody has time for.
double StaffPool::undoneOf(std::size_t activity, const Row& time)
{
    double undone = 0;
    for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
        if (const double part = wantedOf(activity)[taker]; part != 0)
            undone += part * (1 - formulas::shareDone(time[Eigen::Index(m_takers[taker])], m_asked[taker]));
    return undone;
}

/// In the place of what each taker would need for all of an activity comes its part of it.
void StaffPool::ask(std::size_t activities, const Row& time)
{
    std::ranges::fill(m_asked, 0);
    for (std::size_t activity = 0; activity < activities; ++activity) {
        const std::span<double> wanted = wantedOf(activity);
        double times = 0; // as often as all takers together could do all of it
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
            if (wanted[taker] != 0)
                times += time[Eigen::Index(m_takers[taker])] / wanted[taker];
        m_isOffered[activity] = times != 0 ? 1 : 0;
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
            if (wanted[taker] != 0) {
                const double part = time[Eigen::Index(m_takers[taker])] / wanted[taker] / times;
                m_asked[taker] += part * wanted[taker];
                wanted[taker] = part;
            }
    }
}

} // namespace muster::engine
