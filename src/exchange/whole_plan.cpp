#include "exchange/whole_plan.h"

#include "exchange/results/results_catalogue.h"
#include "exchange/results/savings_sheet.h"
#include "exchange/tables/beside_other.h"
#include "exchange/transfer.h"
#include "plan/scenarios/scenarios.h"

namespace muster::exchange {

namespace {

/// A table of results says in which scenario it is.
TableMaker ofResults(const engine::Results& results, std::string name)
{
    const auto make = [&results, name]() -> Result<SheetRows> {
        auto sheet = tableOf(results, {name, {}});
        const auto scenario = results.inputs().scenario();
        if (sheet && scenario && name != kResultsCatalogue)
            sheet = ofScenario(*std::move(sheet), plan::nameOf(results.inputs().plan(), scenario));
        return sheet.map(rowsOf);
    };
    return {name, make};
}

} // namespace

WholePlan wholePlan(const engine::Results& results, std::string hash)
{
    const plan::Plan& plan = results.inputs().plan();
    const auto scenario = results.inputs().scenario();
    const auto stand = resultsStand(results);
    WholePlan whole{{},
                    {plan, std::move(hash), scenario ? plan::nameOf(plan, scenario) : std::string(),
                     stand ? std::string() : stand.error().sentence()}};
    for (const std::string_view name : writableTables())
        if (isPlanTable(name))
            whole.tables.push_back({std::string(name), [plan, table = std::string(name)] {
                                        return planRows(plan, {table, {}});
                                    }});
        else if (stand || name == "checks" || name == kResultsCatalogue)
            whole.tables.push_back(ofResults(results, std::string(name)));
    whole.tables.push_back({std::string(kSavingsProgramme), [plan, scenario] {
                                return Result<SheetRows>(rowsOf(savingsSheet(plan, scenario)));
                            }});
    return whole;
}

} // namespace muster::exchange
