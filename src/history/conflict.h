#pragma once
// What two sides changed, each in its own way, and who decides.

#include "plan/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace muster::history {

enum class Side { Mine, Theirs };

/// What both sides changed, each in its own way. Where one side took a row away that the other one changed or
/// needs, `column` is empty and the row as a whole is meant.
struct CellConflict {
    std::string table;
    std::int64_t row = 0;
    std::string key; ///< the row in words: "Thanet, Senior practitioner, 2026-03-31"
    std::string column;
    std::string was; ///< the value both began with; empty where there was none
    std::string mine;
    std::string theirs;
};

/// Decides a conflict; called once for each, in the order of the tables.
using Decide = std::function<Side(const CellConflict&)>;

/// What both sides were last together: one plan, or several where each side had merged the other.
struct Bases {
    std::vector<plan::Plan> plans;
    bool certain =
        true; ///< whether that is all: of a state that is lost nobody can say who changed what since
};

} // namespace muster::history
