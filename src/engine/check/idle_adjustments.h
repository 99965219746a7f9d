#pragma once
// Adjustments of the scenario that change nothing, because there is nothing of their kind where they act.
// Source: docs/method.md, section 14.

#include "engine/inputs.h"

namespace muster::engine {

/// A warning for each, with the row to mend. None without a scenario.
[[nodiscard]] std::vector<plan::Problem> idleAdjustments(const Inputs&);

} // namespace muster::engine
