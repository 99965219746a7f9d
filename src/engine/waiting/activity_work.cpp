#include "engine/waiting/activity_work.h"

#include "engine/figures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::engine {

void ActivityWork::layOut(const QueueFrame& frame)
{
    const Casework& casework = frame.casework;
    const auto roles = Eigen::Index(casework.count());
    waiting.layOut(casework.count(), casework.takers.size());
    m_first.layOut(casework.count(), casework.takers.size());
    m_fteOfTakers.setZero(waiting.byTaker.rows());
    coming.setZero(Eigen::Index(frame.months()) + 1, casework.amounts());
    lines.reserve(std::size_t(casework.amounts()));
    parts.setZero(roles, coming.rows());
    mayTake.assign(std::size_t(coming.rows()) * casework.takers.size(), 0);
    isAsked.assign(casework.count(), 0);
}

void ActivityWork::begin(Queue& of, bool canBeTakenOver)
{
    queue = &of;
    mayBeTakenOver = canBeTakenOver;
    coming = 0;
    for (auto* months : {&of.flow.arrivals, &of.flow.capacity, &of.done})
        std::ranges::fill(*months, 0);
    std::ranges::fill(of.isAsked, 0);
    if (!of.isWaiting)
        std::ranges::fill(of.flow.backlogs, formulas::kUnknown);
}

/// Who waits at the plan's start is of the mix of the first month in which any come; where none ever do, of
/// the standards set without a client group.
void ActivityWork::open(double backlog)
{
    const auto& arrivals = queue->flow.arrivals;
    const auto some = std::ranges::find_if(arrivals, [](double events) { return events != 0; });
    const double each = some == arrivals.end() ? 1 : *some;
    queue->flow.backlogs[0] = backlog;
    waiting.left = 1;
    waiting.helped.clear();
    for (Eigen::Index role = 0; role < parts.rows(); ++role)
        openRole(role, some - arrivals.begin(), each, backlog);
}

void ActivityWork::openRole(Eigen::Index role, Eigen::Index month, double each, double backlog)
{
    const auto first = [&](double number) { return backlog == 0 ? 0 : backlog * number; };
    const auto number = std::size_t(role);
    const double part = parts(role, month);
    const auto ofOne = [&](double ofSide) {
        const double amount = part == 0 ? 0 : part * ofSide;
        return queue->isAsked[number] ? amount / each : 0; // whatever is not known of the others
    };
    const double mine = ofOne(coming(month, queue->frame->casework.events(number)));
    const double myFte = ofOne(fte(month)[role]);
    m_first.events[role] = mine;
    m_first.fte[role] = myFte;
    queue->firstFte[number] = mine != 0 ? myFte / mine : 0;
    queue->rows.row(RoleNumber::Backlog, 0)[role] = first(mine);
    waiting.fte[role] = first(myFte);
    if (!mayBeTakenOver || queue->frame->casework.isQualified[number] || !queue->isAsked[number])
        return;
    waiting.helped.push_back(number);
    for (Eigen::Index taker = 0; taker < waiting.byTaker.rows(); ++taker) {
        m_first.byTaker(taker, role) = ofOne(byTaker(month)[taker]);
        waiting.byTaker(taker, role) = first(m_first.byTaker(taker, role));
    }
}

/// Role by role, and takers first: a number just written is slow to read as a part of several.
void ActivityWork::come(std::size_t t)
{
    const auto month = Eigen::Index(t);
    if (!waiting.helped.empty())
        m_fteOfTakers = byTaker(month);
    const std::vector<char>& isQualified = queue->frame->casework.isQualified;
    const std::array ofSide{coming(month, 0), coming(month, 1)};
    const auto fteOfSide = fte(month);
    const double* const part = parts.col(month).data();
    const double* const backlog = queue->rows.row(RoleNumber::Backlog, t).data();
    double* const arrivals = queue->rows.row(RoleNumber::Arrivals, t).data();
    double* const arrivalsFte = queue->rows.row(RoleNumber::Fte, t).data();
    for (Eigen::Index role = 0; role < parts.rows(); ++role) {
        const double comes =
            part[role] == 0 ? 0 : part[role] * ofSide[std::size_t(isQualified[std::size_t(role)])];
        const double takes = part[role] * fteOfSide[role];
        arrivals[role] = comes;
        arrivalsFte[role] = takes;
        waiting.events[role] = backlog[role] + comes;
        waiting.fte[role] = waiting.fte[role] * waiting.left[role] + takes;
    }
    comeByTaker(month);
    const auto takers = std::size_t(waiting.byTaker.rows());
    waiting.mayTake = std::span(mayTake).subspan(t * takers, takers);
}

