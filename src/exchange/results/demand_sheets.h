#pragma once
// The tables of the series of demand: their forecasts, what automatic tried, the fits in use, where they
// break, and how the plan would have done at past dates. result_tables.h is their door.

#include "engine/inputs.h"
#include "exchange/results/result_sheets.h"

namespace muster::exchange {

[[nodiscard]] Sheet demandForecastSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
[[nodiscard]] Sheet methodsTriedSheet(const engine::Results&, const RowFilter&);
[[nodiscard]] Sheet methodsInUseSheet(const engine::Results&, const RowFilter&);
[[nodiscard]] Sheet foundBreaksSheet(const engine::Results&, const RowFilter&);
[[nodiscard]] Sheet backtestSheet(const engine::Results&, const RowFilter&);

inline constexpr std::string_view kForecastRecord = "forecast_record";

/// A forecast of an earlier state of the plan, and what came.
struct EarlierForecast {
    std::string state; ///< "entry 12, 2026-11-26"
    engine::ScoredForecast scored;
};
/// The table of that name, which needs the plan's history.
[[nodiscard]] Sheet forecastRecordSheet(const engine::Results& now, const std::vector<EarlierForecast>&);

} // namespace muster::exchange
