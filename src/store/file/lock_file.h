#pragma once
// The lock of a plan: a small text file `<plan>.lock` beside it that names who has it open for writing. It is
// advice to people and programs; SQLite's own locks keep the file whole even where two writers slip past it.

#include "base/result.h"

#include <string>

namespace muster::store {

class LockFile {
  public:
    /// Takes the lock. A lock left behind by a program of this computer that runs no more is taken over, by
    /// one of those who try. Error: ReadOnly, where somebody holds it or it cannot be written or read.
    static Result<LockFile> take(const std::string& planPath, const std::string& who);

    /// Whether somebody holds the lock of the plan, as far as can be known.
    [[nodiscard]] static bool isHeld(const std::string& planPath);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    /// Gives the lock back, if it is still ours.
    ~LockFile();

  private:
    LockFile(std::string path, std::string content);
    void release();
    std::string m_path; ///< empty once it is given back or moved
    std::string m_content;
};

} // namespace muster::store
