#pragma once
// The tables history and edits (docs/tables.md, section 3).

#include "engine/results.h"
#include "exchange/tables/sheet.h"
#include "history/lines/edit_lines.h"

#include <map>
#include <optional>

namespace muster::cli {

/// An empty cell where there is no text.
[[nodiscard]] exchange::Cell textCell(const std::string& text);

[[nodiscard]] exchange::Sheet historySheet(const std::vector<history::HistoryLine>& lines);

/// What edits moved, by their numbers.
using MovedByEdit = std::map<std::int64_t, engine::PlanTotals>;
/// The table edits: one line for each edit of the history. Without `moved` it has no columns of that.
[[nodiscard]] exchange::Sheet editsSheet(const std::vector<history::EditLine>& lines,
                                         const std::optional<MovedByEdit>& moved);

} // namespace muster::cli
