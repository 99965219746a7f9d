#include "exchange/sense/date_words.h"

#include "base/calendar.h"
#include "base/number.h"
#include "exchange/read/cell_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 12> kMonthStarts{"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> kMonthsInFull{"january",   "february", "march",    "april",
                                                         "may",       "june",     "july",     "august",
                                                         "september", "october",  "november", "december"};
bool isDateLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

template <std::size_t N>
bool isDateWord(std::string_view text, const std::array<std::string_view, N>& all)
{
    return std::ranges::find(all, text) != all.end();
}

bool isMonthName(std::string_view word)
{
    return isDateWord(word, kMonthsInFull) || isDateWord(word, kMonthStarts) || word == "sept";
}

int numberOf(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// The letter of one part of a date: y a year of four digits, d up to 31, t other two digits, m a month's
/// name, q, and 0 for anything else.
char partLetter(std::string_view part)
{
    if (!isDigit(part.front()))
        return isMonthName(part) ? 'm' : part == "q" ? 'q' : '\0';
    const int value = part.size() <= 4 ? numberOf(part) : 0;
    if (part.size() == 4 && value >= 1900 && value < 2200)
        return 'y';
    return part.size() > 2 ? '\0' : value >= 1 && value <= 31 ? 'd' : 't';
}

/// Of digits or of letters; "" where the text goes on with neither.
std::string_view nextPart(std::string_view text)
{
    const auto isSame = isDigit(text.front()) ? isDigit : isDateLetter;
    std::size_t end = 0;
    while (end < text.size() && isSame(text[end]))
        ++end;
    return text.substr(0, end);
}

/// The letters of all parts with the marks between them, "d/d/y"; the number of a quarter is left out. ""
/// where anything else stands in the text.
std::string dateShape(std::string_view text)
{
    std::string shape;
    while (!text.empty()) {
        const auto part = nextPart(text);
        const bool isQuarter =
            shape.ends_with('q') && part.size() == 1 && part.front() >= '1' && part.front() <= '4';
        if (part.empty()) {
            if (std::string_view("-/., ").find(text.front()) == std::string_view::npos)
                return {};
            const char mark = text.front() == ',' ? ' ' : text.front();
            if (mark != ' ' || !shape.ends_with(' '))
                shape += mark;
        } else if (!isQuarter) {
            shape += partLetter(part);
            if (shape.back() == '\0')
                return {};
        }
        text.remove_prefix(std::max<std::size_t>(part.size(), 1));
    }
    return shape;
}

constexpr std::array<std::string_view, 26> kDateShapes{
    "y-d-d", "y/d/d", "d/d/y", "d-d-y", "d/d/d", "d/d/t", "d m y", "d-m-y", "d-m-t",
    "d-m-d", "m y",   "m-y",   "m-d",   "m-t",   "d.d.y", "y-d",   "y/d",   "y-t",
    "y/t",   "y q",   "y-q",   "q y",   "y/d q", "y/t q", "m d y", "y-y"};

} // namespace

bool isDateText(std::string_view text)
{
    constexpr std::size_t longest = 24;
    if (text.size() < 5 || text.size() > longest || std::ranges::none_of(text, isDigit))
        return false;
    std::string small = lowerCase(text);
    // A time of day behind the day is no part of the shape.
    if (const auto colon = small.find(':'); colon != std::string::npos && small.size() > 10) {
        const auto space = small.find_last_of(" t", colon);
        if (space == std::string::npos)
            return false;
        small.resize(space);
    }
    const auto shape = dateShape(small);
    if (shape == "y-t" || shape == "y/t")
        return parseFinancialYear(small).has_value();
    return isDateWord(std::string_view(shape), kDateShapes);
}

bool isMonthWord(std::string_view text)
{
    constexpr std::size_t longest = 9;
    return text.size() <= longest && isMonthName(lowerCase(text));
}

} // namespace muster::exchange
