#pragma once
// The tables of the cost page that hold what came against what was approved. All are of financial years.

#include "models/grid.h"

namespace muster::ui {

/// The financial year of the plan that holds a span's start.
[[nodiscard]] PeriodSpan yearOf(const engine::Results& results, const PeriodSpan& span);
/// Whether anything came or was approved for a place or what is beneath it.
[[nodiscard]] bool hasOutturn(const engine::Results& results);

/// A row for each financial year: budget, what came, what is forecast, the outturn and its variance.
[[nodiscard]] Grid outturnByYear(const engine::Results& results, engine::LocalityIndex locality);
/// A row for each area, or where there is but one each role, the total last: the variance by its causes.
[[nodiscard]] Grid varianceByCause(const engine::Results& results, engine::LocalityIndex locality,
                                   const PeriodSpan& year);
/// The same rows: the actual months against so many twelfths of the budget.
[[nodiscard]] Grid yearToDate(const engine::Results& results, engine::LocalityIndex locality,
                              const PeriodSpan& year);

} // namespace muster::ui
