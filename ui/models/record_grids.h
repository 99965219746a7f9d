#pragma once
// What earlier states of the plan said of staff, money and work, beside what came, as a table.

#include "models/grid.h"
#include "session/past.h"

namespace muster::ui {

/// A row for each actual figure of a locality or beneath it, and of a role (or all of them), that an earlier
/// state had not: the latest month first, what the latest of these states said beside it.
[[nodiscard]] Grid recordGrid(const engine::Results& results, engine::LocalityIndex locality,
                              engine::RoleIndex role, const std::vector<session::EarlierStaff>& earlier);

} // namespace muster::ui
