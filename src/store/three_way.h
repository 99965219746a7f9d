#pragma once
// Two plans that were one, put together again cell by cell: what only one of them changed is taken from it,
// and what both changed otherwise is a conflict that somebody must decide.

#include "plan/plan.h"

#include <functional>
#include <string>
#include <vector>

namespace muster::store {

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

/// The plan that has what both sides changed since they were `bases`. Only what all bases agree on was left
/// alone by a side: all else that differs is asked about. A row is the same one where it has the same id: see
/// withIds() for rows that both added. The outcome may break the plan's rules.
[[nodiscard]] plan::Plan putTogether(const Bases& bases, const plan::Plan& mine, const plan::Plan& theirs,
                                     const Decide&);

} // namespace muster::store
