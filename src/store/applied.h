#pragma once
// How a plan is opened, and what an edit of it gives.

#include "plan/plan.h"

#include <string>

namespace muster::store {

enum class Access { ReadWrite, ReadOnly };

/// What was done to the plan's rows: full rows put, ids erased. Plan::apply() brings any copy of the plan as
/// it was before to the plan as it is now.
struct Applied {
    plan::Changes changes;
    std::string label; ///< of the edit that was made, undone or made again
};

} // namespace muster::store
