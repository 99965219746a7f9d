#pragma once
// The vacant posts of which it is said since when they are vacant, or how far they are on their way to being
// filled, as a table.

#include "models/grid.h"

namespace muster::ui {

/// A row for each position, and each post of the register, that counts at the start of the span in the
/// locality or beneath it and says so; who is vacant longest first.
[[nodiscard]] Grid vacantPosts(const engine::Results& results, engine::LocalityIndex locality,
                               const PeriodSpan& span);

} // namespace muster::ui
