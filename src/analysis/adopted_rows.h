#pragma once
// What a scenario's adjustments are as rows of the plan. Only for new_baseline.cpp.

#include "engine/inputs.h"
#include "plan/edits.h"

namespace muster::analysis {

/// Assumptions of one kind.
[[nodiscard]] Result<void> addAssumptions(const engine::Inputs& scenario, plan::Kind, plan::Edit&);
/// Forecasts of the lines that are adjusted, month by month.
[[nodiscard]] Result<void> addVolumes(const engine::Inputs& scenario, plan::Edit&);
/// Activities with the targets that they have.
void addTargets(const engine::Inputs& scenario, plan::Edit&);
/// Changes of the structure.
void addStructure(const engine::Inputs& scenario, plan::Edit&);

} // namespace muster::analysis
