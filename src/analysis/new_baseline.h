#pragma once
// A scenario made the plan as it is. Source: docs/method.md, section 14.4.

#include "plan/edits.h"

namespace muster::analysis {

/// What the scenario and those it stands on make of the plan becomes rows of the plan: assumptions from the
/// months in which they change, forecasts of demand month by month, and changes of the structure; and the
/// changes are switched off. The plan then has the figures that the scenario has: this is worked out before
/// the edit is given. Errors: BadInput where a change is of months that have actual figures, or cannot be
/// said by rows, or where the scenario breaks the rules; NotFound where no change counts.
[[nodiscard]] Result<plan::Edit> makeBaseline(const plan::Plan&, plan::ScenarioId);

} // namespace muster::analysis
