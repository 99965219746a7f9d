#pragma once
// The history told cell by cell.

#include "store/history.h"

namespace muster::store {

/// Every cell that the entries changed, oldest first. `now` gives the names of things that are still there.
[[nodiscard]] std::vector<HistoryLine> historyLines(const History&, const plan::Plan& now);

} // namespace muster::store
