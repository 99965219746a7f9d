#include "base/date_parts.h"

#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace muster {

namespace {

constexpr std::array<std::string_view, 12> kNamedMonths{"january",   "february", "march",    "april",
                                                        "may",       "june",     "july",     "august",
                                                        "september", "october",  "november", "december"};
constexpr std::size_t kLongest = 40; // characters of what could be a date

bool isSmallLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// In small letters, with one kind of hyphen and of space, and spaces alone between words.
std::string plainText(std::string_view text)
{
    std::string plain = nameKey(text);
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2212"})
        for (std::size_t at = plain.find(dash); at != std::string::npos; at = plain.find(dash))
            plain.replace(at, dash.size(), "-");
    std::ranges::replace(plain, ',', ' ');
    std::ranges::replace(plain, '\'', ' ');
    std::string tight;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto isMark = [](char c) { return c == '-' || c == '/' || c == ' '; };
        const bool isNeedless = plain[i] == ' ' && ((!tight.empty() && isMark(tight.back())) ||
                                                    i + 1 == plain.size() || isMark(plain[i + 1]));
        if (!isNeedless)
            tight += plain[i];
    }
    return tight;
}

/// 1 to 12 of "apr", "sept" or "april"; 0 of anything else.
int monthNamed(std::string_view word)
{
    constexpr std::size_t kLeast = 3;
    const auto found =
        std::ranges::find_if(kNamedMonths, [&](std::string_view name) { return name.starts_with(word); });
    return word.size() < kLeast || found == kNamedMonths.end()
               ? 0
               : static_cast<int>(found - kNamedMonths.begin()) + 1;
}

} // namespace

DateParts::DateParts(std::string_view text)
{
    const std::string plain = text.size() <= kLongest ? plainText(text) : std::string();
    for (std::string_view rest = plain; !rest.empty();)
        if (!take(rest)) {
            m_shape.clear();
            return;
        }
}

bool DateParts::isOneOf(std::initializer_list<std::string_view> shapes) const
{
    return std::ranges::find(shapes, m_shape) != shapes.end();
}

DateParts DateParts::behind(std::size_t letters, std::size_t parts) const
{
    DateParts rest;
    rest.m_shape = m_shape.substr(letters);
    rest.m_numbers.assign(m_numbers.begin() + std::ptrdiff_t(parts), m_numbers.end());
    return rest;
}

void DateParts::add(char letter, int number)
{
    m_shape += letter;
    m_numbers.push_back(number);
}

/// Takes the next part or mark from the text; false where it is none.
bool DateParts::take(std::string_view& text)
{
    constexpr std::string_view kMarks = "-/. ";
    if (isDigit(text.front()))
        return takeNumber(text);
    if (isSmallLetter(text.front()))
        return takeWord(text);
    if (kMarks.find(text.front()) == std::string_view::npos)
        return false;
    if (text.front() != '.' || !m_shape.ends_with('m')) // of "Apr. 2027"
        m_shape += text.front();
    text.remove_prefix(1);
    return true;
}

bool DateParts::takeNumber(std::string_view& text)
{
    constexpr std::array kByDigits{' ', 'n', 'd', ' ', 'y'};
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (end >= kByDigits.size() || kByDigits[end] == ' ')
        return false;
    int number = 0;
    std::from_chars(text.data(), text.data() + end, number);
    add(kByDigits[end], number);
    text.remove_prefix(end);
    return true;
}

bool DateParts::takeWord(std::string_view& text)
{
    constexpr std::string_view kYear = " year"; // "financial year"
    const auto end = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    if (word == "q" && !text.empty() && text.front() >= '1' && text.front() <= '4') {
        add('q', text.front() - '0');
        text.remove_prefix(1);
        return true;
    }
    if (word == "financial" && text.starts_with(kYear))
        text.remove_prefix(kYear.size());
    if (word == "to" || word == "fy" || word == "financial")
        m_shape += word.front();
    else if (const int month = monthNamed(word))
        add('m', month);
    else
        return false;
    return true;
}

} // namespace muster
