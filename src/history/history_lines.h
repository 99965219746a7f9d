#pragma once
// The history told cell by cell.

#include "history/entry.h"
#include "history/row_change.h"

namespace muster::history {

/// Calls its argument for each entry of a history, oldest first, with what it did.
using EachEntry = std::function<void(const std::function<void(const HistoryEntry&, const EachChange&)>&)>;

/// Every cell that the entries changed, oldest first. `now` gives the names of things that are still there.
[[nodiscard]] std::vector<HistoryLine> historyLines(const EachEntry&, const plan::Plan& now);

} // namespace muster::history
