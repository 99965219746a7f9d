#pragma once
// Money, in the plan's currency; formulas.h is the door. Source: docs/method.md, section 7.3.

#include "engine/figures/formula_basics.h"

namespace muster::engine::formulas {

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
/// What agency staff cost beyond as many people in post.
template <class N>
[[nodiscard]] N agencyExtra(const N& agency, const N& each, const N& premium)
{
    return agency * each * premium;
}
/// What it would cost to employ the staff who are missing.
template <class N>
[[nodiscard]] N gapCost(const N& required, const N& available, const N& each)
{
    return positive(required - available) * each;
}
/// What posts that are required cost beyond those that are funded; below 0 where more are funded.
template <class N>
[[nodiscard]] N requiredLessFunded(const N& requiredCost, const N& postsCost)
{
    return requiredCost - postsCost;
}
/// Of an event, an open case or a contact hour.
template <class N>
[[nodiscard]] N costPerUnit(const N& cost, const N& volume)
{
    return cost / volume;
}
/// Over budget is above 0.
template <class N>
[[nodiscard]] N variance(const N& forecast, const N& budgeted)
{
    return forecast - budgeted;
}

} // namespace muster::engine::formulas
