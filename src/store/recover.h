#pragma once
// What can be saved of a damaged plan, in a plan of its own.

#include "base/progress.h"
#include "history/entry.h"

#include <string>
#include <vector>

namespace muster::store {

/// How a recovery went, in whole sentences.
struct Recovery {
    std::vector<std::string> saved; ///< what the new plan has
    std::vector<std::string> lost;  ///< what it has not, and why; empty where nothing was lost
};

/// Saves what can be saved of the plan `from` into a new plan `to`; nothing is done to `from`. Where its
/// history is whole, the new plan has the rows as the history makes them and the history with its hashes.
/// Else it has the rows that can be read, those that cannot as they last stood in the history, without those
/// that break the plan's rules, and a history that begins with the recovery. Errors: Unreadable (`from` is
/// missing, no plan, of a newer version, or nothing in it can be read; `to` cannot be written), BadInput
/// (there is a file `to`), ReadOnly (`from` is being written, or the folder of `to` may not be), Cancelled
/// (there is then no file `to`).
[[nodiscard]] Result<Recovery> recover(const std::string& from, const std::string& to, const history::Stamp&,
                                       const Progress& = {});

} // namespace muster::store
