#pragma once
// One figure of the tables of roles, in one place.

#include "engine/results.h"

namespace muster::analysis {

struct Figure {
    engine::TablePlace place;
    engine::Column column{}; ///< of the tables of roles
};

/// The figure in its column's unit; none where it is not known.
[[nodiscard]] std::optional<double> valueOf(const engine::Results&, const Figure&);

} // namespace muster::analysis
