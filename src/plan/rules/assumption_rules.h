#pragma once
// The rules of an assumption: its value, its scope, and whether it means anything where it stands.

#include "plan/rules/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Assumption&);
void inspect(const Plan&, const Assumption&, ProblemList&);

} // namespace muster::plan
