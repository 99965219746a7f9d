// A fuzz target: whatever the bytes, a workbook gives rows that are in order and within a sheet, or a
// sentence. Bytes in a ZIP would mostly fail its checksums, so most inputs are a part that is packed anew.

#include "exchange/read/workbook/workbook.h"
#include "exchange/workbook/made_books.h"
#include "fuzz/input.h"
#include "fuzz/require.h"

#include <algorithm>

namespace muster::fuzz {
namespace {

using namespace exchange;

/// What the bytes are, by the first of them.
enum class BookPart { File, Sheet, Texts, Styles, Book, Relations, Ods, Xls, Count };

constexpr std::size_t kEnoughCells = 20000;

std::string bookWith(BookPart part, const std::string& bytes)
{
    const std::string cells =
        "<worksheet><sheetData><row><c t='s' s='0'><v>0</v></c><c s='1'><v>0.5</v></c></row>"
        "</sheetData></worksheet>";
    switch (part) {
    case BookPart::Sheet:
        return xlsxOf(bytes, {stylesOf({"d/m/y", "0%"}), stringsOf("<si><t>a</t></si>")});
    case BookPart::Texts:
        return xlsxOf(cells, {{"xl/sharedStrings.xml", bytes}});
    case BookPart::Styles:
        return xlsxOf(cells, {{"xl/styles.xml", bytes}});
    case BookPart::Book:
    case BookPart::Relations: {
        auto parts = xlsxParts(cells);
        parts[part == BookPart::Book ? 2 : 3].content = bytes;
        return zipOf(parts);
    }
    case BookPart::Ods:
        return zipOf(
            {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}});
    case BookPart::Xls:
        return compoundOf("Workbook", bytes);
    default:
        return bytes;
    }
}

void requireRow(const BookRow& row, std::size_t& before)
{
    require(row.number > before && row.number <= 1048576, "rows are in their order, and within a sheet");
    before = row.number;
    require(!row.cells.empty() && row.cells.size() <= 16384, "a row has cells, no more than a sheet");
    require(row.cells.back().type != CellType::Empty, "no empty cell ends a row");
    for (const auto& cell : row.cells)
        require((cell.type == CellType::Empty) == cell.text.empty(), "a cell is empty, or has a kind");
}

void readSheet(Book& book, std::size_t sheet)
{
    std::size_t before = 0;
    std::size_t cells = 0;
    std::size_t lastFormat = 0;
    const auto read = book.read(sheet, [&](BookRow&& row) -> Result<void> {
        requireRow(row, before);
        for (const auto& cell : row.cells)
            lastFormat = std::max<std::size_t>(lastFormat, cell.format);
        cells += row.cells.size();
        return cells < kEnoughCells ? Result<void>{} : fail(Error{ErrorCode::Cancelled, "enough"});
    });
    require(read || !read.error().sentence().empty(), "an error says what is wrong");
    require(!read || lastFormat < read->formats.size(), "the format of a cell is one of the sheet's");
}

void read(std::string bytes)
{
    constexpr std::size_t kEnoughSheets = 20;
    const auto book = openWorkbook(std::move(bytes), "book");
    require(book || !book.error().sentence().empty(), "an error says what is wrong");
    for (std::size_t sheet = 0; book && sheet < std::min((*book)->sheets().size(), kEnoughSheets); ++sheet)
        readSheet(**book, sheet);
}

} // namespace
} // namespace muster::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using muster::fuzz::BookPart;
    muster::fuzz::Input input(data, size);
    const auto part = static_cast<BookPart>(input.below(static_cast<std::size_t>(BookPart::Count), 1));
    muster::fuzz::read(muster::fuzz::bookWith(part, input.rest()));
    return 0;
}
