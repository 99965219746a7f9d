#pragma once
// Every formula of the model, once, as a template over its number type: a double or an Eigen array computes,
// the tracing type explains. Arguments are in the order in which the formula is said. Source:
// docs/method.md, sections 3 to 7.
//
// N is a number of one run of months; V is an amount that varies by month (a double, an Eigen expression or a
// trace).

#include "engine/figures/formula_basics.h"
#include "engine/figures/formulas_of_cost.h"
#include "engine/figures/formulas_of_outturn.h"
#include "engine/figures/formulas_of_supply.h"
#include "engine/figures/formulas_of_waiting.h"

namespace muster::engine::formulas {

// Section 3: demand.

/// A longer period's volume spread equally over its months.
template <class N>
[[nodiscard]] N spread(const N& volume, const N& months)
{
    return volume / months;
}
/// What parts with figures of their own leave of a longer period for its other months.
template <class N>
[[nodiscard]] N leftOfPeriod(const N& volume, const N& parts)
{
    return positive(volume - parts);
}
/// The same by weights of the months.
template <class N>
[[nodiscard]] N spreadByWeight(const N& volume, const N& weight, const N& weights)
{
    return volume * weight / weights;
}
/// A month without a figure: the same month a year earlier × (1 + growth).
template <class N>
[[nodiscard]] N grown(const N& yearEarlier, const N& growth)
{
    return yearEarlier * (1.0 + growth);
}
/// The same per day of their periods.
template <class N>
[[nodiscard]] N grownPerDay(const N& yearEarlier, const N& daysThen, const N& days, const N& growth)
{
    return yearEarlier / daysThen * days * (1.0 + growth);
}
/// What is said per day of a period.
template <class N>
[[nodiscard]] N ofItsDays(const N& perDay, const N& days)
{
    return perDay * days;
}
/// Open cases without a figure: the last one × (1 + growth)^(years since).
template <class N>
[[nodiscard]] N grownStock(const N& last, const N& growth, const N& years)
{
    return last * power(1.0 + growth, years);
}

/// What the people of an age band ask for in a year, or the cases they have open.
template <class N>
[[nodiscard]] N askedFor(const N& people, const N& perThousand)
{
    return people * perThousand / kThousand;
}
/// Nothing is asked for less than not at all, whatever a method says.
template <class N>
[[nodiscard]] N notBelowZero(const N& volume)
{
    return positive(volume);
}
/// Open cases between the starts of two periods.
template <class N>
[[nodiscard]] N between(const N& first, const N& next, const N& way)
{
    return first + (next - first) * way;
}
/// Open cases from those a month before.
template <class N>
[[nodiscard]] N stockFromFlow(const N& before, const N& opened, const N& closed)
{
    return positive(before + opened - closed);
}
/// A part of a forecast for the whole, after what parts with figures of their own take.
template <class N>
[[nodiscard]] N sharedOut(const N& whole, const N& taken, const N& weight, const N& weights)
{
    return positive(whole - taken) * weight / weights;
}
/// A part's own forecast, moved by its share of what the parts lack of the whole, or have too much.
template <class N>
[[nodiscard]] N reconciled(const N& own, const N& share, const N& whole, const N& parts)
{
    return positive(own + share * (whole - parts));
}

// Section 4: time and work.

/// A_days, working days of a full-time worker in a year.
template <class N>
[[nodiscard]] N availableDays(const N& daysAWeek, const N& weeksAYear, const N& leave, const N& bankHolidays,
                              const N& sickness, const N& training)
{
    return daysAWeek * weeksAYear - leave - bankHolidays - sickness - training;
}
/// A_hours, working hours in a year.
template <class N>
[[nodiscard]] N availableHours(const N& availableDays, const N& contractedHours, const N& daysAWeek)
{
    return availableDays * contractedHours / daysAWeek;
}
/// Weeks worked in a year.
template <class N>
[[nodiscard]] N workedWeeks(const N& availableDays, const N& daysAWeek)
{
    return availableDays / daysAWeek;
}
/// C_hours, hours for cases in a year.
template <class N>
[[nodiscard]] N caseHours(const N& availableHours, const N& nonCaseTime)
{
    return availableHours * (1.0 - nonCaseTime);
}
/// s(r), the part of a line's events that a role does: its side of the qualified split × its share of that
/// side.
template <class N>
[[nodiscard]] N roleEvents(const N& side, const N& roleShare)
{
    return side * roleShare;
}
/// W, hours of work of a month's events.
template <class V, class N>
[[nodiscard]] auto workHours(const V& volume, const N& share, const N& hoursPerCase, const N& complexity)
{
    return volume * share * hoursPerCase * complexity;
}
/// FTE of an activity counted in hours.
template <class V, class N>
[[nodiscard]] auto fteByHours(const V& volume, const N& share, const N& hoursPerCase, const N& complexity,
                              const N& caseHours)
{
    return kMonthsAYear * volume * share * hoursPerCase * complexity / caseHours;
}
/// FTE of an activity counted in completions per worked week.
template <class V, class N>
[[nodiscard]] auto fteByRate(const V& volume, const N& share, const N& complexity,
                             const N& completionsPerWeek, const N& workedWeeks)
{
    return kMonthsAYear * volume * share * complexity / (completionsPerWeek * workedWeeks);
}
/// Paid hours of a month's contact hours of home care: the contact and the travel to it.
template <class V, class N>
[[nodiscard]] auto paidHours(const V& contactHours, const N& share, const N& complexity,
                             const N& travelMinutes)
{
    return contactHours * share * complexity * (1.0 + travelMinutes / kMinutesAnHour);
}
/// FTE of an activity counted in contact hours of home care.
template <class V, class N>
[[nodiscard]] auto fteByContact(const V& contactHours, const N& share, const N& complexity,
                                const N& travelMinutes, const N& availableHours)
{
    return kMonthsAYear * paidHours(contactHours, share, complexity, travelMinutes) / availableHours;
}
/// FTE of an activity counted in open cases.
template <class V, class N>
[[nodiscard]] auto fteByCaseload(const V& openCases, const N& share, const N& complexity,
                                 const N& casesPerWorker)
{
    return openCases * share * complexity / casesPerWorker;
}

/// Open cases that a role holds, of a line.
template <class V, class N>
[[nodiscard]] auto casesHeld(const V& openCases, const N& share)
{
    return openCases * share;
}

// Section 5: requirement.

/// FTE that hours a year of other duties take.
template <class N>
[[nodiscard]] N allowanceFte(const N& allowanceHours, const N& availableHours)
{
    return allowanceHours / availableHours;
}
/// Managers or supporting posts for the people they look after.
template <class V, class N>
[[nodiscard]] auto spannedFte(const V& supervised, const N& spanOfControl)
{
    return supervised / spanOfControl;
}
/// P, required in post: newly qualified staff carry less than a full caseload.
template <class V, class N>
[[nodiscard]] auto requiredInPost(const V& required, const V& newlyQualified, const N& capacity)
{
    return required + newlyQualified * (1.0 - capacity);
}
/// E*, the establishment at which, with the usual vacancies and agency cover, P are at work. It divides.
template <class V, class N>
[[nodiscard]] auto requiredEstablishment(const V& requiredInPost, const N& vacancyAllowance,
                                         const N& agencyCover, const N& agencyEfficiency)
{
    return requiredInPost / (1.0 - vacancyAllowance * (1.0 - agencyCover * agencyEfficiency));
}

// Of any section.

/// The mean of a stock over the months of a period.
template <class N>
[[nodiscard]] N meanOf(const N& sum, const N& months)
{
    return sum / months;
}

} // namespace muster::engine::formulas
