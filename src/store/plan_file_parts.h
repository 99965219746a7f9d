#pragma once
// What an open plan file is made of, for the files that make its class.

#include "store/file/lock_file.h"
#include "store/open_plan.h"

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
};

/// The lock of a plan that is open for reading: none, and why.
[[nodiscard]] Result<LockFile> openedToRead();

} // namespace muster::store
