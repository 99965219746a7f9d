#pragma once
// What earlier states of a plan said, beside what came: they are in its history.

#include "engine/explain.h"
#include "exchange/results/named_places.h"
#include "exchange/tables/sheet.h"
#include "store/plan_file.h"

namespace muster::cli {

/// The forecasts of demand of the plan's earlier states beside what came.
[[nodiscard]] Result<exchange::Sheet> forecastRecord(const store::PlanFile&);
/// The staff, money and work that the plan's earlier states forecast, beside what came.
[[nodiscard]] Result<exchange::Sheet> staffRecord(const store::PlanFile&);
/// How a number of that table is made: by the state that is named, else the last that said something of it.
[[nodiscard]] Result<engine::Explanation>
explainStaffRecord(const store::PlanFile&, const engine::Results& now, const exchange::NamedCell&);

} // namespace muster::cli
