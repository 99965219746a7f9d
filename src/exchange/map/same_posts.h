#pragma once
// A staff list has a row for each post, and several posts of one title in a team; a plan's register has one
// row for them.

#include "exchange/map/mapping.h"

namespace muster::exchange {

/// Adds up rows of posts that differ in nothing but their FTE, their cost and who is in them. Of rows of one
/// title, team, role and first day that differ in anything else, all but the first get a number behind the
/// title. The notes say how many. A row of which a figure is none stays as it is, to be refused.
void addUpSamePosts(MappedTable&);

} // namespace muster::exchange
