#pragma once
// Rows, cells and edits in words, for messages and for the history: ids by the name of what they mean.

#include "history/entry.h"
#include "plan/table_info.h"

#include <string>

namespace muster::history {

/// The cell as tables write it, ids by the name of the thing, or by the id where the plan does not know it;
/// empty where nothing is set.
[[nodiscard]] std::string cellText(const plan::Plan&, const plan::ColumnInfo&, const plan::AnyRow*);

/// What tells the row from the others of its table: "Thanet, Senior practitioner, 2026-03-31".
[[nodiscard]] std::string keyText(const plan::Plan&, const plan::TableInfo&, const plan::AnyRow*);

/// The row as people say it: "Hours per case, North, Assessment, from April 2027".
[[nodiscard]] std::string rowText(const plan::Plan&, const plan::TableInfo&, const plan::AnyRow*);

/// "edit 12, Set agency, by Ann, 2026-11-22".
[[nodiscard]] std::string inWords(const HistoryEntry&);

} // namespace muster::history
