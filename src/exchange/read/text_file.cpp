#include "exchange/read/text_file.h"

#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/convert.h"
#include "exchange/read/new_file.h"
#include "exchange/read/open_file.h"

#include <algorithm>
#include <array>

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
        return FileText{std::move(made.text), mark->word, true};
    const bool isAscii =
        std::ranges::all_of(made.text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
    return FileText{std::move(made.text), guess ? "cp1252" : isAscii ? "ascii" : "utf8", false};
}

Result<FileText> readTextFile(const fs::path& path)
{
    return openForReading(path, kLargestFile)
        .and_then([&](const OpenFile& file) { return bytesOf(file, path, kLargestFile); })
        .and_then([&](const std::string& bytes) { return decodeText(bytes, path.filename().string()); });
}

Result<void> writeTextFile(const fs::path& path, std::string_view text)
{
    return NewFile::at(path).and_then(
        [&](NewFile&& file) { return file.write(text).and_then([&] { return file.finish(); }); });
}

} // namespace muster::exchange
