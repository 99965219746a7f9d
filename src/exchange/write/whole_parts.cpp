#include "exchange/write/whole_parts.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <charconv>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace muster::exchange {

namespace {

struct CloseWrittenBook {
    void operator()(archive* file) const { archive_read_free(file); }
};

constexpr std::string_view kSheetPart = "xl/worksheets/sheet";
constexpr std::string_view kSheetEnd = "</worksheet>";

/// A part as it lies in the file.
struct WrittenPart {
    std::int64_t size = 0;
    std::string end; ///< its last bytes
};

std::optional<WrittenPart> readPart(archive* file)
{
    WrittenPart part;
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t at = 0;
    int read = ARCHIVE_OK;
    while ((read = archive_read_data_block(file, &bytes, &size, &at)) == ARCHIVE_OK) {
        const std::string_view block(static_cast<const char*>(bytes), size);
        part.size += static_cast<std::int64_t>(size);
        part.end += block.substr(block.size() - std::min(block.size(), kSheetEnd.size()));
        part.end.erase(0, part.end.size() - std::min(part.end.size(), kSheetEnd.size()));
    }
    return read == ARCHIVE_EOF ? std::optional(part) : std::nullopt;
}

bool endsTag(std::string_view text)
{
    return text.ends_with('>') || text.ends_with(">\n");
}

int sheetNumber(std::string_view name)
{
    int number = 0;
    if (name.starts_with(kSheetPart))
        std::from_chars(name.data() + kSheetPart.size(), name.data() + name.size(), number);
    return number;
}

} // namespace

bool isWholeBook(const std::filesystem::path& path, const std::vector<std::int64_t>& leastOfSheets)
{
    constexpr std::size_t kBlock = 65536;
    const std::unique_ptr<archive, CloseWrittenBook> file(archive_read_new());
    archive_read_support_format_zip_seekable(file.get());
    if (archive_read_open_filename(file.get(), path.c_str(), kBlock) != ARCHIVE_OK)
        return false;
    std::map<int, std::int64_t> sizes; // of the sheets, by their numbers
    archive_entry* entry = nullptr;
    while (archive_read_next_header(file.get(), &entry) == ARCHIVE_OK) {
        const std::string name = archive_entry_pathname(entry);
        const auto part = readPart(file.get());
        const int number = sheetNumber(name);
        if (!part || !(number > 0 ? part->end == kSheetEnd : endsTag(part->end)))
            return false;
        if (number > 0)
            sizes.emplace(number, part->size);
    }
    return std::ranges::equal(sizes, leastOfSheets, std::ranges::greater_equal(),
                              &std::pair<const int, std::int64_t>::second);
}

} // namespace muster::exchange
