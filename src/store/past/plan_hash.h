#pragma once
// What tells one state of a plan from every other.

#include "plan/plan.h"

#include <string>

namespace muster::store {

/// SHA-256 over all cells of the plan that are set, table by table and row by row in the order of the ids.
[[nodiscard]] std::string inputsHash(const plan::Plan&);
/// The same in hexadecimal digits.
[[nodiscard]] std::string planHash(const plan::Plan&);

} // namespace muster::store
