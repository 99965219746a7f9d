#pragma once
// The state and the year that a report, or a site for the public, is of.

#include "cli/open_plan.h"
#include "report/state.h"

#include <optional>

namespace muster::cli {

struct ShownState {
    plan::Plan plan;
    report::ReportedState state;
    bool isPresent = true; ///< false: of a sign-off
};

/// The plan as it is, or as it was signed off with this number. NotFound: there is no such sign-off.
[[nodiscard]] Result<ShownState> stateToShow(const store::PlanFile&, std::optional<std::int64_t> signOff);
/// Its results in a scenario. NotFound: there is no such scenario.
[[nodiscard]] Result<engine::Results> resultsOfShown(const store::PlanFile&, const ShownState&,
                                                     const std::string& scenario);
/// The financial year of that name; of none the plan's first. BadInput: no year of the plan.
[[nodiscard]] Result<PeriodSpan> yearOf(const engine::Results&, const std::string& period);
/// Adds --signoff and --period.
void addShownState(CLI::App& command, std::optional<std::int64_t>& signOff, std::string& period);

} // namespace muster::cli
