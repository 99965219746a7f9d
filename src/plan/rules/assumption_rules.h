#pragma once
// The rules of an assumption: its value, its scope, and whether it means anything where it stands.

#include "plan/rules/findings.h"

namespace muster::plan {

/// What is set, and by which dimensions it may be.
struct Scoped {
    std::string_view name;
    Scoping may;
};
/// Whether a scope names rows of the plan, and none by which the thing is not set.
void inspectScope(const Plan&, const Scope&, const Scoped&, Findings&);

[[nodiscard]] std::string whereOf(const Plan&, const Assumption&);
/// Whether the value is one that its kind may have.
void inspectValue(const Plan&, const Assumption&, ProblemList&);
void inspect(const Plan&, const Assumption&, ProblemList&);

} // namespace muster::plan
