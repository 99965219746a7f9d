#include "exchange/sense/cell_sense.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/sense/cell_words.h"
#include "exchange/sense/date_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 7> kNothingTexts{"none", "null", "nan",    "nat",
                                                        "<na>", "nil",  "(blank)"};
constexpr std::array<std::string_view, 9> kMarkTexts{"n/a", "na", "#", "–", "—", "…", "...", "~", "[low]"};
constexpr std::array<std::string_view, 3> kCurrencies{"£", "$", "€"};
constexpr std::size_t kLongestNumber = 40;
constexpr std::size_t kLongestMark = 8;

/// Of the space that does not break as well, which spreadsheets put behind numbers.
std::string_view trimmedWide(std::string_view text)
{
    constexpr std::string_view noBreak = "\u00a0";
    constexpr std::string_view spaces = " \t\r\n";
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && spaces.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        while (!text.empty() && spaces.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        if (text.starts_with(noBreak)) {
            text.remove_prefix(noBreak.size());
            again = true;
        } else if (text.ends_with(noBreak)) {
            text.remove_suffix(noBreak.size());
            again = true;
        }
    }
    return text;
}

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& all)
{
    constexpr std::size_t longest = 10;
    return text.size() <= longest && std::ranges::find(all, lowerCase(text)) != all.end();
}

/// "(NA)", "(X)", "(Z)": up to three letters in round brackets.
bool isBracketedMark(std::string_view text)
{
    if (text.size() < 3 || text.size() > 5 || text.front() != '(' || text.back() != ')')
        return false;
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return std::ranges::all_of(text.substr(1, text.size() - 2), isLetter);
}

/// Rules drawn with signs, such as "--------".
bool isRule(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c == '-' || c == '=' || c == '_'; });
}

bool isMark(std::string_view text)
{
    if (isRule(text) || (text.front() == '#' && text.back() == '!') || text == "#N/A")
        return true;
    if (text.size() > kLongestMark)
        return false;
    return isSuppressed(text) || isBracketedMark(text) || isOneOf(text, kMarkTexts);
}

void takeOffCurrency(std::string_view& text)
{
    for (const auto sign : kCurrencies)
        if (text.starts_with(sign))
            text = trimmed(text.substr(sign.size()));
}

/// Whole numbers with a zero in front are codes: "007", "01".
bool isCode(std::string_view digits)
{
    return digits.size() > 1 && digits.front() == '0' && std::ranges::all_of(digits, isDigit);
}

/// Whether no number starts so: ASCII, and neither a digit, a point nor a sign.
bool isLetterOfNone(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && !isDigit(c) && c != '.' && c != '+';
}

struct DressedNumber {
    double value = 0;
    bool isPercent = false;
};

std::optional<DressedNumber> dressedNumber(std::string_view text)
{
    if (text.size() > kLongestNumber || std::ranges::none_of(text, isDigit))
        return std::nullopt;
    DressedNumber number;
    const bool inBrackets = text.front() == '(' && text.back() == ')';
    if (inBrackets)
        text = trimmed(text.substr(1, text.size() - 2));
    text = bareNumber(text);
    const bool isNegative = text.starts_with('-');
    if (isNegative)
        text.remove_prefix(1);
    takeOffCurrency(text);
    if (text.ends_with('%')) {
        number.isPercent = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    if (text.empty() || (inBrackets && isNegative) || isCode(text))
        return std::nullopt;
    if (isLetterOfNone(text.front()) || (!isDigit(text.back()) && text.back() != '.'))
        return std::nullopt; // most texts end here, before an error is made for them
    const auto value = parseNumber(text);
    if (!value)
        return std::nullopt;
    number.value = inBrackets || isNegative ? -*value : *value;
    return number;
}

void senseText(CellSense& cell, std::string_view text)
{
    cell.kind = CellKind::Text;
    if (isMark(text)) {
        cell.kind = CellKind::Suppressed;
    } else if (isOneOf(text, kNothingTexts)) {
        cell.kind = CellKind::Nothing;
    } else if (isDateText(text)) {
        cell.kind = CellKind::Date;
    } else if (const auto number = dressedNumber(text)) {
        cell.kind = number->isPercent ? CellKind::Percent : CellKind::Number;
        cell.value = number->value;
        cell.isWhole = std::floor(number->value) == number->value;
    }
    const bool couldBeUnit = cell.isWords() || (cell.kind == CellKind::Number && text.front() == '(');
    cell.isUnit = couldBeUnit && isUnitText(text);
    cell.isNoteMark = beginsWithNoteMark(text);
}

/// A program that types its cells knows better than the look of them. Of a number the look says more: "007"
/// of separated text is a code.
CellKind kindOf(CellType type, CellKind sensed)
{
    switch (type) {
    case CellType::Percentage:
        return CellKind::Percent;
    case CellType::Date:
        return CellKind::Date;
    case CellType::Error:
        return CellKind::Suppressed;
    case CellType::Number:
    case CellType::Text:
    case CellType::Empty:
    case CellType::YesNo:
        break;
    }
    return sensed;
}

} // namespace

bool CellSense::isYear() const
{
    return kind == CellKind::Number && isWhole && value >= 1900 && value < 2200;
}

CellSense senseOf(std::string_view text)
{
    text = trimmedWide(text);
    CellSense cell;
    cell.letters = static_cast<std::uint16_t>(
        std::min<std::size_t>(text.size(), std::numeric_limits<std::uint16_t>::max()));
    if (!text.empty())
        senseText(cell, text);
    return cell;
}

CellSense senseOf(const BookCell& cell)
{
    auto sense = senseOf(std::string_view(cell.text));
    if (sense.kind == CellKind::Blank)
        return sense;
    sense.kind = kindOf(cell.type, sense.kind);
    return sense;
}

} // namespace muster::exchange
