#include "exchange/read/workbook/parts/book_rows.h"

#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/workbook/parts/file_bytes.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace muster::exchange {

namespace {

constexpr std::size_t kMostCells = 50'000'000;
constexpr std::size_t kMostTextOfRow = 64 * kMegabyte;
constexpr std::uint64_t kMostText = 4096 * kMegabyte;
constexpr std::size_t kMostMerges = 1'000'000;

} // namespace

BookRows::BookRows(std::string file, std::string sheet, const RowTaker& take)
    : m_file(std::move(file)), m_sheet(std::move(sheet)), m_take(take)
{
    shape.formats.emplace_back("General");
}

Error BookRows::wrong(std::string message, std::string_view found, std::string allowed) const
{
    return {ErrorCode::BadInput,
            fmt::format("in the sheet {}, {}", shortened(m_sheet), message),
            {m_file, m_row.number, m_column == 0 ? std::string{} : columnLetters(m_column - 1)},
            shortened(found),
            std::move(allowed),
            {}};
}

Result<void> BookRows::startRow(std::size_t number, bool isHidden)
{
    const std::size_t before = m_row.number;
    m_row.number = number;
    m_column = 0;
    if (number == 0 || number > kMostRows)
        return fail(
            wrong("there are more rows than a sheet holds", {}, fmt::format("rows 1 to {}", kMostRows)));
    if (number <= before)
        return fail(wrong(fmt::format("this row comes after row {}", before), {}, "rows in their order"));
    m_row.isHidden = isHidden;
    m_ofRow = 0;
    m_row.cells.clear();
    m_row.cells.reserve(m_width);
    return {};
}

BookCell* BookRows::refuse(Error error)
{
    m_refusal = std::move(error);
    return nullptr;
}

BookCell* BookRows::cell(std::size_t column)
{
    auto& cells = m_row.cells;
    if (m_column > 0 && m_column <= cells.size())
        m_ofRow += cells[m_column - 1].text.size();
    m_column = std::min(column, kMostColumns + 1);
    if (column == 0 || column > kMostColumns)
        return refuse(wrong("there are more columns than a sheet holds", {},
                            fmt::format("columns A to {}", columnLetters(kMostColumns - 1))));
    if (m_ofRow > kMostTextOfRow)
        return refuse(wrong("there is more text in this row than Muster reads", {},
                            fmt::format("{} MB", kMostTextOfRow / kMegabyte)));
    if (column <= cells.size() && cells[column - 1].type != CellType::Empty)
        return refuse(wrong("this cell is there twice"));
    if (column > cells.size()) {
        m_cells += column - cells.size();
        if (m_cells > kMostCells)
            return refuse(wrong("there are more cells than Muster reads, with the empty ones between them",
                                {}, fmt::format("{} million in a sheet", kMostCells / 1'000'000)));
        cells.resize(column);
    }
    return &cells[column - 1];
}

Result<void> BookRows::endRow(std::size_t times)
{
    auto& cells = m_row.cells;
    while (!cells.empty() && cells.back().type == CellType::Empty)
        cells.pop_back();
    const std::size_t last = m_row.number + times - 1;
    if (cells.empty()) {
        m_row.number = std::min(last, kMostRows);
        return {};
    }
    m_column = 0;
    m_width = cells.size();
    if (last > kMostRows)
        return fail(
            wrong("there are more rows than a sheet holds", {}, fmt::format("rows 1 to {}", kMostRows)));
    if (auto may = checkAmount(times); !may)
        return may;
    for (; m_row.number < last; ++m_row.number)
        if (auto taken = m_take(BookRow(m_row)); !taken)
            return taken;
    auto taken = m_take(std::move(m_row));
    m_row.number = last;
    return taken;
}

Result<void> BookRows::checkAmount(std::size_t times)
{
    m_cells += m_row.cells.size() * (times - 1);
    std::uint64_t text = 0;
    for (const auto& cell : m_row.cells)
        text += cell.text.size();
    m_text += text * times;
    if (m_cells > kMostCells)
        return fail(wrong("there are more cells than Muster reads", {},
                          fmt::format("{} million in a sheet", kMostCells / 1'000'000)));
    if (m_text > kMostText)
        return fail(wrong("there is more text than Muster reads", {},
                          fmt::format("{} MB in a sheet", kMostText / kMegabyte)));
    return {};
}

Result<void> BookRows::checkLength(std::string_view text) const
{
    if (text.size() <= kMostCharacters || characters(text) <= kMostCharacters)
        return {};
    return fail(tooLong());
}

Error BookRows::tooLong() const
{
    return wrong("the text of a cell is longer than a cell holds", {},
                 fmt::format("at most {} characters", kMostCharacters));
}

Result<void> BookRows::addMerge(const MergedCells& merge)
{
    if (shape.merges.size() == kMostMerges)
        return fail(wrong(fmt::format("there are more than {} merged ranges", kMostMerges)));
    shape.merges.push_back(merge);
    return {};
}

void BookRows::hideColumns(std::size_t first, std::size_t last)
{
    auto& hidden = shape.hiddenColumns;
    first = std::max({first, std::size_t{1}, hidden.empty() ? 0 : hidden.back() + 1});
    for (std::size_t column = first; column <= std::min(last, kMostColumns); ++column)
        hidden.push_back(column);
}

std::uint16_t BookRows::placeOfFormat(std::string_view format)
{
    auto& formats = shape.formats;
    auto found = std::ranges::find(formats, format);
    if (found == formats.end()) {
        if (formats.size() > std::numeric_limits<std::uint16_t>::max())
            return 0;
        formats.emplace_back(format);
        found = formats.end() - 1;
    }
    return static_cast<std::uint16_t>(found - formats.begin());
}

} // namespace muster::exchange
