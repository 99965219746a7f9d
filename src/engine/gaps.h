#pragma once
// What a plan lacks or says against itself, found from its resolved inputs: each names the thing, the value
// found and the values allowed, and where to mend it. The rows themselves keep the rules of plan/rules.h.
// Source: docs/method.md, sections 2 to 5 and 9.

#include "engine/inputs.h"

namespace muster::engine {

[[nodiscard]] std::vector<plan::Problem> findProblems(const Inputs&);

} // namespace muster::engine
