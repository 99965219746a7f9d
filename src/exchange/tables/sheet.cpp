#include "exchange/tables/sheet.h"

#include "base/formula_guard.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

namespace muster::exchange {

namespace {

/// Every digit of the shortest decimal form, without an exponent.
std::string plainDigits(double value)
{
    std::array<char, 512> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed).ptr;
    return {text.data(), end};
}

/// Adds one to the last digit, carrying: "1.99" is "2.00".
void roundUp(std::string& digits)
{
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        if (*at == '.')
            continue;
        if (*at != '9') {
            ++*at;
            return;
        }
        *at = '0';
    }
    digits.insert(digits.begin(), '1');
}

/// Cuts digits to so many decimals, halves away from zero.
std::string roundedDigits(std::string digits, std::size_t decimals)
{
    if (digits.find('.') == std::string::npos)
        digits += '.';
    const auto point = digits.find('.');
    digits.resize(std::max(digits.size(), point + decimals + 2), '0');
    const bool up = digits[point + decimals + 1] >= '5';
    digits.resize(point + decimals + 1);
    if (up)
        roundUp(digits);
    if (digits.back() == '.')
        digits.pop_back();
    return digits;
}

/// Adds the shortest form that reads back to the same number.
void writeNumber(std::string& text, double value)
{
    constexpr double kMostWhole = 1e15; // beyond it the form has an exponent
    if (value == std::trunc(value) && std::abs(value) < kMostWhole) {
        const fmt::format_int digits(static_cast<std::int64_t>(value));
        text.append(digits.data(), digits.size());
        return;
    }
    fmt::format_to(std::back_inserter(text), "{}", value);
}

std::string textOf(const Cell& cell, std::optional<int> decimals)
{
    if (const auto* number = std::get_if<double>(&cell))
        return numberText(*number, decimals);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string{};
}

/// Adds the cell behind what is written already.
void writeCsv(std::string& csv, const Cell& cell, const SheetOptions& options)
{
    const auto guard = options.style == CsvStyle::Excel ? GuardFormulas::Yes : GuardFormulas::No;
    if (const auto* text = std::get_if<std::string>(&cell))
        addQuoted(csv, guardedText(*text, guard));
    else if (const auto* number = std::get_if<double>(&cell); number && !options.decimals)
        writeNumber(csv, *number);
    else
        csv += textOf(cell, options.decimals);
}

void writeCsv(std::string& csv, const std::vector<Cell>& cells, const SheetOptions& options)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        writeCsv(csv, cells[i], options);
    }
    csv += options.style == CsvStyle::Excel ? "\r\n" : "\n";
}

nlohmann::ordered_json jsonOf(const Cell& cell, std::optional<int> decimals)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    const auto* number = std::get_if<double>(&cell);
    if (!number || !std::isfinite(*number))
        return nullptr;
    double value = *number;
    if (decimals) {
        const std::string rounded = numberText(value, decimals);
        std::from_chars(rounded.data(), rounded.data() + rounded.size(), value); // in no locale
    }
    if (value == std::trunc(value) && std::abs(value) < 9e15)
        return static_cast<std::int64_t>(value);
    return value;
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

std::string numberText(double value, std::optional<int> decimals)
{
    if (!decimals || !std::isfinite(value)) {
        std::string text;
        writeNumber(text, value);
        return text;
    }
    const auto digits =
        roundedDigits(plainDigits(std::abs(value)), static_cast<std::size_t>(std::max(0, *decimals)));
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !zero ? "-" : "") + digits;
}

std::string roundingNote(int decimals)
{
    return fmt::format("Numbers are rounded to {} decimal{}, halves away from zero", decimals,
                       decimals == 1 ? "" : "s");
}

Sheet asSheet(const SheetRows& rows)
{
    Sheet sheet{rows.name, rows.columns, {}};
    rows.forEach([&](const std::vector<Cell>& cells) { sheet.rows.push_back(cells); });
    return sheet;
}

std::string toCsv(const Sheet& sheet, const SheetOptions& options)
{
    return toCsv(SheetRows{sheet.name, sheet.columns,
                           [&](const VisitCells& visit) { std::ranges::for_each(sheet.rows, visit); }},
                 options);
}

std::string toCsv(const SheetRows& rows, const SheetOptions& options)
{
    std::string csv = options.style == CsvStyle::Excel ? "\xEF\xBB\xBF" : "";
    std::vector<Cell> headings;
    for (const SheetColumn& column : rows.columns)
        headings.emplace_back(column.name);
    writeCsv(csv, headings, options);
    rows.forEach([&](const std::vector<Cell>& cells) { writeCsv(csv, cells, options); });
    return csv;
}

std::string toJson(const Sheet& sheet, std::optional<int> decimals)
{
    auto rows = nlohmann::ordered_json::array();
    for (const auto& row : sheet.rows) {
        auto object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            object[sheet.columns[i].name] = jsonOf(row[i], decimals);
        rows.push_back(std::move(object));
    }
    return rows.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
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
