#pragma once
// The plan as it was: any state of a plan can be had back from its history.

#include "plan/past_state.h"
#include "store/past/entries.h"

namespace muster::store {

/// The plan as it was after that entry, walked to from the plan as it is now, whatever became of the entry.
/// Refused where there is no such entry (NotFound) or the way to it is broken (Damaged).
[[nodiscard]] plan::Plan planAfter(const History&, std::int64_t entry, plan::Plan now);

/// The plan after that entry, and then step by step as it came to be what it is now, in at most so many
/// steps.
[[nodiscard]] std::vector<plan::PastState> statesSince(const History&, std::int64_t entry,
                                                       const plan::Plan& now, std::size_t most);

/// The plan as it was before each edit that brought figures that came, the newest first, `most` of them at
/// most: what forecasts were made without knowing them.
[[nodiscard]] std::vector<plan::PastState> statesBeforeFigures(const History&, plan::Plan now,
                                                               std::size_t most, plan::FiguresOf);

} // namespace muster::store
