#pragma once
// The tables of the measures page, made from the results.

#include "models/grid.h"
#include "plan/rules/problem.h"

#include <vector>

namespace muster::ui {

/// A row for each measure and place, a column for each period that it has a target in: the figure, with the
/// target and why it is missed beneath.
[[nodiscard]] Grid measuresGrid(const engine::Results& results);
/// A row for each published rate, beside the plan's own of the locality and period.
[[nodiscard]] Grid benchmarksGrid(const engine::Results& results, engine::LocalityIndex locality,
                                  const PeriodSpan& span);

/// How many of the measures with a known figure in a period are met.
struct MeasureCount {
    int met = 0;
    int missed = 0;
    int unknown = 0;
};
[[nodiscard]] MeasureCount countMeasures(const engine::Results& results, const PeriodSpan& span);
/// The measures missed in a period, each with its reason.
[[nodiscard]] QStringList missedIn(const engine::Results& results, const PeriodSpan& span);

/// Where to go to mend a measure: what that is, in a few words, and the place there.
struct Remedy {
    QString words;
    plan::Target target;
    engine::LocalityIndex locality;
};
/// One for each of missedIn(), in the same order.
[[nodiscard]] std::vector<Remedy> remediesIn(const engine::Results& results, const PeriodSpan& span);

} // namespace muster::ui
