#pragma once
// What an open plan file is made of, for the files that make its class.

#include "base/kept_work.h"
#include "store/file/lock_file.h"
#include "store/open_plan.h"

#include <array>
#include <optional>

namespace muster::store {

class PlanFileParts {
  public:
    PlanFileParts(std::string path, std::string who, Access wanted, Result<LockFile> lock);
    /// To read alone.
    PlanFileParts(std::string path, std::string who, SoundPlan);

    /// The open plan, if it may be changed.
    OpenPlan& writable();

    const std::string m_path;
    const std::string m_who;
    const Result<LockFile> m_lock; ///< before the database: given back after that is closed
    const std::string m_readOnlyReason;
    OpenPlan m_open;
    std::array<std::optional<KeptWork>, 3> kept; ///< as the file has it; not read yet, or read
};

/// The lock of a plan that is open for reading: none, and why.
[[nodiscard]] Result<LockFile> openedToRead();

} // namespace muster::store
