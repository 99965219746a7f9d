#include "cli/scenarios/scenario_list.h"

#include "plan/scenarios/scenarios.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::cli {

exchange::Sheet listOfScenarios(const plan::Plan& plan)
{
    exchange::Sheet sheet{
        "scenarios", {{"scenario"}, {"on_top_of"}, {"change"}, {"on"}, {"reason"}, {"adjusts"}}, {}};
    for (const plan::Scenario* scenario : plan.ordered<plan::Scenario>()) {
        const std::string under = plan::nameOf(plan, scenario->parent);
        const auto changes = plan::changesOf(plan, scenario->id);
        if (changes.empty())
            sheet.rows.push_back({scenario->name, under, {}, {}, {}, {}});
        for (const plan::ScenarioChange* change : changes) {
            std::vector<std::string> kinds;
            for (const plan::Adjustment* row : plan::adjustmentsOf(plan, change->id))
                kinds.emplace_back(plan::inWords(plan, *row));
            sheet.rows.push_back({scenario->name, under, change->name, std::string(change->on ? "yes" : "no"),
                                  change->reason, fmt::format("{}", fmt::join(kinds, "; "))});
        }
    }
    return sheet;
}

} // namespace muster::cli
