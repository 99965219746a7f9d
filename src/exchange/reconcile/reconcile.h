#pragma once
// Staff lists of several hands put beside each other: which posts they agree on, and what does not fit, each
// with what to do.

#include "exchange/reconcile/reconciliation.h"

namespace muster::exchange {

/// Puts two lists or more beside each other. Funding that ended before the day `today` has ended: that of the
/// post, or of the plan's source of the same name. Errors: BadInput where there are fewer than two lists, or
/// two of one name.
[[nodiscard]] Result<Reconciliation> reconcile(const plan::Plan&, std::vector<StaffList>, const Date& today);

} // namespace muster::exchange
