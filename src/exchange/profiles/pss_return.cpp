#include "exchange/profiles/pss_return.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/profiles/council_names.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

using Columns = std::array<std::size_t, kPssItems.size()>;

Error notTheReturn(const CsvFile& file, std::size_t line, std::string_view found, std::string expected)
{
    return {ErrorCode::BadInput,    "this is not a PSS-EX1 activity return",
            {file.name, line, "A"}, std::string(found.substr(0, 60)),
            std::move(expected),    {}};
}

/// The first cell that holds something, as titles and names stand in the first or second column.
std::string_view firstCell(const CsvRow& row)
{
    for (const std::string& cell : row.cells)
        if (!trimmed(cell).empty())
            return trimmed(cell);
    return {};
}

/// The year of "… tables, 2010-11: Activity Data".
std::optional<Period> yearInTitle(std::string_view title)
{
    for (std::size_t at = 0; at + 7 <= title.size(); ++at)
        if (const auto year = parseFinancialYear(title.substr(at, 7)))
            return *year;
    return std::nullopt;
}

/// Whether one of the cells above in the column says this.
bool isHeaded(const CsvFile& file, std::size_t row, std::size_t column, std::string_view words)
{
    const auto says = [&](const CsvRow& above) {
        return column < above.cells.size() && lowerCase(above.cells[column]).find(words) != std::string::npos;
    };
    const auto end = file.rows.begin() + static_cast<std::ptrdiff_t>(row);
    return words.empty() || std::any_of(file.rows.begin(), end, says);
}

std::optional<Columns> itemColumns(const CsvFile& file, std::size_t row, const PssLayout& layout)
{
    const auto& cells = file.rows[row].cells;
    Columns columns{};
    for (std::size_t i = 0; i < kPssItems.size(); ++i) {
        const auto at =
            std::ranges::find_if(cells, [&](const auto& cell) { return trimmed(cell) == layout.codes[i]; });
        columns[i] = static_cast<std::size_t>(at - cells.begin());
        if (at == cells.end() || !isHeaded(file, row, columns[i], layout.headings[i]))
            return std::nullopt;
    }
    return columns;
}

/// Where the item codes stand, and by which layout.
struct CodeRow {
    std::size_t row = 0;
    const PssLayout* layout = nullptr;
    Columns columns{};
};

std::optional<CodeRow> codeRow(const CsvFile& file)
{
    constexpr std::size_t kMostHeadings = 50;
    for (std::size_t i = 0; i < std::min(file.rows.size(), kMostHeadings); ++i)
        for (const PssLayout& layout : kPssLayouts)
            if (const auto columns = itemColumns(file, i, layout))
                return CodeRow{i, &layout, *columns};
    return std::nullopt;
}

Result<PssFigure> figureOf(const CsvFile& file, const CsvRow& row, std::size_t column, std::string_view code)
{
    const auto text = column < row.cells.size() ? trimmed(row.cells[column]) : std::string_view{};
    if (isSuppressed(text))
        return PssFigure{std::nullopt, std::string(text)};
    auto number = parseNumber(text);
    if (number && *number >= 0)
        return PssFigure{*number, {}};
    return fail({ErrorCode::BadInput,
                 "a figure of the return is not a number",
                 {file.name, row.line, std::string(code)},
                 std::string(text),
                 "a number of 0 or more, or a mark such as ..",
                 {}});
}

/// "620-Essex" in the first cell, or its name in the second one.
std::string_view printedName(const CsvRow& row)
{
    const auto first = trimmed(row.cells.front());
    const auto dash = first.find('-');
    if (councilCode(first).empty())
        return firstCell(row);
    if (dash == std::string_view::npos && row.cells.size() > 1)
        return trimmed(row.cells[1]);
    return trimmed(first.substr(dash + 1));
}

/// Cells of items that are neither of assessment nor of review.
std::size_t otherCells(const CsvRow& row, const CsvRow& codes, const Columns& columns)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(row.cells.size(), codes.cells.size()); ++i)
        if (!trimmed(codes.cells[i]).empty() && !trimmed(row.cells[i]).empty() &&
            std::ranges::find(columns, i) == columns.end())
            ++count;
    return count;
}

Result<PssCouncil> councilOf(const CsvFile& file, const CsvRow& row, const CodeRow& codes)
{
    PssCouncil council{
        row.line, std::string(councilCode(row.cells.front())), std::string(printedName(row)), {}, 0};
    for (std::size_t i = 0; i < kPssItems.size(); ++i) {
        auto figure = figureOf(file, row, codes.columns[i], codes.layout->codes[i]);
        if (!figure)
            return fail(std::move(figure.error()));
        council.figures[i] = *std::move(figure);
    }
    council.others = otherCells(row, file.rows[codes.row], codes.columns);
    return council;
}

bool isEngland(std::string_view cell)
{
    const auto name = plainCouncilName(cell);
    return name == "england" || name == "total england";
}

Result<PssReturn> readCouncils(const CsvFile& file, PssReturn made, const CodeRow& codes)
{
    for (std::size_t i = codes.row + 1; i < file.rows.size(); ++i) {
        const CsvRow& row = file.rows[i];
        if (row.cells.empty() || (councilCode(row.cells.front()).empty() && !isEngland(firstCell(row))))
            continue;
        auto council = councilOf(file, row, codes);
        if (!council)
            return fail(std::move(council.error()));
        if (council->code.empty())
            made.england = *std::move(council);
        else
            made.councils.push_back(*std::move(council));
    }
    const CsvRow& items = file.rows[codes.row];
    if (made.councils.empty() || made.england.line == 0)
        return fail(notTheReturn(file, items.line, firstCell(items),
                                 "rows such as 620-Essex beneath the item codes, and TOTAL England"));
    return made;
}

} // namespace

bool isPssReturn(const CsvFile& file)
{
    return codeRow(file).has_value();
}

Result<PssReturn> readPssReturn(const CsvFile& file)
{
    const auto title = file.rows.empty() ? std::string_view{} : firstCell(file.rows.front());
    const auto line = file.rows.empty() ? std::size_t{1} : file.rows.front().line;
    const auto year = yearInTitle(title);
    if (!year)
        return fail(notTheReturn(file, line, title, "a title with the financial year, such as 2012-13"));
    if (const auto codes = codeRow(file))
        return readCouncils(file, {file.name, *year, {}, {}, *codes->layout}, *codes);
    return fail(notTheReturn(file, line, title, "beneath the title a row of the item codes A2.1 to A3.6"));
}

Result<PssCouncil> findCouncil(const PssReturn& from, std::string_view council)
{
    if (isEngland(council))
        return from.england;
    std::vector<ReturnArea> areas;
    for (const PssCouncil& each : from.councils)
        areas.push_back({each.code, each.name});
    return areaAmong(areas, council, from.file).map([&](std::size_t at) { return from.councils[at]; });
}

} // namespace muster::exchange
