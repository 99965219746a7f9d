#include "cli/reports/shown_state.h"

#include "exchange/results/named_places.h"

namespace muster::cli {

Result<ShownState> stateToShow(const store::PlanFile& file, std::optional<std::int64_t> signOff)
{
    if (signOff)
        return file.signedPast(signOff).map([](const store::SignedPast& past) {
            return ShownState{past.states.front().plan, report::stateOf(past.signOff), false};
        });
    return file.entries().map([&](const std::vector<history::HistoryEntry>& entries) {
        return ShownState{file.plan(), report::stateAfter(entries)};
    });
}

Result<engine::Results> resultsOfShown(const store::PlanFile& file, const ShownState& shown,
                                       const std::string& scenario)
{
    return shown.isPresent ? resultsIn(file, scenario) : resultsOfState(file, shown.plan, scenario);
}

Result<PeriodSpan> yearOf(const engine::Results& results, const std::string& period)
{
    return period.empty() ? Result<PeriodSpan>(results.inputs().financialYears().front())
                          : exchange::findSpan(results, period);
}

void addShownState(CLI::App& command, std::optional<std::int64_t>& signOff, std::string& period)
{
    command.add_option("--signoff", signOff, "of the state with this number of sign-off");
    command.add_option("--period", period,
                       "the financial year of the tables by locality and role; without it the plan's first");
}

} // namespace muster::cli
