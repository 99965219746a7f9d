#pragma once
// The table history (docs/tables.md, section 3).

#include "exchange/tables/sheet.h"
#include "history/entry.h"

namespace muster::cli {

/// An empty cell where there is no text.
[[nodiscard]] exchange::Cell textCell(const std::string& text);

[[nodiscard]] exchange::Sheet historySheet(const std::vector<history::HistoryLine>& lines);

} // namespace muster::cli
