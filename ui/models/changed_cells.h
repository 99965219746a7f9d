#pragma once
// The cells in which two states of a plan differ, as a table.

#include "models/grid.h"
#include "session/past_facts.h"

namespace muster::ui {

/// The first 200 of them; muster-cli diff, and merge --dry-run, list them all.
[[nodiscard]] Grid changedCellsGrid(const QString& name, const QString& then, const QString& now,
                                    const std::vector<session::CellThenAndNow>& cells);

} // namespace muster::ui
