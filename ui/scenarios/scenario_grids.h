#pragma once
// The scenarios of a plan and the changes of one, as tables.

#include "models/grid.h"
#include "scenarios/scenario_sums.h"

namespace muster::ui {

/// A row for the baseline and one for each scenario, in their order: what it stands on, how many of its
/// changes are on, and its figures beside the baseline's. Without sums these are still being worked out.
[[nodiscard]] Grid scenariosGrid(const engine::Results& shown, const std::optional<ScenarioSums>& sums);

/// A row for each change of a scenario, in its order: whether it is on, what it adjusts, why, and what it
/// does to the figures as the others stand.
[[nodiscard]] Grid changesGrid(const plan::Plan& plan, plan::ScenarioId scenario,
                               const std::optional<ScenarioSums>& sums);

/// A row for each thing that the list of one scenario has otherwise than that of another.
[[nodiscard]] Grid listDifferencesGrid(const plan::Plan& plan, plan::ScenarioId scenario,
                                       plan::ScenarioId other);

} // namespace muster::ui
