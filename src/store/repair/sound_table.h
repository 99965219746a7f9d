#pragma once
// One table of a plan file, read and found sound without the rest of the file: what an export of it needs.

#include "plan/plan.h"

#include <functional>
#include <string>
#include <string_view>

namespace muster::store {

/// Is given a plan, which it may read until it returns.
using PlanVisitor = std::function<void(const plan::Plan&)>;

/// Calls `meanwhile` with a plan of the rows of that table, of those whose rows it names, and the settings,
/// and nothing else; whether they are sound: each as the history of the file made it, and no entry of the
/// history altered or taken out. What is made of them counts only then. False as well where the table is not
/// known or the file is of another version or cannot be read: verified() says what is wrong.
[[nodiscard]] bool readSoundTable(const std::string& path, std::string_view table,
                                  const PlanVisitor& meanwhile);

} // namespace muster::store
