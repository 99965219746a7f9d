#pragma once
// Whether a thing may have a new name.

#include "plan/structure/structure.h"

namespace muster::plan {

/// Says no where a name cannot be seen or read, or where another thing has it; `own` is the row that is
/// renamed or gives its place, which may have it.
[[nodiscard]] Result<void> mayBeCalled(const Plan&, const Thing&, const AnyRow* own, const std::string& name);

} // namespace muster::plan
