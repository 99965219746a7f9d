#pragma once
// What makes the difference of a figure between two scenarios: as steps of a chart, as a table by year, and
// as a sentence for a committee. All show the same rounded parts, which add up to the figures shown.

#include "analysis/attribution.h"
#include "charts/waterfall_chart.h"
#include "models/grid.h"

#include <QString>

namespace muster::ui {

/// What was asked, and what was found.
struct Difference {
    analysis::AttributionWish wish; ///< the first period is the one that is shown, the others its years
    analysis::Attribution found;
    QString scenario; ///< the names of the two
    QString against;
};

/// The first period: from the figure it is held against, over the parts, to the figure.
[[nodiscard]] std::vector<WaterfallStep> waterfallOf(const plan::Plan&, const Difference&);
/// "North, all roles, 2027/28: 56.3 FTE in Harder, 42.1 in Baseline. Of the 14.2 FTE more, 9.1 are …".
[[nodiscard]] QString sentenceOf(const plan::Plan&, const Difference&, const QString& where);
/// The parts of every year; of a driver beneath its own.
[[nodiscard]] Grid partsByYear(const plan::Plan&, const Difference&);
/// How near the parts are, where orders of the changes were drawn; else empty.
[[nodiscard]] QString errorOf(const Difference&);

} // namespace muster::ui
