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

void Waiting::keep()
{
    events *= left;
    fte *= left;
    for (double& taker : byTaker)
        taker *= left;
}

void Waiting::restate(double before, double after, std::span<const double> first)
{
    const auto restated = [&](double amount, double ofOne) {
        return before > 0 ? amount * (after / before) : after * ofOne;
    };
    events = restated(events, first[0]);
    fte = restated(fte, first[1]);
    for (std::size_t i = 0; i < byTaker.size(); ++i)
        byTaker[i] = restated(byTaker[i], first[i + 2]);
}

void StaffPool::layOut(std::size_t activities, std::vector<std::size_t> takers)
{
    m_takers = std::move(takers);
    m_wanted.assign(activities * m_takers.size(), 0);
    m_asked.assign(m_takers.size(), 0);
    m_undone.assign(activities, 0);
    m_isOffered.assign(activities, 0);
}

void StaffPool::serve(std::span<Waiting> waiting, std::span<double> time, std::span<double> wanted)
{
    doOwn(waiting, time, wanted);
    while (offer(waiting, time) && takeOver(waiting, time)) {
    }
}

/// All who wait for a role in a class have the same share of it.
void StaffPool::doOwn(std::span<Waiting> waiting, std::span<double> time, std::span<double> wanted)
{
    std::ranges::fill(wanted, 0);
    for (const Waiting& each : waiting)
        wanted[each.role] += each.fte;
    for (Waiting& each : waiting)
        each.left = 1 - formulas::shareDone(time[each.role], wanted[each.role]);
    for (std::size_t role = 0; role < time.size(); ++role)
        if (wanted[role] != 0)
            time[role] = timeLeft(time[role], wanted[role]);
}

/// Offers what waits of each activity to those who do some of it and have time; whether anything is.
bool StaffPool::offer(std::span<const Waiting> waiting, std::span<const double> time)
{
    bool isAny = false;
    for (const Waiting& each : waiting) {
        if (!each.isOffered())
            continue;
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker) {
            if (time[m_takers[taker]] == 0 || each.byTaker[taker] == 0 || !each.mayTake[taker])
                continue;
            if (!isAny)
                std::ranges::fill(m_wanted, 0);
            isAny = true;
            wantedOf(each.activity)[taker] += each.left * each.byTaker[taker];
        }
    }
    return isAny;
}

/// Takers have parts of an activity by the events that their time would do. One that is asked for too much
/// does an equal share of each; what it leaves is offered again. Whether it is known what is left.
bool StaffPool::takeOver(std::span<Waiting> waiting, std::span<double> time)
{
    ask(time);
    for (std::size_t activity = 0; activity < m_undone.size(); ++activity) {
        m_undone[activity] = 0;
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
            if (const double part = wantedOf(activity)[taker]; part != 0)
                m_undone[activity] += part * (1 - formulas::shareDone(time[m_takers[taker]], m_asked[taker]));
    }
    bool isKnown = true;
    for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
        if (m_asked[taker] != 0) {
            double& left = time[m_takers[taker]];
            left = timeLeft(left, m_asked[taker]);
            isKnown = isKnown && !std::isnan(left);
        }
    for (Waiting& each : waiting)
        if (m_isOffered[each.activity] && each.isOffered())
            each.left *= m_undone[each.activity];
    return isKnown;
}

/// In the place of what each taker would need for all of an activity comes its part of it.
void StaffPool::ask(std::span<const double> time)
{
    std::ranges::fill(m_asked, 0);
    for (std::size_t activity = 0; activity < m_isOffered.size(); ++activity) {
        const std::span<double> wanted = wantedOf(activity);
        double times = 0; // as often as all takers together could do all of it
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
            if (wanted[taker] != 0)
                times += time[m_takers[taker]] / wanted[taker];
        m_isOffered[activity] = times != 0 ? 1 : 0;
        for (std::size_t taker = 0; taker < m_takers.size(); ++taker)
            if (wanted[taker] != 0) {
                const double part = time[m_takers[taker]] / wanted[taker] / times;
                m_asked[taker] += part * wanted[taker];
                wanted[taker] = part;
            }
    }
}

} // namespace muster::engine
