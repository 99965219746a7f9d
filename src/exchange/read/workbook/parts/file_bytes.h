#pragma once
// The bytes of a workbook, in a file or in memory, and what is said of a workbook that is damaged.

#include "base/result.h"
#include "exchange/read/open_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace muster::exchange {

/// Larger files are refused: an unpacked sheet of so many bytes is beyond what any spreadsheet opens.
inline constexpr std::uintmax_t kLargestWorkbook = 256 * kMegabyte;
/// More characters no cell of any spreadsheet holds.
inline constexpr std::size_t kMostCharacters = 32767;

/// Of a workbook that cannot be what its format promises: BadInput.
[[nodiscard]] Error damagedWorkbook(const std::string& file, std::string what);

/// Of a workbook that only its password opens.
[[nodiscard]] Error passwordNeeded(const std::string& file);

class FileBytes {
  public:
    /// Errors: as openForReading() says.
    [[nodiscard]] static Result<FileBytes> open(const std::filesystem::path&);
    FileBytes(std::string bytes, std::string name);

    [[nodiscard]] const std::string& name() const { return m_name; } ///< for messages, without its folder
    [[nodiscard]] std::uintmax_t size() const { return m_size; }
    /// Those from there on, fewer at the end.
    [[nodiscard]] std::string at(std::uintmax_t offset, std::size_t count) const;
    /// Of bytes in a file, what the system calls it; else none.
    [[nodiscard]] std::optional<int> descriptor() const;
    [[nodiscard]] const std::string& memory() const { return m_bytes; }

  private:
    FileBytes(OpenFile file, std::uintmax_t size, std::string name);
    std::string m_name;
    std::string m_bytes;
    std::uintmax_t m_size;
    std::optional<OpenFile> m_file;
};

} // namespace muster::exchange
