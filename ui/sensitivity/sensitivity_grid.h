#pragma once
// How far a figure moves with each assumption that has a range, as a table and as bars.

#include "analysis/seek/sensitivity.h"
#include "charts/tornado_chart.h"
#include "models/grid.h"

namespace muster::ui {

/// What was asked, and what came of it.
struct SensitivityShown {
    analysis::SensitivityWish wish;
    analysis::Sensitivity found; ///< the figure is known
};

/// A row for each assumption, in the order of what was found.
[[nodiscard]] Grid sensitivityGrid(const engine::Results&, const SensitivityShown&);
/// The bars of those that move the figure, as many as there is room for.
[[nodiscard]] std::vector<TornadoBar> tornadoBars(const engine::Results&, const SensitivityShown&);
/// "2 of 5 flip within their range", or what else there is to say.
[[nodiscard]] QString flipsInWords(const engine::Results&, const SensitivityShown&);

} // namespace muster::ui
