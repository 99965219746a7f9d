#pragma once
// The months of a change list on a plan's calendar. Inside the folder; add_list.h is its door.

#include "plan/scenarios/library/change_list.h"

#include <optional>
#include <utility>
#include <vector>

namespace muster::plan {

/// The first and the last month of each time that an adjustment counts; none: always, to the end. Empty where
/// it would first count behind the plan's last month, unless the list says its month by the calendar.
[[nodiscard]] std::vector<std::pair<std::optional<Month>, std::optional<Month>>>
spansOf(const ListedAdjustment&, Month start, const Settings&);

} // namespace muster::plan
