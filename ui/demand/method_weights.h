#pragma once
// The weights of a method that carries a series on.

#include "plan/rows/rows.h"

#include <vector>

namespace muster::ui {

/// The weights that a method takes, in the order in which they are typed.
[[nodiscard]] std::vector<std::optional<double>*> weightsOf(plan::SeriesMethod& row);

} // namespace muster::ui
