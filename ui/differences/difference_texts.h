#pragma once
// What makes the difference of a figure: as steps of a chart, as a table by year, and as a sentence for a
// committee. All show the same rounded parts, which add up to the figures shown.

#include "charts/bars.h"
#include "differences/difference.h"
#include "models/grid.h"

namespace muster::ui {

/// The first period: from the figure it is held against, over the parts, to the figure.
[[nodiscard]] charts::Bars waterfallOf(const Difference&);
/// "North, all roles, 2027/28: 56.3 FTE in Harder, 42.1 in Baseline. Of the 14.2 FTE more, 9.1 are …".
[[nodiscard]] QString sentenceOf(const Difference&, const QString& where);
/// The parts of every year; of a driver beneath its own.
[[nodiscard]] Grid partsByYear(const Difference&);
/// How near the parts are, where orders of the changes were drawn; else empty.
[[nodiscard]] QString errorOf(const Difference&);

} // namespace muster::ui
