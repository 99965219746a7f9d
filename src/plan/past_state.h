#pragma once
// The plan as it was after some edits.

#include "plan/plan.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace muster::plan {

struct PastState {
    std::string
        what; ///< the edits: "edit 12, Set agency, by Ann, 2026-11-22", or "edits 12 to 40, 29 of them"
    Plan plan;
};

/// The plan before and after an edit.
struct EditStates {
    std::int64_t entry = 0; ///< the number of the edit in the history
    Plan before;
    Plan after;
    bool followsOnPrevious = false; ///< `after` is what was `before` in the one told before it
};

/// The plan as it was before an edit, by its place among those that made it what it is, the oldest first.
using PlanBefore = std::function<Result<Plan>(std::size_t edit)>;
/// Chooses one of so many edits by what the plan was before some of them; or none.
using ChooseEdit =
    std::function<Result<std::optional<std::size_t>>(std::size_t edits, const PlanBefore& before)>;

/// What figures may come of: demand, or staff, money and work.
enum class FiguresOf { Demand, Actuals };

/// Whether changes bring figures that came, so that the plan before them is one whose forecasts can be held
/// against them.
[[nodiscard]] inline bool bringsFigures(const Changes& changes, FiguresOf of)
{
    if (of == FiguresOf::Actuals)
        return !std::get<RowChanges<Actual>>(changes).put.empty();
    return std::ranges::any_of(std::get<RowChanges<Demand>>(changes).put,
                               [](const Demand& row) { return row.status == DemandStatus::Actual; });
}

} // namespace muster::plan
