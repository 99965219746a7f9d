#pragma once
// The rules of scenarios, their changes, adjustments and savings: what a row is called, and what is wrong
// with it.

#include "plan/rules/findings.h"

#include <span>

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Scenario&);
void inspect(const Plan&, const Scenario&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const ScenarioChange&);
void inspect(const Plan&, const ScenarioChange&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Adjustment&);
void inspect(const Plan&, const Adjustment&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Saving&);
void inspect(const Plan&, const Saving&, ProblemList&);

/// Names that stand twice, and scenarios that stand on one another in a circle.
void inspectTogether(const Plan&, std::span<const Scenario* const> about, ProblemList&);
void inspectTogether(const Plan&, std::span<const ScenarioChange* const> about, ProblemList&);

/// Warnings: savings that are re-profiled without a reason.
[[nodiscard]] std::vector<Problem> findUnexplained(const Plan&);

} // namespace muster::plan
