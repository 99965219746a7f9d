#pragma once
// A whole file as UTF-8 text, whatever program wrote it: the byte order mark is taken off, UTF-16 and UTF-32
// are converted, and bytes that are not UTF-8 are read as Windows-1252, which published returns still use.

#include "base/result.h"
#include "exchange/read/open_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace muster::exchange {

/// Larger files are refused: no table of a plan comes near it.
inline constexpr std::uintmax_t kLargestFile = 256 * kMegabyte;

/// A file's text as UTF-8.
struct FileText {
    std::string text;
    /// How it was written: ascii, utf8, utf16le, utf16be, utf32le, utf32be; or cp1252 where it has no mark
    /// and is not UTF-8, so that letters beyond ASCII rest on a guess.
    std::string_view encoding;
    bool hasMark = false; ///< a byte order mark stood before it
};

/// The text of bytes read from a file of this name. Error: BadInput where they are not text, with line and
/// column; bytes after a mark must be in the encoding that it promises.
[[nodiscard]] Result<FileText> decodeText(std::string_view bytes, const std::string& file);

/// The file's text. Errors: Unreadable where it is missing, too large, a folder, or a pipe, socket or device,
/// for which nobody waits; BadInput where it is not text.
[[nodiscard]] Result<FileText> readTextFile(const std::filesystem::path&);

/// Writes the whole file or none of it. Errors: those of NewFile.
[[nodiscard]] Result<void> writeTextFile(const std::filesystem::path&, std::string_view text);

} // namespace muster::exchange
