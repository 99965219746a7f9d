#pragma once
// The lines of the result tables.

#include "engine/waiting.h"

namespace muster::engine {

/// One line of a result table: of a role, which may be kAllRoles, or in the table of timeliness of an
/// activity, which may be kAllActivities.
struct TablePlace {
    LocalityIndex locality{};
    RoleIndex role = kAllRoles;
    PeriodSpan span{};
    Rollup reach = Rollup::WithBeneath;
    ActivityIndex activity = kAllActivities;
};

} // namespace muster::engine
