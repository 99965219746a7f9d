#pragma once
// Names in pasted rows that the plan does not have: which they are, and the edit that makes them.

#include "plan/edits.h"
#include "sheet/paste/pasted_rows.h"

namespace muster::ui {

struct NewNames {
    plan::Edit edit;
    QStringList names; ///< "role Duty worker"; of localities with what they would lie under
};

/// The localities, client groups, activities and roles that the rows name and the plan does not have. Words
/// for sums are no names. Localities go under the top one where there is one alone.
[[nodiscard]] NewNames newNames(const PastedRows& rows, const PasteTable& table, const plan::Plan& plan);

/// Of the edit that makes names, what the rows of another edit name.
[[nodiscard]] plan::Edit namesUsed(const plan::Edit& names, const plan::Edit& rows);

} // namespace muster::ui
