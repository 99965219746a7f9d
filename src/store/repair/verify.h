#pragma once
// Whether a plan file is sound: the file itself, its schema, its rows and its history.

#include "base/progress.h"
#include "store/repair/report.h"

namespace muster::store {

/// Checks the whole file, in a copy in memory so that nobody who edits it has to wait, and lists all that is
/// wrong with it: SQLite's own integrity, the schema against the columns the program declares, references
/// between rows, every row against its columns and the plan's rules, and the history: that no entry is
/// missing, that its chain of hashes holds, and that the rows are what the history makes of them. Error:
/// Unreadable where the file is missing, not a plan, or of a newer version.
[[nodiscard]] Result<Report> verify(const std::string& path, const Progress& = {});

/// Refuses (Damaged) a file that verify() finds anything wrong with; else errors as verify().
[[nodiscard]] Result<void> requireSound(const std::string& path);

} // namespace muster::store
