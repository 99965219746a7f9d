#pragma once
// The rules of what was approved and of what came: what a row is called, and what is wrong with it.

#include "plan/rules/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Budget&);
void inspect(const Plan&, const Budget&, ProblemList&);
[[nodiscard]] std::string whereOf(const Plan&, const Actual&);
void inspect(const Plan&, const Actual&, ProblemList&);

} // namespace muster::plan
