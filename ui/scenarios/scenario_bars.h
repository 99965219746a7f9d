#pragma once
// The scenarios of a plan side by side as bars, of one of their figures.

#include "charts/bars.h"
#include "scenarios/scenario_sums.h"

#include <QStringList>

namespace muster::ui {

/// The figures that there are bars of, by their names.
[[nodiscard]] QStringList figuresOfBars();

/// A bar for the baseline and one for each scenario, in their order, with the difference to the baseline; the
/// scenario that is shown stands out. `figure`: its place in the list. Without sums these are still being
/// worked out; without any that is known there is no bar.
[[nodiscard]] charts::Bars scenarioBars(const engine::Results& shown, const std::optional<ScenarioSums>& sums,
                                        int figure);

} // namespace muster::ui
