#pragma once
// The changes of a scenario in the order in which they act. Source: docs/method.md, section 14.

#include "plan/names.h"

#include <map>
#include <optional>
#include <vector>

namespace muster::plan {

/// The scenario of that name; none where the name is empty or that of the baseline. NotFound: no such
/// scenario.
[[nodiscard]] Result<std::optional<ScenarioId>> findScenario(const Plan&, std::string_view name);
/// "Baseline" where there is none.
[[nodiscard]] std::string nameOf(const Plan&, const std::optional<ScenarioId>&);

/// The scenario and those that it stands on, the lowest first. Of a circle each once.
[[nodiscard]] std::vector<const Scenario*> scenariosBeneath(const Plan&, ScenarioId);

/// A scenario's own changes in their order, those that are switched off among them.
[[nodiscard]] std::vector<const ScenarioChange*> changesOf(const Plan&, ScenarioId);

/// The same behind those of the scenarios it stands on.
[[nodiscard]] std::vector<const ScenarioChange*> changesWithBeneath(const Plan&, ScenarioId);

/// The changes that count: switched on, those of the scenarios it stands on first.
[[nodiscard]] std::vector<const ScenarioChange*> changesThatCount(const Plan&, ScenarioId);

/// What an adjustment does, in words: "Hours per case × 1.1, North, Review, from April 2027".
[[nodiscard]] std::string inWords(const Plan&, const Adjustment&);
/// "× 1.1", "+ 3", "= 8".
[[nodiscard]] std::string amountInWords(const Adjustment&);
/// "North, Review", "everywhere, qualified staff".
[[nodiscard]] std::string placeInWords(const Plan&, const Adjustment&);
/// "from April 2027, until March 2028"; empty of every month.
[[nodiscard]] std::string monthsInWords(const Adjustment&);

/// The adjustments of every change, each change's in their order.
[[nodiscard]] std::map<ChangeId, std::vector<const Adjustment*>> adjustmentsByChange(const Plan&);
/// The adjustments of a change in their order.
[[nodiscard]] std::vector<const Adjustment*> adjustmentsOf(const Plan&, ChangeId);

} // namespace muster::plan
