#pragma once
// A file on the way to its place: written beside it first, then moved there, whole or not at all.

#include "base/result.h"
#include "exchange/read/open_file.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <sys/types.h>

namespace muster::exchange {

class NewFile {
  public:
    /// Begins a file that is to stand at this path, where nothing stands, a file, or a terminal or another
    /// character device. Unreadable where it is a folder, a pipe, a socket or another device, none of which
    /// is opened, and where no file can be made there.
    [[nodiscard]] static Result<NewFile> at(const std::filesystem::path&);
    NewFile(NewFile&&) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    /// What was not finished is taken away.
    ~NewFile();

    [[nodiscard]] Result<void> write(std::string_view);
    /// Where it stands until it is finished, for a library that writes it by its name. A character device
    /// has no such place, and is written to as it is: its own path.
    [[nodiscard]] const std::filesystem::path& meanwhile() const { return m_meanwhile; }
    [[nodiscard]] bool isDevice() const { return m_meanwhile == m_path; }
    /// Moves it to its place; a file that is replaced gives its permissions to the new one. Error: Unreadable
    /// where the disk did not take what was written.
    [[nodiscard]] Result<void> finish();

  private:
    NewFile(std::filesystem::path path, std::filesystem::path meanwhile, std::optional<mode_t> permissions,
            OpenFile file);

    std::filesystem::path m_path;
    std::filesystem::path m_meanwhile;
    std::optional<mode_t> m_permissions; ///< of the file that is replaced
    OpenFile m_file;
    bool m_isPending;
};

} // namespace muster::exchange
