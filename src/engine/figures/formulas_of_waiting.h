#pragma once
// Who waits. Events are of one activity of one locality; waits are in days of the calendar; formulas.h is the
// door. Source: docs/method.md, section 7.2.

#include "engine/figures/formula_basics.h"

namespace muster::engine::formulas {

/// FTE of a role that those who wait can have.
template <class N>
[[nodiscard]] N timeForWaiting(const N& available, const N& cannotWait)
{
    return positive(available - cannotWait);
}
/// The share of who waits for a role that it has the time for.
template <class N>
[[nodiscard]] N shareDone(const N& time, const N& wanted)
{
    return valueOf(wanted) == 0 ? N(1.0) : least(N(1.0), time / wanted);
}
/// Events of its part of an activity that a role does itself.
template <class N>
[[nodiscard]] N doneItself(const N& waiting, const N& share)
{
    return waiting * share;
}
/// With what qualified staff of the activity take over of it.
template <class N>
[[nodiscard]] N done(const N& waiting, const N& share, const N& takenOver)
{
    return doneItself(waiting, share) + takenOver;
}
/// Events that could be done: with what a role has left behind its class as well.
template <class N>
[[nodiscard]] N capacity(const N& done, const N& timeLeft, const N& fteAnEvent)
{
    return done + timeLeft / fteAnEvent;
}
/// How much of what cannot wait a role is there for.
template <class N>
[[nodiscard]] N partOfWhatCannotWait(const N& available, const N& cannotWait)
{
    return available / cannotWait;
}
template <class N>
[[nodiscard]] N backlogAfter(const N& backlog, const N& arrivals, const N& done)
{
    return backlog + arrivals - done;
}
/// Contact hours cannot wait: what nobody gives is not given.
template <class N>
[[nodiscard]] N unmet(const N& arrivals, const N& done)
{
    return arrivals - done;
}
/// Of a month's amount, what falls to a week.
template <class N>
[[nodiscard]] N aWeek(const N& month, const N& days)
{
    return month * kDaysAWeek / days;
}
/// A role's load: above 1 its queues grow.
template <class N>
[[nodiscard]] N roleLoad(const N& required, const N& available)
{
    return required / available;
}
/// The mean wait at which a target is kept.
template <class N>
[[nodiscard]] N targetMeanWait(const N& target, const N& factor)
{
    return target / factor;
}
/// The backlog at which the mean wait is the one that keeps the target.
template <class N>
[[nodiscard]] N targetBacklog(const N& arrivalsAWeek, const N& targetWeeks, const N& factor)
{
    return arrivalsAWeek * targetMeanWait(targetWeeks, factor);
}
/// Events a week that bring a backlog down to its target in so many weeks; where it is not above it, those
/// that come.
template <class N>
[[nodiscard]] N reliefCapacity(const N& arrivalsAWeek, const N& backlog, const N& target, const N& weeks)
{
    return arrivalsAWeek + positive(backlog - target) / weeks;
}
/// FTE of a role that do so many events a month.
template <class N>
[[nodiscard]] N fteToKeepUp(const N& eventsAMonth, const N& fteAnEvent)
{
    return eventsAMonth * fteAnEvent;
}
/// FTE of a role that are missing for what comes.
template <class N>
[[nodiscard]] N reliefForGood(const N& wanted, const N& time)
{
    return positive(wanted - time);
}
/// FTE that the part of a backlog above its target takes for so many months.
template <class N>
[[nodiscard]] N overTargetFte(const N& backlog, const N& target, const N& fteAnEvent, const N& months)
{
    return positive(backlog - target) * fteAnEvent / months;
}
/// FTE of a role that are missing beside them until backlogs are at their targets.
template <class N>
[[nodiscard]] N reliefUntilDate(const N& overTarget, const N& wanted, const N& time)
{
    return positive(overTarget - positive(time - wanted));
}
/// Events a week beyond those that come, so that a target is kept where arrivals and capacity vary.
template <class N>
[[nodiscard]] N forVariation(const N& targetWeeks, const N& factor, const N& arrivalVariation,
                             const N& capacityVariation)
{
    return (arrivalVariation * arrivalVariation + capacityVariation * capacityVariation) / 2.0 *
           (factor / targetWeeks);
}
/// Events a week that keep a target.
template <class N>
[[nodiscard]] N targetCapacity(const N& arrivalsAWeek, const N& targetWeeks, const N& factor,
                               const N& arrivalVariation, const N& capacityVariation)
{
    return arrivalsAWeek + forVariation(targetWeeks, factor, arrivalVariation, capacityVariation);
}
/// Weeks until nobody waits; only where more can be done than comes.
template <class N>
[[nodiscard]] N weeksToClear(const N& backlog, const N& capacityAWeek, const N& arrivalsAWeek)
{
    return backlog / (capacityAWeek - arrivalsAWeek);
}
/// Twice the mean wait over the target: at 2 the mean wait is the target itself.
template <class N>
[[nodiscard]] N waitPressure(const N& meanWait, const N& target)
{
    return 2.0 * meanWait / target;
}
/// The mean wait that a backlog means: Little's law.
template <class N>
[[nodiscard]] N waitOfBacklog(const N& backlog, const N& arrivalsADay)
{
    return backlog / arrivalsADay;
}
/// An estimate from the backlog only: the share inside a target, were waits exponential around their mean.
template <class N>
[[nodiscard]] N exponentialInside(const N& target, const N& meanWait)
{
    return 1.0 - power(N(1.0 / kEuler), target / meanWait);
}
/// Events a year for each 100,000 people.
template <class N>
[[nodiscard]] N per100000(const N& events, const N& months, const N& people)
{
    return events * kMonthsAYear / months / people * 100000.0;
}
/// A number between two, where a third stands between two others.
template <class N>
[[nodiscard]] N between(const N& from, const N& to, const N& before, const N& until, const N& at)
{
    return from + (to - from) * (at - before) / (until - before);
}

} // namespace muster::engine::formulas
