#pragma once
// The lock of a plan: a small text file `<plan>.lock` beside it that names who has it open for writing. It is
// advice to people and programs; SQLite's own locks keep the file whole even where two writers slip past it.

#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace muster::store {

/// Why the lock was not to be had.
struct LockRefusal {
    std::string holder; ///< "Ann on desk-12"; empty where nobody holds it and it could not be written
    std::string reason; ///< as a sentence
};

class LockFile {
  public:
    /// Takes the lock. A lock left behind by a program of this computer that runs no more is taken over.
    static tl::expected<LockFile, LockRefusal> take(const std::string& planPath, const std::string& who);

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

/// Who holds the plan's lock, "Ann on desk-12"; nothing where nobody does, or only a program that is gone.
[[nodiscard]] std::optional<std::string> lockHolder(const std::string& planPath);

} // namespace muster::store
