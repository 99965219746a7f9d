#include "exchange/read/text_file.h"

#include "base/ids.h"
#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/convert.h"
#include "exchange/read/open_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTexts = "text in UTF-8, in UTF-16 or UTF-32 with its mark, or in Windows-1252";

/// A mark that a file may start with, and the encoding that it promises.
struct Mark {
    std::string_view bytes;
    const char* encoding;
    std::string_view word;
};
using namespace std::string_view_literals;
constexpr std::array<Mark, 5> kMarks{
    {{"\xEF\xBB\xBF", "UTF-8", "utf8"},
     {"\xFF\xFE\0\0"sv, "UTF-32LE", "utf32le"}, // before the two that it starts with
     {"\0\0\xFE\xFF"sv, "UTF-32BE", "utf32be"},
     {"\xFF\xFE", "UTF-16LE", "utf16le"},
     {"\xFE\xFF", "UTF-16BE", "utf16be"}}};

/// The place after so much of a file: its line, and the column as spreadsheets name it.
Place placeAfter(std::string_view before, const std::string& file)
{
    std::size_t line = 1;
    std::size_t column = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool ends = before[i] == '\n' || (before[i] == '\r' && !before.substr(i + 1).starts_with('\n'));
        line += ends ? 1 : 0;
        quoted = quoted != (before[i] == '"');
        column = ends && !quoted ? 0 : column + (before[i] == ',' && !quoted ? 1 : 0);
    }
    return {file, line, columnLetters(column)};
}

Error notText(std::string message, std::string_view before, const std::string& file, std::string allowed)
{
    return {ErrorCode::BadInput,      std::move(message),
            placeAfter(before, file), {},
            std::move(allowed),       "Save the table as CSV and import that"};
}

Error notWritten(const fs::path& path, int why)
{
    return unreadableFile(
        path, fmt::format("the file cannot be written: {}", std::generic_category().message(why)),
        "Check that the folder exists, that you may write to it and that the disk has room");
}

/// Writes a file beside the path and moves it there. It gets the permissions of the file it replaces, or
/// where there was none what the system gives new files.
Result<void> replaceFile(const fs::path& path, std::string_view text, std::optional<mode_t> permissions)
{
    fs::path beside = path;
    beside += fmt::format(".{:x}.part", randomIdValue());
    OpenFile file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions ? 0600 : 0666));
    if (!file.isOpen())
        return fail(notWritten(path, errno));
    const bool done = file.write(text) && (!permissions || ::fchmod(file.descriptor(), *permissions) == 0) &&
                      file.close() && ::rename(beside.c_str(), path.c_str()) == 0;
    if (done)
        return {};
    const int why = errno;
    ::unlink(beside.c_str());
    return fail(notWritten(path, why));
}

} // namespace

Result<FileText> decodeText(std::string_view bytes, const std::string& file)
{
    const auto mark =
        std::ranges::find_if(kMarks, [&](const Mark& each) { return bytes.starts_with(each.bytes); });
    const bool marked = mark != kMarks.end();
    auto made =
        marked ? converted(bytes.substr(mark->bytes.size()), mark->encoding) : converted(bytes, "UTF-8");
    const bool guess = !marked && !made.whole;
    if (guess)
        made = converted(bytes, "CP1252");
    if (const auto nul = made.text.find('\0'); nul != std::string::npos)
        return fail(notText("the file is not text: it holds a byte of zero",
                            std::string_view(made.text).substr(0, nul), file, std::string(kTexts)));
    if (!made.whole)
        return fail(
            notText(marked ? "the file's mark promises text that its bytes are not" : "the file is not text",
                    made.text, file, marked ? mark->encoding : std::string(kTexts)));
    if (marked)
        return FileText{std::move(made.text), mark->word};
    const bool isAscii =
        std::ranges::all_of(made.text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    return FileText{std::move(made.text), guess ? "cp1252" : isAscii ? "ascii" : "utf8"};
}

Result<FileText> readTextFile(const fs::path& path)
{
    return openForReading(path, kLargestFile)
        .and_then([&](const OpenFile& file) { return bytesOf(file, path, kLargestFile); })
        .and_then([&](const std::string& bytes) { return decodeText(bytes, path.filename().string()); });
}

Result<void> mayWriteTextFile(const fs::path& path)
{
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0 || S_ISREG(there.st_mode) || S_ISCHR(there.st_mode))
        return {};
    return fail(notAFile(path, there.st_mode));
}

Result<void> writeTextFile(const fs::path& path, std::string_view text)
{
    if (auto may = mayWriteTextFile(path); !may)
        return may;
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0)
        return replaceFile(path, text, std::nullopt);
    if (S_ISREG(there.st_mode))
        return replaceFile(path, text, there.st_mode & 0777);
    OpenFile terminal(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!terminal.isOpen() || !terminal.write(text) || !terminal.close())
        return fail(notWritten(path, errno));
    return {};
}

} // namespace muster::exchange
