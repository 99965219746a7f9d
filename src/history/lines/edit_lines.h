#pragma once
// The history for people: one line for each edit, "Hours per case, North, Assessment: 8 → 8.8", with the
// cells that it changed.

#include "history/lines/known_rows.h"
#include "plan/rules/problem.h"

namespace muster::history {

/// A cell that an edit changed, in words.
struct EditedCell {
    std::string what; ///< "Hours per case, North, Assessment", of another column with its name
    std::string before;
    std::string after;
    bool operator==(const EditedCell&) const = default;
};

/// What one edit did.
struct EditLine {
    HistoryEntry entry;
    std::string line;                ///< in words; of many rows the edit's label
    std::size_t count = 0;           ///< how many cells it changed
    std::vector<EditedCell> cells{}; ///< the first of them
    plan::Target target{};           ///< where the first changed row stands, or stood; no table where none is
};

/// A line for each entry, oldest first, with at most so many cells each. `now` gives the names of things that
/// are still there.
[[nodiscard]] std::vector<EditLine> editLines(const EachEntry&, const plan::Plan& now, std::size_t mostCells);

} // namespace muster::history
