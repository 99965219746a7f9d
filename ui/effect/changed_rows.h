#pragma once
// What an edit changed, in words: which cells, where, and their values before and after it.

#include "session/document.h"

namespace muster::ui {

/// The rows of a change, of which the first are kept: an import changes many.
struct ChangedRows {
    struct Row {
        const plan::TableInfo* table;
        std::optional<plan::RowCopy> was; ///< none: the row is new
        std::optional<plan::RowCopy> is;  ///< none: the row is gone
    };
    std::vector<Row> first;
    std::size_t count = 0;
};

[[nodiscard]] ChangedRows changedRows(const plan::Changes& changes, const plan::Plan& before);

/// "Hours per case, North: 8 → 8.8"; of several rows the first, and how many more there are. A value of an
/// assumption that was or is not the place's own is the inherited one; its kind is named where it is the only
/// row. Safe on any thread.
[[nodiscard]] QString inWords(const ChangedRows& rows, const engine::Results& before,
                              const engine::Results& now);

} // namespace muster::ui
