#pragma once
// The staff of every locality's own role. Source: docs/method.md, section 6.

#include "engine/figures.h"
#include "engine/inputs.h"

namespace muster::engine {

/// Fills in every month what the rows of the plan say alone, whatever its assumptions are: the establishment,
/// and what a role cannot have, which is nothing. Before computeStaff().
void layOutStaff(const Inputs&, OwnFigures&);

/// Fills the measures of the staff, where there are posts or people, from the plan's first month on: a month
/// is made from those before it.
void computeStaff(const Inputs&, OwnFigures&, const Extent&);

/// The posts of one locality's own role at the start of a month, t from 0 to the plan's months; not a number
/// where more are taken away than there are.
[[nodiscard]] double postsAt(const Inputs&, LocalityIndex locality, RoleIndex role, int t);

} // namespace muster::engine
