#pragma once
// One figure of the tables of roles, in one place.

#include "engine/results.h"

namespace muster::analysis {

struct Figure {
    engine::TablePlace place;
    engine::Column column{}; ///< of the tables of roles
};

/// What results must have for the figure: every measure of its locality and those beneath it.
[[nodiscard]] engine::Wish wishOf(const engine::Inputs&, const Figure&);
/// The figure in its column's unit; none where it is not known.
[[nodiscard]] std::optional<double> valueOf(const engine::Results&, const Figure&);

} // namespace muster::analysis
