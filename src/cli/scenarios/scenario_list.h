#pragma once
// The scenarios of a plan as a table to read.

#include "exchange/tables/sheet.h"
#include "plan/plan.h"

namespace muster::cli {

/// Every change with the scenario it is of and what it adjusts; a scenario without changes has a row of its
/// own.
[[nodiscard]] exchange::Sheet listOfScenarios(const plan::Plan&);

} // namespace muster::cli
