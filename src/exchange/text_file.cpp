#include "exchange/text_file.h"

#include "base/ids.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <fstream>
#include <iconv.h>
#include <optional>
#include <system_error>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

Error unreadable(const fs::path& path, std::string message, std::string remedy = {})
{
    return {ErrorCode::Unreadable, std::move(message), {path.string(), 0, {}}, {}, {}, std::move(remedy)};
}

/// The bytes as UTF-8, or nothing where they are not valid in the encoding named.
std::optional<std::string> converted(std::string_view bytes, const char* encoding)
{
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (reinterpret_cast<std::intptr_t>(converter) == -1)
        return std::nullopt;
    std::string text;
    std::string from(bytes);
    std::string part(std::min<std::size_t>(from.size() + 16, 65536), '\0');
    char* in = from.data();
    std::size_t left = from.size();
    bool valid = true;
    while (left > 0 && valid) {
        char* out = part.data();
        std::size_t room = part.size();
        const bool stopped = iconv(converter, &in, &left, &out, &room) == std::size_t(-1);
        valid = !stopped || errno == E2BIG;
        text.append(part.data(), part.size() - room);
    }
    iconv_close(converter);
    return valid ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::string> fromAnyEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return converted(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF"))
        return converted(bytes.substr(2), "UTF-16BE");
    if (bytes.starts_with(kUtf8Mark))
        bytes.remove_prefix(kUtf8Mark.size());
    if (auto text = converted(bytes, "UTF-8"))
        return text;
    return converted(bytes, "CP1252");
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

Result<std::string> decodeText(std::string_view bytes, const std::string& file)
{
    auto text = fromAnyEncoding(bytes);
    const auto nul = text ? text->find('\0') : 0;
    if (text && nul == std::string::npos)
        return *std::move(text);
    const auto before = text ? std::string_view(*text).substr(0, nul) : std::string_view{};
    const auto line = text ? std::size_t(1 + std::ranges::count(before, '\n')) : std::size_t{0};
    return fail({ErrorCode::BadInput,
                 text ? "the file holds a NUL byte, so it is not text" : "the file is not text",
                 {file, line, {}},
                 {},
                 "text in UTF-8, UTF-16 with its mark, or Windows-1252",
                 "Save the table as CSV and import that"});
}

Result<std::string> readTextFile(const fs::path& path)
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
