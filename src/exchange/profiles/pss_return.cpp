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

std::string_view firstCell(const CsvRow& row)
{
    return row.cells.empty() ? std::string_view{} : trimmed(row.cells.front());
}

/// The year of "… tables, 2010-11: Activity Data".
std::optional<Period> yearInTitle(std::string_view title)
{
    for (std::size_t at = 0; at + 7 <= title.size(); ++at)
        if (const auto year = parseFinancialYear(title.substr(at, 7)))
            return *year;
    return std::nullopt;
}

std::optional<Columns> itemColumns(const CsvRow& row)
{
    Columns columns{};
    for (std::size_t i = 0; i < kPssItems.size(); ++i) {
        const auto at = std::ranges::find_if(
            row.cells, [&](const auto& cell) { return trimmed(cell) == kPssItems[i].code; });
        if (at == row.cells.end())
            return std::nullopt;
        columns[i] = static_cast<std::size_t>(at - row.cells.begin());
    }
    return columns;
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

Result<PssCouncil> councilOf(const CsvFile& file, const CsvRow& row, const Columns& columns)
{
    const auto cell = firstCell(row);
    const auto code = councilCode(cell);
    PssCouncil council{row.line, std::string(code), std::string(cell), {}};
    if (!code.empty())
        council.name = trimmed(cell.substr(cell.find('-') + 1));
    for (std::size_t i = 0; i < kPssItems.size(); ++i) {
        auto figure = figureOf(file, row, columns[i], kPssItems[i].code);
        if (!figure)
            return fail(std::move(figure.error()));
        council.figures[i] = *std::move(figure);
    }
    return council;
}

bool isEngland(std::string_view cell)
{
    const auto name = plainCouncilName(cell);
    return name == "england" || name == "total england";
}

Result<PssReturn> readCouncils(const CsvFile& file, PssReturn made, std::size_t after, const Columns& columns)
{
    for (std::size_t i = after + 1; i < file.rows.size(); ++i) {
        const auto cell = firstCell(file.rows[i]);
        if (councilCode(cell).empty() && !isEngland(cell))
            continue;
        auto council = councilOf(file, file.rows[i], columns);
        if (!council)
            return fail(std::move(council.error()));
        if (council->code.empty())
            made.england = *std::move(council);
        else
            made.councils.push_back(*std::move(council));
    }
    const CsvRow& items = file.rows[after];
    if (made.councils.empty() || made.england.line == 0)
        return fail(notTheReturn(file, items.line, firstCell(items),
                                 "rows such as 620-Essex beneath the item codes, and TOTAL England"));
    return made;
}

} // namespace

bool isPssReturn(const CsvFile& file)
{
    return std::ranges::any_of(file.rows, [](const CsvRow& row) { return itemColumns(row).has_value(); });
}

Result<PssReturn> readPssReturn(const CsvFile& file)
{
    const auto title = file.rows.empty() ? std::string_view{} : firstCell(file.rows.front());
    const auto line = file.rows.empty() ? std::size_t{1} : file.rows.front().line;
    const auto year = yearInTitle(title);
    if (!year)
        return fail(notTheReturn(file, line, title, "a title with the financial year, such as 2012-13"));
    for (std::size_t i = 0; i < file.rows.size(); ++i)
        if (const auto columns = itemColumns(file.rows[i]))
            return readCouncils(file, {file.name, *year, {}, {}}, i, *columns);
    return fail(notTheReturn(file, line, title, "beneath the title a row of the item codes A2.1 to A3.6"));
}

Result<PssCouncil> findCouncil(const PssReturn& from, std::string_view council)
{
    if (isEngland(council))
        return from.england;
    const auto code = councilCode(council);
    const auto plain = plainCouncilName(council);
    std::vector<std::string> names;
    for (const PssCouncil& each : from.councils) {
        if (code.empty() ? plainCouncilName(each.name) == plain : each.code == code)
            return each;
        names.push_back(shortened(each.name));
    }
    return fail({ErrorCode::NotFound,
                 "the return has no such council",
                 {from.file, 0, {}},
                 std::string(council),
                 fmt::format("a council's name or three-digit code; nearest are {}",
                             fmt::join(nearestNames(council, names), ", ")),
                 {}});
}

} // namespace muster::exchange
