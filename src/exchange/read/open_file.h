#pragma once
// A file opened for reading: for nobody to wait for a pipe, a device or a folder, and with a greatest size.

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace muster::exchange {

inline constexpr std::uintmax_t kMegabyte = 1048576;

/// A file that the system has open; closed at its end.
class OpenFile {
  public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    ~OpenFile() { close(); }
    OpenFile(OpenFile&& other) noexcept : m_descriptor(other.release()) {}
    OpenFile& operator=(OpenFile&&) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool write(std::string_view text) const;
    /// Whether the system took what was written.
    bool close();

  private:
    int release();
    int m_descriptor;
};

/// What cannot be read or written, in the words of this folder.
[[nodiscard]] Error unreadableFile(const std::filesystem::path&, std::string message,
                                   std::string remedy = {});
/// What stands at a path that is no file: a folder, a pipe, a socket, a device. The mode is that of stat().
[[nodiscard]] Error notAFile(const std::filesystem::path&, unsigned mode);

/// Opens a file of at most so many bytes. Errors: Unreadable where it is missing, too large, a folder, or a
/// pipe, socket or device, for which nobody waits.
[[nodiscard]] Result<OpenFile> openForReading(const std::filesystem::path&, std::uintmax_t largest);
/// All bytes from where it stands. Errors: Unreadable where it grows beyond the greatest size, or breaks off.
[[nodiscard]] Result<std::string> bytesOf(const OpenFile&, const std::filesystem::path&,
                                          std::uintmax_t largest);

} // namespace muster::exchange