void ActivityWork::comeByTaker(Eigen::Index month)
{
    for (const std::size_t role : waiting.helped) {
        const auto at = Eigen::Index(role);
        const double part = parts(at, month);
        const double left = waiting.left[at];
        double* takers = waiting.byTaker.col(at).data();
        for (Eigen::Index taker = 0; taker < m_fteOfTakers.size(); ++taker) // few: Eigen's loops cost more
            takers[taker] =
                part == 0 ? takers[taker] * left : takers[taker] * left + part * m_fteOfTakers[taker];
    }
}

/// Role by role, and what all of its roles come to beside them. Once some of it has nobody to do it, it is no
/// longer known who waits.
void ActivityWork::finish(std::size_t t, const Eigen::ArrayXd& own, const StaffPool::Row& left)
{
    const auto numbers = [&](RoleNumber which, std::size_t month) {
        return queue->rows.row(which, month).data();
    };
    double* const done = numbers(RoleNumber::Done, t);
    double* const takenOver = numbers(RoleNumber::TakenOver, t);
    double* const capacity = numbers(RoleNumber::Capacity, t);
    double* const backlog = numbers(RoleNumber::Backlog, t + 1);
    double allCapacity = queue->flow.capacity[t]; // not known already where some has nobody
    double allDone = std::isnan(queue->flow.backlogs[t]) ? formulas::kUnknown : allCapacity;
    double allBacklog = allDone;
    for (Eigen::Index role = 0; role < own.size(); ++role) {
        const double events = waiting.events[role];
        const double stillWaits = waiting.left[role];
        const double isDone = events * (1 - stillWaits);
        const double waits = events * stillWaits;
        const double couldBeDone = left[role] == 0 ? isDone : capacityOf(role, isDone, left[role]);
        done[role] = isDone;
        takenOver[role] = events * ((1 - own[role]) - stillWaits);
        capacity[role] = couldBeDone;
        backlog[role] = waits;
        if (queue->isAsked[std::size_t(role)]) {
            allCapacity += couldBeDone;
            allDone += isDone;
            allBacklog += waits;
        }
    }
    queue->flow.capacity[t] = allCapacity;
    queue->done[t] = allDone;
    queue->flow.backlogs[t + 1] = allBacklog;
    restate(t);
}

/// Events that a role could do in a month in which it has time left.
double ActivityWork::capacityOf(Eigen::Index role, double done, double timeLeft) const
{
    const double events = waiting.events[role];
    return formulas::capacity(done, timeLeft,
                              events > 0 ? waiting.fte[role] / events : queue->firstFte[std::size_t(role)]);
}

/// An actual figure says at the month's end who waits: each part is so much more or less, and of nobody they
/// are of the mix of those who would wait first. A queue that is not known stays so.
void ActivityWork::restate(std::size_t t)
{
    double& backlog = queue->flow.backlogs[t + 1];
    queue->flow.ends[t] = backlog;
    queue->flow.restated[t] = 0;
    if (queue->came.empty())
        return;
    queue->rows.row(RoleNumber::Ends, t) = queue->rows.row(RoleNumber::Backlog, t + 1);
    queue->rows.row(RoleNumber::Restated, t) = 0;
    const plan::Actual* came = queue->cameBy(static_cast<int>(t) + 1);
    if (!came || std::isnan(backlog))
        return;
    for (std::size_t role = 0; role < queue->isAsked.size(); ++role)
        if (queue->isAsked[role])
            restateRole(role, t, backlog, came->value);
    queue->flow.restated[t] = came->value - backlog;
    backlog = came->value;
}

void ActivityWork::restateRole(std::size_t role, std::size_t t, double before, double after)
{
    const auto restated = [&](double amount, double ofOne) {
        if (before > 0)
            return amount * (after / before);
        return after == 0 ? 0 : after * ofOne; // of nobody no mix need be known
    };
    const auto at = Eigen::Index(role);
    auto backlog = queue->rows.row(RoleNumber::Backlog, t + 1);
    backlog[at] = restated(backlog[at], m_first.events[at]);
    queue->rows.row(RoleNumber::Restated, t)[at] = backlog[at] - queue->rows.row(RoleNumber::Ends, t)[at];
    waiting.fte[at] = restated(waiting.fte[at] * waiting.left[at], m_first.fte[at]);
    for (Eigen::Index taker = 0; taker < waiting.byTaker.rows(); ++taker)
        waiting.byTaker(taker, at) =
            restated(waiting.byTaker(taker, at) * waiting.left[at], m_first.byTaker(taker, at));
    waiting.left[at] = 1;
}

} // namespace muster::engine
