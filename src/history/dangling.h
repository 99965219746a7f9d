#pragma once
// Rows that one side took away while the other one came to need them.

#include "history/conflict.h"

namespace muster::history {

/// The three plans, and who decides between two of them.
struct Sides {
    const Bases& bases;
    const plan::Plan& mine;
    const plan::Plan& theirs;
    const Decide& decide;

    [[nodiscard]] const plan::Plan& of(Side side) const { return side == Side::Mine ? mine : theirs; }
};

/// Decides about each such row of the plan that both sides made together: it is brought back, or what names
/// it is put under something else or let go.
void settleDangling(const Sides&, plan::Plan&);

} // namespace muster::history
