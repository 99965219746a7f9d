#pragma once
// The plan as it was after some edits.

#include "plan/plan.h"

#include <string>

namespace muster::plan {

struct PastState {
    std::string
        what; ///< the edits: "edit 12, Set agency, by Ann, 2026-11-22", or "edits 12 to 40, 29 of them"
    Plan plan;
};

} // namespace muster::plan
