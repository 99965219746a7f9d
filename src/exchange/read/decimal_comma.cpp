#include "exchange/read/decimal_comma.h"

#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

constexpr std::size_t kGroup = 3; // digits between two marks of thousands

bool areDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// The number without its sign.
std::string_view unsignedText(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return text;
}

/// Whether the text is a number with that decimal mark and perhaps the other mark between its thousands.
bool isNumberWith(char decimal, std::string_view text)
{
    const char thousands = decimal == ',' ? '.' : ',';
    const auto at = text.find(decimal);
    if (at != std::string_view::npos && !areDigits(text.substr(at + 1)))
        return false;
    std::string_view whole = text.substr(0, at);
    auto mark = whole.find(thousands);
    if (mark == std::string_view::npos)
        return areDigits(whole);
    if (mark > kGroup || !areDigits(whole.substr(0, mark)))
        return false;
    for (whole.remove_prefix(mark); !whole.empty(); whole.remove_prefix(kGroup + 1))
        if (whole.front() != thousands || whole.size() <= kGroup || !areDigits(whole.substr(1, kGroup)))
            return false;
    return true;
}

/// Whether it has that decimal mark and cannot be read otherwise: 101,5 and 0,750, but not 1,234.
bool hasOnly(char decimal, std::string_view cell)
{
    const std::string_view text = unsignedText(cell);
    const auto at = text.find(decimal);
    if (at == std::string_view::npos || !isNumberWith(decimal, text))
        return false;
    return !isNumberWith(decimal == ',' ? '.' : ',', text) || text.front() == '0';
}

std::string withPoint(std::string_view cell)
{
    std::string number;
    for (const char c : trimmed(cell))
        if (c != '.')
            number += c == ',' ? '.' : c;
    return number;
}

} // namespace

void writeDecimalPoints(CsvFile& file, const Dialect& dialect)
{
    if (dialect.separator == ',')
        return;
    bool hasComma = false;
    for (const CsvRow& row : file.rows)
        for (const std::string& cell : row.cells) {
            if (hasOnly('.', cell))
                return;
            hasComma = hasComma || hasOnly(',', cell);
        }
    if (!hasComma)
        return;
    for (CsvRow& row : file.rows)
        for (std::string& cell : row.cells)
            if (cell.find_first_of(",.") != std::string::npos && isNumberWith(',', unsignedText(cell)))
                cell = withPoint(cell);
    file.notes.push_back(fmt::format("{}: its numbers have decimal commas (101,5 is 101.5)", file.name));
}

} // namespace muster::exchange
