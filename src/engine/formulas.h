#pragma once
// Every formula of the model, once, as a template over its number type: a double or an Eigen array computes,
// the tracing type explains. Arguments are in the order in which the formula is said. Source:
// design/model.md, sections 3 to 7.
//
// N is a number of one run of months; V is an amount that varies by month (a double, an Eigen expression or a
// trace).

#include <cmath>

namespace muster::engine::formulas {

inline constexpr double kMonthsAYear = 12;
inline constexpr double kMinutesAnHour = 60;

// Overloads for plain numbers; arrays and traces bring their own.
[[nodiscard]] inline double positive(double value)
{
    return value > 0 || std::isnan(value) ? value : 0;
}
[[nodiscard]] inline double least(double a, double b)
{
    return b < a || std::isnan(b) ? b : a;
}
[[nodiscard]] inline double power(double base, double exponent)
{
    return std::pow(base, exponent);
}

// Section 3: demand.

/// A longer period's volume spread equally over its months.
template <class N>
[[nodiscard]] N spread(const N& volume, const N& months)
{
    return volume / months;
}
/// A month without a figure: the same month a year earlier × (1 + growth).
template <class N>
[[nodiscard]] N grown(const N& yearEarlier, const N& growth)
{
    return yearEarlier * (1.0 + growth);
}
/// Open cases without a figure: the last one × (1 + growth)^(years since).
template <class N>
[[nodiscard]] N grownStock(const N& last, const N& growth, const N& years)
{
    return last * power(1.0 + growth, years);
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

// Section 6: supply.

/// The share that goes in a month, of a share that goes in a year.
template <class N>
[[nodiscard]] N monthlyShare(const N& yearly)
{
    return 1.0 - power(1.0 - yearly, N(1.0) / kMonthsAYear);
}
/// The share of those in post at the start of a year who leave in it, from a published rate: leavers over the
/// closing stock, which those who replace them keep up.
template <class N>
[[nodiscard]] N turnoverOfPublished(const N& published)
{
    return 1.0 - power(1.0 - published / kMonthsAYear, N(kMonthsAYear));
}
template <class N>
[[nodiscard]] N shareOf(const N& part, const N& whole)
{
    return part / whole;
}
/// People who go with posts that end, as far as the posts are filled.
template <class N>
[[nodiscard]] N endedFte(const N& posts, const N& filledShare)
{
    return posts * filledShare;
}
/// What one line has of those who move from a role in a month.
template <class N>
[[nodiscard]] N partOfMoves(const N& moved, const N& share, const N& shares)
{
    return moved * share / shares;
}
/// Those of a cohort who come to us.
template <class N>
[[nodiscard]] N qualifying(const N& began, const N& completion, const N& joins)
{
    return began * completion * joins;
}
template <class N>
[[nodiscard]] N appointments(const N& advertised, const N& success)
{
    return advertised * success;
}
/// How many may be in post where starts may go above the establishment.
template <class N>
[[nodiscard]] N overRecruited(const N& establishment, const N& overRecruitment)
{
    return establishment * (1.0 + overRecruitment);
}
template <class N>
[[nodiscard]] N agencyFor(const N& vacant, const N& cover)
{
    return vacant * cover;
}
/// The stock at which as many leave in a month as join.
template <class N>
[[nodiscard]] N restingStock(const N& joining, const N& leavingShare)
{
    return joining / leavingShare;
}
/// Years that people stay: the stock over those who leave it in a year.
template <class N>
[[nodiscard]] N tenure(const N& inPost, const N& leaveAMonth)
{
    return inPost / (leaveAMonth * kMonthsAYear);
}

// Section 7: cost. Money is in the plan's currency.

/// What a full-time post costs in a year.
template <class N>
[[nodiscard]] N postCost(const N& salary, const N& onCosts)
{
    return salary * (1.0 + onCosts);
}
/// By how much a cost has grown after so many pay rises.
template <class N>
[[nodiscard]] N payRise(const N& inflation, const N& rises)
{
    return power(1.0 + inflation, rises);
}
/// Posts, or people, at a cost for each.
template <class N>
[[nodiscard]] N costOf(const N& fte, const N& each)
{
    return fte * each;
}
/// What is budgeted for posts of which some are always empty.
template <class N>
[[nodiscard]] N budget(const N& postsCost, const N& turnoverAllowance)
{
    return postsCost * (1.0 - turnoverAllowance);
}
template <class N>
[[nodiscard]] N agencyCost(const N& agency, const N& each, const N& premium)
{
    return agency * each * (1.0 + premium);
}
/// What it would cost to have the people who are missing.
template <class N>
[[nodiscard]] N gapCost(const N& required, const N& available, const N& each)
{
    return positive(required - available) * each;
}
/// Over budget is above 0.
template <class N>
[[nodiscard]] N variance(const N& forecast, const N& budgeted)
{
    return forecast - budgeted;
}

// Sections 6 and 7: stock and the vacancy ladder.

template <class V>
[[nodiscard]] auto inPost(const V& establishment, const V& vacancy)
{
    return establishment - vacancy;
}
template <class V, class N>
[[nodiscard]] auto availableAtWork(const V& inPost, const V& newlyQualified, const N& capacity,
                                   const V& agency, const N& agencyEfficiency)
{
    return inPost - newlyQualified * (1.0 - capacity) + agency * agencyEfficiency;
}
/// Signed: negative is over-establishment.
template <class N>
[[nodiscard]] N vacancyFte(const N& establishment, const N& inPost)
{
    return establishment - inPost;
}
template <class N>
[[nodiscard]] N vacancyGross(const N& vacancy, const N& establishment)
{
    return vacancy / establishment;
}
template <class N>
[[nodiscard]] N vacancyNetOfAgency(const N& vacancy, const N& agency, const N& establishment)
{
    return positive(vacancy - agency) / establishment;
}
/// The vacant posts of one locality's own role, where over-filled posts elsewhere may not cancel them.
template <class N>
[[nodiscard]] N uncancelledFte(const N& establishment, const N& inPost)
{
    return positive(establishment - inPost);
}
template <class N>
[[nodiscard]] N vacancyUncancelled(const N& uncancelled, const N& establishment)
{
    return uncancelled / establishment;
}
/// Negative is a shortage.
template <class N>
[[nodiscard]] N gap(const N& available, const N& required)
{
    return available - required;
}
template <class N>
[[nodiscard]] N pressure(const N& required, const N& available)
{
    return required / available;
}
/// The mean of a stock over the months of a period.
template <class N>
[[nodiscard]] N meanOf(const N& sum, const N& months)
{
    return sum / months;
}

} // namespace muster::engine::formulas
