#pragma once
// What pasted rows would do to a table of the plan: each row is found by what makes two rows the same
// (TableInfo::key), and changed or added. Empty cells leave what is there. Names that the plan does not have
// are made where that is wished for.

#include "base/progress.h"
#include "plan/edits.h"
#include "sheet/paste/paste_preview.h"
#include "sheet/paste/pasted_rows.h"

namespace muster::ui {

/// A line of the preview.
struct PasteLine {
    QString row;    ///< which row of the table, or of what was copied
    QString column; ///< of what is replaced
    QString now;
    QString pasted;
    QString what; ///< what happens, or why it is left out
    bool isRefused = false;
};

struct RowChanges {
    std::vector<PasteLine> lines; ///< those left out first, then what is replaced, then what is new
    PasteCounts counts;           ///< of rows
    plan::Edit names;             ///< makes the names that the plan does not have
    plan::Edit added;
    plan::Edit replaced;
    QStringList unknown; ///< the names that could be made: "role Duty worker"
};

/// Error: Cancelled.
[[nodiscard]] Result<RowChanges> judgeRows(const PastedRows& rows, const PasteTable& table,
                                           const plan::Plan& plan, bool makesNames,
                                           const Progress& progress = {});

} // namespace muster::ui
