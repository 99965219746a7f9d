#pragma once
// The rules of an assumption: its value, its scope, and whether it means anything where it stands.

#include "plan/rules/findings.h"

namespace muster::plan {

[[nodiscard]] std::string whereOf(const Plan&, const Assumption&);
/// Whether the value is one that its kind may have.
void inspectValue(const Plan&, const Assumption&, ProblemList&);
void inspect(const Plan&, const Assumption&, ProblemList&);

} // namespace muster::plan
