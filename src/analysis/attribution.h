#pragma once
// How much of the difference of a figure between two scenarios is due to each change. Source: docs/method.md,
// section 14.3.

#include "base/progress.h"
#include "engine/results.h"

#include <optional>
#include <vector>

namespace muster::analysis {

/// The part of one change, in the figure's unit.
struct ChangePart {
    plan::ChangeId change;
    bool isTakenAway = false; ///< it is of the scenario that the other is held against
    double part = 0;
    std::optional<double> error{}; ///< the standard error, where orders were drawn
};
struct Attribution {
    double from = 0; ///< the figure in the scenario that the other is held against
    double to = 0;
    std::vector<ChangePart> parts; ///< in the order of the lists; they add up to the difference
};

/// The scenarios whose difference is attributed; none is the baseline.
struct ScenarioPair {
    std::optional<plan::ScenarioId> scenario;
    std::optional<plan::ScenarioId> against;
};

/// Of the plan of the results, in whichever scenario these are. A change that both have is always there.
/// Errors: NotFound where the figure is not known with some of the changes alone, and Cancelled.
[[nodiscard]] Result<Attribution> attribute(const engine::Results& results, const ScenarioPair& scenarios,
                                            const engine::TablePlace& place, engine::Column column,
                                            const Progress& progress);

} // namespace muster::analysis
