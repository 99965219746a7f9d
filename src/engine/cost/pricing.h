#pragma once
// What the posts and the people of every locality's own role cost. Source: docs/method.md, section 7.3.

#include "engine/figures.h"
#include "engine/inputs.h"

namespace muster::engine {

/// Fills the measures of cost; those of the staff, the requirement and the service level must be there. The
/// price of a gap also where a role has no posts.
void computeCost(const Inputs&, OwnFigures&, const Extent&);

} // namespace muster::engine
