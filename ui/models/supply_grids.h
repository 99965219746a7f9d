#pragma once
// The tables of the supply page, made from the results: how staff come and go, so that each row adds up from
// those in post at the start to those at the end.

#include "models/grid.h"

namespace muster::ui {

/// What the supply page shows.
struct SupplyQuestion {
    engine::LocalityIndex locality{};
    engine::RoleIndex role = engine::kAllRoles;
    PeriodSpan span{};
    PeriodLength length = PeriodLength::FinancialYear;
};

/// A row for each period of the plan. Flows that are nowhere are left out.
[[nodiscard]] Grid supplyByPeriod(const engine::Results& results, const SupplyQuestion& question);
/// A row for each area in the period chosen, the total last.
[[nodiscard]] Grid supplyByArea(const engine::Results& results, const SupplyQuestion& question);

/// "leavers 61.2, retirements 3.0": the flows of one direction that are not nothing.
struct FlowsText {
    double sum = 0;
    QString parts;
};
[[nodiscard]] FlowsText waysOutText(const engine::Results& results, const engine::TablePlace& place);
[[nodiscard]] FlowsText waysInText(const engine::Results& results, const engine::TablePlace& place);

} // namespace muster::ui
