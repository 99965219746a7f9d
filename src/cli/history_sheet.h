#pragma once
// The table history (docs/tables.md, section 3).

#include "exchange/tables/sheet.h"
#include "store/history_entry.h"

namespace muster::cli {

/// An empty cell where there is no text.
[[nodiscard]] exchange::Cell textCell(const std::string& text);

[[nodiscard]] exchange::Sheet historySheet(const std::vector<store::HistoryLine>& lines);

} // namespace muster::cli
