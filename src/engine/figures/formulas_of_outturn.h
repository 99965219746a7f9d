#pragma once
// What was approved against what came; formulas.h is the door. Source: docs/method.md, section 7.4.

#include "engine/figures/formula_basics.h"

namespace muster::engine::formulas {

/// What posts cost, or a budget provides, before the pay award in it.
template <class N>
[[nodiscard]] N beforeAward(const N& amount, const N& award)
{
    return amount / (1.0 + award);
}
/// A budget before the allowance for posts that are empty was taken off.
template <class N>
[[nodiscard]] N beforeAllowance(const N& budget, const N& allowance)
{
    return budget / (1.0 - allowance);
}
/// The award of several budgets together.
template <class N>
[[nodiscard]] N awardOfAll(const N& budgets, const N& beforeAwards)
{
    return budgets / beforeAwards - 1.0;
}
/// The allowance of several budgets together.
template <class N>
[[nodiscard]] N allowanceOfAll(const N& budgets, const N& beforeAllowances)
{
    return 1.0 - budgets / beforeAllowances;
}
template <class N>
[[nodiscard]] N budgetToDate(const N& budget, const N& months)
{
    return budget * months / kMonthsAYear;
}
/// More posts, or fewer, than were approved.
template <class N>
[[nodiscard]] N postsVariance(const N& budget, const N& establishment, const N& approved)
{
    return budget * (establishment / approved - 1.0);
}
/// Another pay award than was provided for.
template <class N>
[[nodiscard]] N priceVariance(const N& budgetForPosts, const N& cost, const N& costBefore, const N& award)
{
    return budgetForPosts * (cost / (costBefore * (1.0 + award)) - 1.0);
}
/// What filled posts may cost, where so much is allowed for posts that are empty.
template <class N>
[[nodiscard]] N allowedFor(const N& postsCost, const N& allowance)
{
    return postsCost * (1.0 - allowance);
}
/// Posts that nobody fills, beyond those that were allowed for: below 0 is money saved.
template <class N>
[[nodiscard]] N unfilledVariance(const N& pay, const N& allowed)
{
    return pay - allowed;
}

} // namespace muster::engine::formulas
