#pragma once
// A plan in two figures, to say what an edit did.

#include "engine/results/results.h"
#include "plan/past_state.h"

#include <functional>

namespace muster::engine {

/// Of the whole plan, all roles together. Each is empty where a part of it is not known.
struct PlanTotals {
    std::optional<double> required; ///< FTE, the mean of the plan's months
    std::optional<double> cost;     ///< forecast pay and agency cost of a year, in the plan's currency
};
[[nodiscard]] PlanTotals totalsOf(const Results&);

/// What is `after` less what was `before`; nothing where either is not known, or the plan had other months.
[[nodiscard]] PlanTotals differenceOf(const Results& before, const Results& after);

/// What an edit of the history moved.
struct EditTotals {
    std::int64_t entry = 0;
    PlanTotals moved;
};
/// Of each of these edits, in their order; `now` is what the results are made from. Cancelled where
/// reached(how many are done) says so.
[[nodiscard]] Result<std::vector<EditTotals>>
movedByEdits(const std::vector<plan::EditStates>& edits, const Results& now,
             const std::function<Result<void>(std::size_t)>& reached);

} // namespace muster::engine
