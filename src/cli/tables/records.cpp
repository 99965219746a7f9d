#include "cli/tables/records.h"

#include "cli/open_plan.h"
#include "exchange/results/demand_sheets.h"
#include "exchange/results/explained_beside.h"
#include "exchange/results/result_tables.h"
#include "exchange/results/staff_record_sheet.h"

namespace muster::cli {

namespace {

constexpr std::size_t kMostStates = 12; // each is computed whole

} // namespace

Result<exchange::Sheet> forecastRecord(const store::PlanFile& file)
{
    const engine::Results now = resultsOf(file);
    if (const auto stand = exchange::tableStands(now, exchange::kForecastRecord); !stand)
        return fail(stand.error());
    return file.statesBeforeFigures(kMostStates, plan::FiguresOf::Demand)
        .map([&](const std::vector<plan::PastState>& states) {
            std::vector<exchange::EarlierForecast> earlier;
            KeptWork fits;
            for (const plan::PastState& state : states) {
                const engine::Inputs then(state.plan, &now.inputs(), {}, &file.keptWork(KeptFor::Record));
                fits.merge(engine::workOf(then.demand().forecasts()));
                for (const auto& scored : engine::scored(then, now.inputs()))
                    earlier.push_back({state.what, scored});
            }
            keep(file, KeptFor::Record, std::move(fits));
            return exchange::forecastRecordSheet(now, earlier);
        });
}

Result<exchange::Sheet> staffRecord(const store::PlanFile& file)
{
    const engine::Results now = resultsOf(file);
    if (const auto stand = exchange::resultsStand(now); !stand)
        return fail(stand.error());
    return file.statesBeforeFigures(kMostStates, plan::FiguresOf::Actuals)
        .map([&](const std::vector<plan::PastState>& states) {
            std::vector<exchange::EarlierStaff> earlier;
            for (const plan::PastState& state : states) {
                const engine::Results then(state.plan, now);
                earlier.push_back({state.what, engine::saidOfActuals(then, file.plan())});
            }
            return exchange::staffRecordSheet(now, earlier);
        });
}

Result<engine::Explanation> explainStaffRecord(const store::PlanFile& file, const engine::Results& now,
                                               const exchange::NamedCell& cell)
{
    const auto row = exchange::findActual(now, cell);
    if (!row)
        return fail(row.error());
    const std::string_view column = cell.column.empty() ? exchange::kRecordColumns.front() : cell.column;
    return file.statesBeforeFigures(kMostStates, plan::FiguresOf::Actuals)
        .and_then([&](const std::vector<plan::PastState>& states) {
            return exchange::explainRecord(states, cell.state, now, **row, column);
        });
}

} // namespace muster::cli
