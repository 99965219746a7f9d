#pragma once
// The tables of the cost page, made from the results. Money is in the plan's currency, whole.

#include "models/grid.h"

namespace muster::ui {

/// What the cost page shows.
struct CostQuestion {
    engine::LocalityIndex locality{};
    PeriodSpan span{};
    PeriodLength length = PeriodLength::FinancialYear;
};

/// A row for each period of the plan.
[[nodiscard]] Grid costByPeriod(const engine::Results& results, const CostQuestion& question);
/// A row for each area in the period chosen, the total last.
[[nodiscard]] Grid costByArea(const engine::Results& results, const CostQuestion& question);
/// A row for each role in the period chosen, the total last.
[[nodiscard]] Grid costByRole(const engine::Results& results, const CostQuestion& question);
/// A row for each funding source, a column for each period of the plan.
[[nodiscard]] Grid costByFunding(const engine::Results& results, const CostQuestion& question);

} // namespace muster::ui
