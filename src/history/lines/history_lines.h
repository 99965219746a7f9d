#pragma once
// The history told cell by cell.

#include "history/lines/known_rows.h"

namespace muster::history {

/// Every cell that the entries changed, oldest first. `now` gives the names of things that are still there.
[[nodiscard]] std::vector<HistoryLine> historyLines(const EachEntry&, const plan::Plan& now);

} // namespace muster::history
