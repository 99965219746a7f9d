#include "exchange/inspect/open_book.h"

#include "exchange/read/workbook/workbook.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>

namespace muster::exchange {

namespace {

constexpr std::size_t kSigns = 8; // bytes that tell a workbook

std::vector<std::string> shownNames(const Book& book)
{
    std::vector<std::string> names;
    for (const SheetName& each : book.sheets())
        names.push_back(each.name);
    return names;
}

} // namespace

std::string firstBytesOf(const std::filesystem::path& path)
{
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed))
        return {};
    std::string bytes(kSigns, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(file.gcount()));
    return bytes;
}

Result<OpenBook> openBook(const std::filesystem::path& path)
{
    if (isWorkbook(firstBytesOf(path)))
        return openWorkbook(path).map([](std::unique_ptr<Book> book) {
            return OpenBook{std::move(book), std::nullopt, {}};
        });
    auto text = TextBook::open(path);
    if (!text)
        return fail(std::move(text.error()));
    const Dialect dialect = (*text)->dialect();
    const std::string_view encoding = (*text)->text().encoding;
    return OpenBook{*std::move(text), dialect, encoding};
}

Result<SheetRowsRead> readSheet(Book& book, std::size_t sheet, const Progress& progress)
{
    SheetRowsRead read;
    const auto keep = [&](BookRow&& row) -> Result<void> {
        read.rows.push_back(std::move(row));
        return {};
    };
    auto shape = book.read(sheet, keep, progress);
    if (!shape)
        return fail(std::move(shape.error()));
    read.shape = *std::move(shape);
    return read;
}

Result<std::size_t> findSheet(const Book& book, const std::string& name)
{
    const auto& sheets = book.sheets();
    const auto found = std::ranges::find_if(
        sheets, [&](const SheetName& each) { return name.empty() ? !each.isHidden : each.name == name; });
    if (found != sheets.end())
        return static_cast<std::size_t>(found - sheets.begin());
    if (name.empty() && !sheets.empty())
        return 0; // all are hidden
    return fail({ErrorCode::NotFound,
                 "the file has no such sheet",
                 {},
                 name,
                 fmt::format("{}", fmt::join(shownNames(book), ", ")),
                 "Choose one of these"});
}

} // namespace muster::exchange
