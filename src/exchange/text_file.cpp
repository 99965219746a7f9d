#include "exchange/text_file.h"

#include "base/ids.h"
#include "exchange/csv.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <fstream>
#include <iconv.h>
#include <system_error>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTexts = "text in UTF-8, UTF-16 with its mark, or Windows-1252";

Error unreadable(const fs::path& path, std::string message, std::string remedy = {})
{
    return {ErrorCode::Unreadable, std::move(message), {path.string(), 0, {}}, {}, {}, std::move(remedy)};
}

/// Bytes made UTF-8, as far as they are valid.
struct Converted {
    std::string text;
    bool whole = false;
};

Converted converted(std::string_view bytes, const char* encoding)
{
    Converted made;
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (reinterpret_cast<std::intptr_t>(converter) == -1)
        return made;
    std::string from(bytes);
    std::string part(std::min<std::size_t>(from.size() + 16, 65536), '\0');
    char* in = from.data();
    std::size_t left = from.size();
    made.whole = true;
    while (left > 0 && made.whole) {
        char* out = part.data();
        std::size_t room = part.size();
        const bool stopped = iconv(converter, &in, &left, &out, &room) == std::size_t(-1);
        made.whole = !stopped || errno == E2BIG;
        made.text.append(part.data(), part.size() - room);
    }
    iconv_close(converter);
    return made;
}

/// A mark that a file may start with, and the encoding that it promises.
struct Mark {
    std::string_view bytes;
    const char* encoding;
};
constexpr std::array<Mark, 3> kMarks{
    {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}};

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

Result<std::string> bytesOf(const fs::path& path)
{
    std::error_code wrong;
    if (fs::is_directory(path, wrong))
        return fail(unreadable(path, "this is a folder, not a file"));
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(unreadable(path, "the file cannot be opened", "Check its name and that you may read it"));
    const auto size = fs::file_size(path, wrong);
    if (!wrong && size > kLargestFile) {
        auto error = unreadable(path, "the file is too large");
        error.found = fmt::format("{} MB", size / kMegabyte);
        error.allowed = fmt::format("at most {} MB", kLargestFile / kMegabyte);
        return fail(std::move(error));
    }
    std::string bytes;
    std::array<char, 65536> part{};
    while (file.read(part.data(), part.size()) || file.gcount() > 0)
        bytes.append(part.data(), static_cast<std::size_t>(file.gcount()));
    if (file.bad())
        return fail(unreadable(path, "the file cannot be read to its end"));
    return bytes;
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
        return fail(notText("the file holds a NUL byte, so it is not text",
                            std::string_view(made.text).substr(0, nul), file, std::string(kTexts)));
    if (!made.whole)
        return fail(
            notText(marked ? "the file's mark promises text that its bytes are not" : "the file is not text",
                    made.text, file, marked ? mark->encoding : std::string(kTexts)));
    return FileText{std::move(made.text), guess};
}

Result<FileText> readTextFile(const fs::path& path)
{
    return bytesOf(path).and_then(
        [&](const std::string& bytes) { return decodeText(bytes, path.filename().string()); });
}

Result<void> writeTextFile(const fs::path& path, std::string_view text)
{
    fs::path beside = path;
    beside += fmt::format(".{:x}.part", randomIdValue());
    std::ofstream file(beside, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    std::error_code wrong;
    if (file)
        fs::rename(beside, path, wrong);
    if (file && !wrong)
        return {};
    std::error_code ignored;
    fs::remove(beside, ignored);
    return fail(unreadable(path,
                           wrong ? fmt::format("the file cannot be written: {}", wrong.message())
                                 : "the file cannot be written",
                           "Check that the folder exists, that you may write to it and that the disk has "
                           "room"));
}

} // namespace muster::exchange
