#pragma once
// An explanation for other programs.

#include "engine/explain.h"

#include <string>

namespace muster::exchange {

/// A JSON object: title, value, root, and nodes (id, op, value, arguments by id, and for what has them name,
/// unit, about, origin, from, source). A node stands before those built on it, and once however often it is
/// used.
[[nodiscard]] std::string toJson(const engine::Explanation&);

} // namespace muster::exchange
