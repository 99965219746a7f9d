#pragma once
// A folder of files that go to their place together, so that nobody finds half of them.

#include "base/result.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace muster::exchange {

/// What a folder of files is, so that no other folder is written over.
struct FolderKind {
    std::string marker; ///< the file that every such folder has; it goes to its place last
    std::string what;   ///< "a data package"
};

class FilesTogether {
  public:
    /// A folder that is new, empty or of this kind. Errors: BadInput where it holds something else;
    /// Unreadable where it cannot be written to.
    [[nodiscard]] static Result<FilesTogether> in(const std::filesystem::path& folder, FolderKind);
    FilesTogether(FilesTogether&& other) noexcept;
    FilesTogether& operator=(FilesTogether&&) = delete;
    /// What was not finished leaves nothing.
    ~FilesTogether();

    /// Where the files are written until they are finished.
    [[nodiscard]] const std::filesystem::path& meanwhile() const { return m_meanwhile; }
    /// Moves these and the marker to their place, and removes others that an earlier time left there.
    /// Error: Unreadable.
    [[nodiscard]] Result<void> finish(std::span<const std::string> files,
                                      std::span<const std::string> leftOver = {});

  private:
    FilesTogether(std::filesystem::path folder, std::filesystem::path meanwhile, bool isNew, FolderKind kind);

    std::filesystem::path m_folder;
    std::filesystem::path m_meanwhile; ///< empty: somebody else's
    bool m_isNew;
    FolderKind m_kind;
};

} // namespace muster::exchange
