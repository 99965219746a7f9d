#pragma once
// Edits of scenarios: their changes made, switched, moved and copied. None touches the plan beneath them.

#include "plan/edits.h"
#include "plan/scenarios/scenarios.h"

namespace muster::plan {

/// The name, or where it is taken "NAME (2)".
[[nodiscard]] std::string freeName(const std::vector<std::string>& taken, const std::string& name);
/// The position behind the changes that a scenario has.
[[nodiscard]] std::int64_t placeBehind(const Plan&, ScenarioId);

/// A new scenario, the last of the list.
[[nodiscard]] Edit addScenario(const Plan&, std::string name, std::optional<ScenarioId> parent,
                               std::string note);
/// A new change, the last of its scenario's, switched on.
[[nodiscard]] Edit addChange(const Plan&, ScenarioId, std::string name, std::string reason);
/// The adjustment as the last of its change's, which need not be in the plan yet; one that says the same of
/// the same place is replaced.
[[nodiscard]] Edit setAdjustment(const Plan&, const ScenarioChange&, Adjustment row);
/// Switches a change on or off; without changes where it is so already.
[[nodiscard]] Edit switchChange(const Plan&, const ScenarioChange&, bool on);
/// Puts a change at another place of its scenario's list: 0 the first; what is beyond the last is the last.
[[nodiscard]] Edit moveChange(const Plan&, const ScenarioChange&, std::size_t place);
/// Copies a change with its adjustments to the end of a scenario's list; where a change there has its name,
/// it is called "NAME (2)".
[[nodiscard]] Edit copyChange(const Plan&, const ScenarioChange&, ScenarioId to);

/// Whether an edit is of scenarios or of the report alone, and leaves the plan beneath them as it is.
[[nodiscard]] bool isOfScenarios(const Changes&);
/// What an edit of the plan means in a scenario: each assumption that it sets becomes an adjustment that sets
/// it, in that one of the scenario's own changes; where it has no such change in the last of them, or in a
/// first one where it has none. An edit of scenarios alone stays as it is. BadInput: it would change more of
/// the plan than values of assumptions.
[[nodiscard]] Result<Edit> inScenario(const Plan&, ScenarioId, const Edit&,
                                      std::optional<ChangeId> into = {});
/// Takes away the adjustment by which the scenario's own changes set a value at exactly this kind, scope and
/// start. BadInput: none of them does.
[[nodiscard]] Result<Edit> clearAdjustment(const Plan&, ScenarioId, Kind, const Scope&,
                                           std::optional<Month> from);

} // namespace muster::plan
