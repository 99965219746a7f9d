#include "exchange/workbook/read_books.h"

namespace muster::exchange {

namespace {

std::string shownCell(const BookCell& cell)
{
    constexpr std::string_view kLetters = "-tndpbe";
    const std::string letter(1, kLetters[static_cast<std::size_t>(cell.type)]);
    return cell.type == CellType::Empty ? letter : letter + " " + cell.text;
}

std::string shownRow(const BookRow& row)
{
    std::string shown = std::to_string(row.number) + (row.isHidden ? "h:" : ":");
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        shown += (i == 0 ? " " : ", ") + shownCell(row.cells[i]);
    return shown;
}

} // namespace

std::vector<std::string> rowsOf(const std::string& bytes, std::size_t sheet)
{
    std::vector<std::string> rows;
    auto book = openWorkbook(bytes, "staff");
    if (!book)
        return {book.error().sentence()};
    const auto read = (*book)->read(sheet, [&](BookRow&& row) -> Result<void> {
        rows.push_back(shownRow(row));
        return {};
    });
    return read ? rows : std::vector{read.error().sentence()};
}

std::string firstRow(const std::string& bytes)
{
    const auto rows = rowsOf(bytes);
    return rows.empty() ? "no row" : rows.front().starts_with("1: ") ? rows.front().substr(3) : rows.front();
}

SheetShape shapeOf(const std::string& bytes)
{
    auto book = opened(bytes);
    auto shape = book ? book->read(0, [](BookRow&&) -> Result<void> { return {}; }) : Result<SheetShape>{};
    EXPECT_TRUE(shape) << shape.error().sentence();
    return shape ? *std::move(shape) : SheetShape{};
}

std::string refusalOf(const std::string& bytes)
{
    auto book = openWorkbook(bytes, "staff");
    if (!book)
        return book.error().sentence();
    for (std::size_t sheet = 0; sheet < (*book)->sheets().size(); ++sheet) {
        const auto read = (*book)->read(sheet, [](BookRow&&) -> Result<void> { return {}; });
        if (!read)
            return read.error().sentence();
    }
    return "nothing was refused";
}

std::unique_ptr<Book> opened(const std::string& bytes)
{
    auto book = openWorkbook(bytes, "staff");
    EXPECT_TRUE(book) << book.error().sentence();
    return book ? *std::move(book) : nullptr;
}

} // namespace muster::exchange
