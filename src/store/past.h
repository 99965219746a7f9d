#pragma once
// The plan as it was: any state of a plan can be had back from its history.

#include "store/history.h"

namespace muster::store {

/// The plan as it was after that entry, walked back to from the plan as it is now. Refused where there is no
/// such entry (NotFound), or it was undone and so is not on the way to now (BadInput).
[[nodiscard]] plan::Plan planAfter(const History&, std::int64_t entry, plan::Plan now);

/// The changes that make one plan of the other.
[[nodiscard]] plan::Changes differences(const plan::Plan& from, const plan::Plan& to);

} // namespace muster::store
