#pragma once
// What a plan lacks or says against itself, found from its resolved inputs: each names the thing, the value
// found and the values allowed, and where to mend it.
// Source: docs/method.md, sections 2 to 5 and 9.

#include "engine/inputs.h"

namespace muster::engine {

/// Every problem of the plan: of its rows, or where these keep the rules of what the computation needs.
[[nodiscard]] std::vector<plan::Problem> problemsOf(const Inputs&);

} // namespace muster::engine
