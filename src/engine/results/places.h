#pragma once
// The lines of the result tables.

#include "engine/waiting.h"

namespace muster::engine {

/// One line of a result table: of a role, which may be kAllRoles, or in the table of timeliness of an
/// activity, which may be kAllActivities.
struct TablePlace {
    int locality = 0;
    int role = kAllRoles;
    PeriodSpan span{};
    Rollup reach = Rollup::WithBeneath;
    int activity = kAllActivities;
};

/// The last of the localities that a place reaches, from its own on.
[[nodiscard]] int lastReached(const Dimensions&, const TablePlace&);

} // namespace muster::engine
