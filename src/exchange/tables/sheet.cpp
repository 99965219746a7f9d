#include "exchange/tables/sheet.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <sstream>

namespace muster::exchange {

namespace {

std::string textOf(const Cell& cell, std::optional<int> decimals)
{
    if (const auto* number = std::get_if<double>(&cell))
        return numberText(*number, decimals);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string{};
}

/// Characters of UTF-8, so that columns line up.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t width, bool right)
{
    const std::string space(width - std::min(width, widthOf(text)), ' ');
    return right ? space + text : text + space;
}

std::string textLine(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                     const std::vector<SheetColumn>& columns)
{
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i)
        line += (i ? "  " : "") + padded(cells[i], widths[i], columns[i].numeric);
    line.resize(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::vector<std::string> wordsOf(const std::string& heading)
{
    std::istringstream stream(heading);
    return {std::istream_iterator<std::string>(stream), {}};
}

std::size_t longestWord(const std::string& heading)
{
    std::size_t longest = 0;
    for (const std::string& word : wordsOf(heading))
        longest = std::max(longest, widthOf(word));
    return longest;
}

/// The words of a heading in as few lines as its column's width allows.
std::vector<std::string> wrapped(const std::string& heading, std::size_t width)
{
    std::vector<std::string> lines;
    for (std::string& word : wordsOf(heading))
        if (!lines.empty() && widthOf(lines.back()) + 1 + widthOf(word) <= width)
            lines.back() += " " + word;
        else
            lines.push_back(std::move(word));
    return lines;
}

/// All headings, each ending on the last of the lines.
std::vector<std::vector<std::string>> headingLines(const std::vector<SheetColumn>& columns,
                                                   const std::vector<std::size_t>& widths)
{
    std::vector<std::vector<std::string>> each;
    std::size_t most = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        each.push_back(wrapped(visible(columns[i].name), widths[i]));
        most = std::max(most, each.back().size());
    }
    std::vector<std::vector<std::string>> lines(most, std::vector<std::string>(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t line = 0; line < each[i].size(); ++line)
            lines[most - each[i].size() + line][i] = std::move(each[i][line]);
    return lines;
}

} // namespace

std::string roundingNote(int decimals)
{
    return fmt::format("Numbers are rounded to {} decimal{}, halves away from zero", decimals,
                       decimals == 1 ? "" : "s");
}

Sheet asSheet(const SheetRows& rows)
{
    Sheet sheet{rows.name, rows.columns, {}};
    (void)rows.forEach([&](const std::vector<Cell>& cells) -> Result<void> {
        sheet.rows.push_back(cells);
        return {};
    });
    return sheet;
}

SheetRows rowsOf(Sheet sheet)
{
    const auto kept = std::make_shared<const Sheet>(std::move(sheet));
    const auto forEach = [kept](const VisitCells& visit) -> Result<void> {
        for (const std::vector<Cell>& cells : kept->rows)
            if (auto wanted = visit(cells); !wanted)
                return wanted;
        return {};
    };
    return {kept->name, kept->columns, forEach, kept->rows.size()};
}

std::string toText(const Sheet& sheet, std::optional<int> decimals)
{
    std::vector<std::vector<std::string>> lines;
    std::vector<std::size_t> widths;
    for (const auto& column : sheet.columns)
        widths.push_back(longestWord(visible(column.name)));
    for (const auto& row : sheet.rows) {
        auto& line = lines.emplace_back();
        for (const auto& cell : row)
            line.push_back(visible(textOf(cell, decimals)));
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(line[i]));
    }
    const auto headings = headingLines(sheet.columns, widths);
    lines.insert(lines.begin(), headings.begin(), headings.end());
    std::string text;
    for (const auto& line : lines)
        text += textLine(line, widths, sheet.columns);
    return text;
}

} // namespace muster::exchange
