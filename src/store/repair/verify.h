#pragma once
// Whether a plan file is sound: the file itself, its schema, its rows and its history.

#include "base/progress.h"
#include "plan/plan.h"
#include "store/file/file_copy.h"
#include "store/repair/report.h"

#include <memory>
#include <optional>

namespace muster::store {

/// Checks the whole file, in a copy in memory so that nobody who edits it has to wait, and lists all that is
/// wrong with it: SQLite's own integrity, the schema against the columns the program declares, references
/// between rows, every row against its columns and the plan's rules, and the history: that no entry is
/// missing, that its chain of hashes holds, and that the rows are what the history makes of them. Error:
/// Unreadable where the file is missing, not a plan, or of a newer version.
[[nodiscard]] Result<Report> verify(const std::string& path, const Progress& = {});

/// A sound plan as it was verified, whatever becomes of its file.
struct SoundPlan {
    std::shared_ptr<const FileCopy> file;
    SQLite::Database database; ///< reads the copy, or another one that has the tables of the newest version
    plan::Plan plan;
};

struct Verified {
    Report report;
    std::optional<SoundPlan> plan; ///< where nothing was found
};

/// The same, and what was verified.
[[nodiscard]] Result<Verified> verified(const std::string& path, const Progress& = {});

/// Refuses (Damaged) a file that verify() finds anything wrong with; else errors as verify().
[[nodiscard]] Result<void> requireSound(const std::string& path);

} // namespace muster::store
