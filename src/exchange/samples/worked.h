#pragma once
// The sample Worked example; samples.h is its door.

#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// The method's worked case, two localities small enough to check by hand. Source: docs/method.md, section
/// 12; what that section does not say is illustrative.
[[nodiscard]] NewPlan makeWorkedExample();

} // namespace muster::exchange
