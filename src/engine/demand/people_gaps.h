#pragma once
// What is missing of the people and rates that demand is made of. Source: docs/method.md, section 3.3.

#include "engine/demand/demand_series.h"

namespace muster::engine {

/// Of each line whose demand is made of people, the first of each kind from one year to another.
[[nodiscard]] std::vector<PeopleGap> findPeopleGaps(const DemandSeries&, int firstYear, int lastYear);

} // namespace muster::engine
