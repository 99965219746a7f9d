#pragma once
// The requirement of every locality's own role. Source: docs/method.md, sections 4 to 6.

#include "engine/figures.h"
#include "engine/inputs.h"

namespace muster::engine {

/// Fills the measures of work alone: service FTE, required FTE and open cases held.
void computeRequirement(const Inputs&, OwnFigures&, const Extent&);

/// Fills the posts for what is required, and who is available; required FTE and the staff must be there.
void computePosts(const Inputs&, OwnFigures&, const Extent&);

/// Fills the posts of the service level from the required establishment, in whole financial years.
void computeServiceLevels(const Inputs&, OwnFigures&, const Extent&);

/// By month and locality: 0, or not a number where no role takes a part of the work. It belongs to no role,
/// so that it makes only the sums over the roles unknown.
void findWorkWithoutRole(const Inputs&, Eigen::ArrayXXd& unknown, const Extent&);

} // namespace muster::engine
