#pragma once
// What the posts and the people of every locality's own role cost. Source: docs/method.md, section 7.3.

#include "engine/figures.h"
#include "engine/inputs.h"

namespace muster::engine {

/// Fills what the posts cost and their budget; the establishment must be there.
void computePostCosts(const Inputs&, OwnFigures&, const Extent&);

/// Fills the other measures of cost; those of the staff, the requirement and the service level must be there.
/// The price of a gap also where a role has no posts.
void computeCost(const Inputs&, OwnFigures&, const Extent&);

/// What an FTE of a locality's own role costs in each month, on average where the register has posts of its
/// own.
[[nodiscard]] Eigen::ArrayXd costOfOne(const Inputs&, const OwnFigures&, LocalityIndex, RoleIndex);

} // namespace muster::engine
