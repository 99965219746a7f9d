#pragma once
// Keeps what is written beside plans from taking the place of one.

#include "base/result.h"

#include <string>

namespace muster::store {

/// Whether a table or page may be written to this path: BadInput where a plan stands there, under whatever
/// name or link. A file that is no plan, or none at all, may be replaced.
[[nodiscard]] Result<void> mayReplace(const std::string& path);

} // namespace muster::store
