#pragma once
// Who waits. Events are of one activity of one locality; waits are in days of the calendar; formulas.h is the
// door. Source: docs/method.md, section 7.2.

#include "engine/figures/formula_basics.h"

namespace muster::engine::formulas {

/// How many times over the staff at work meet what they must do.
template <class V>
[[nodiscard]] auto coverage(const V& available, const V& required)
{
    return available / required;
}
/// Events of a month that a role can do, of the part of a line that is its own.
template <class V, class N, class C>
[[nodiscard]] auto capacityOf(const V& volume, const N& share, const C& coverage)
{
    return volume * share * coverage;
}
template <class N>
[[nodiscard]] N done(const N& capacity, const N& backlog, const N& arrivals)
{
    return least(capacity, backlog + arrivals);
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
/// Queue load: above 1 the backlog grows.
template <class N>
[[nodiscard]] N queueLoad(const N& arrivals, const N& capacity)
{
    return arrivals / capacity;
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
/// FTE at work beyond those there are, for a capacity a week; an event takes fte ÷ arrivals a week.
template <class N>
[[nodiscard]] N reliefFte(const N& relief, const N& capacityAWeek, const N& fte, const N& arrivalsAWeek)
{
    return positive(relief - capacityAWeek) * fte / arrivalsAWeek;
}
/// Events a week that keep a target, with arrivals and capacity that vary.
template <class N>
[[nodiscard]] N targetCapacity(const N& arrivalsAWeek, const N& targetWeeks, const N& factor,
                               const N& arrivalVariation, const N& capacityVariation)
{
    return arrivalsAWeek + (arrivalVariation * arrivalVariation + capacityVariation * capacityVariation) /
                               2.0 * (factor / targetWeeks);
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
