#include "exchange/sense/cell_words.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/read/cell_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 11> kNoteStarts{"note",      "source",    "see note", "footnote",
                                                       "copyright", "©",         "symbols",  "notes",
                                                       "key:",      "publisher", "caution"};
constexpr std::array<std::string_view, 16> kUnitWords{
    "percent", "per cent", "%",     "number", "numbers",   "£",    "fte",  "wte",
    "hours",   "£000",     "£000s", "£m",     "£ million", "'000", "000s", "thousands"};
constexpr std::array<std::string_view, 10> kNumberUnits{"fte",   "wte", "hours", "hrs", "days",
                                                        "weeks", "m",   "k",     "bn",  "per cent"};
constexpr std::array<std::string_view, 5> kTotalWords{"total", "totals", "subtotal", "subtotals",
                                                      "sub-total"};
constexpr std::array<std::string_view, 4> kLastTotalWords{"average", "mean", "median", "overall"};
constexpr std::array<std::string_view, 4> kNations{"england", "scotland", "wales", "northern ireland"};
constexpr std::array<std::string_view, 6> kCodeEnds{"code", "codes", "key", "uuid", "id", "ref"};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <std::size_t N>
bool isAnyOf(std::string_view text, const std::array<std::string_view, N>& all)
{
    return std::ranges::find(all, text) != all.end();
}

/// "(2)", and "(35,415)" of what the number is a part of.
bool isBracketedNumber(std::string_view text)
{
    const auto isPart = [](char c) { return isDigit(c) || c == ',' || c == '.'; };
    return text.size() > 2 && text.front() == '(' && text.back() == ')' &&
           std::ranges::all_of(text.substr(1, text.size() - 2), isPart);
}

} // namespace

bool isUnitText(std::string_view text)
{
    constexpr std::size_t longest = 60;
    if (text.size() > longest)
        return false;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        const auto inside = text.substr(1, text.size() - 2);
        const bool isNumber = std::ranges::all_of(inside, [](char c) { return isDigit(c) || c == ','; });
        return isNumber ? inside.ends_with("000") : inside.find_first_of("()") == std::string_view::npos;
    }
    return isAnyOf(std::string_view(lowerCase(text)), kUnitWords);
}

bool beginsWithNoteMark(std::string_view text)
{
    const char first = text.front();
    if (text.starts_with("†") || text.starts_with("‡") || (first == '*' && text.size() > 2))
        return true;
    const bool isOpen = first == '(' || first == '[' || first == '\\';
    std::size_t end = isOpen ? 1 : 0;
    if (first == '[' && lowerCase(text.substr(1, 4)) == "note")
        return true;
    while (end < text.size() && end < 4 && isDigit(text[end]))
        ++end;
    if (end == (isOpen ? 1U : 0U) || end >= text.size())
        return first == '\\' && end > 1;
    if (first == '\\')
        return true;
    if (isOpen)
        return text[end] == (first == '(' ? ')' : ']');
    return end <= 2 && (text[end] == '.' || text[end] == ')') && end + 1 < text.size() &&
           text[end + 1] == ' ';
}

bool beginsNote(std::string_view text)
{
    if (text.empty())
        return false;
    const auto small = lowerCase(text.substr(0, 24));
    const auto startsWith = [&](std::string_view word) {
        return small.starts_with(word) && (small.size() == word.size() || !isLetter(small[word.size()]) ||
                                           (small[word.size()] == 's' && word != "key:"));
    };
    return std::ranges::any_of(kNoteStarts, startsWith) || beginsWithNoteMark(text);
}

bool isTotalLabel(std::string_view text)
{
    constexpr std::size_t longest = 120;
    if (text.empty() || text.size() > longest)
        return false;
    const auto small = lowerCase(text);
    if (small.starts_with("all ") && !small.starts_with("all other"))
        return true;
    for (std::size_t i = 0; i < small.size();) {
        std::size_t end = i;
        while (end < small.size() && (isLetter(small[end]) || (end > i && small[end] == '-')))
            ++end;
        const auto word = std::string_view(small).substr(i, end - i);
        if (isAnyOf(word, kTotalWords) || (end == small.size() && isAnyOf(word, kLastTotalWords)))
            return true;
        i = std::max(end, i + 1);
    }
    return false;
}

bool isTotalName(std::string_view text)
{
    constexpr std::size_t longest = 30;
    if (text.size() > longest || std::ranges::count(text, ' ') > 1)
        return false;
    const auto small = lowerCase(text);
    if (isAnyOf(std::string_view(small), kNations))
        return true;
    const auto first = std::string_view(small).substr(0, small.find(' '));
    return first == "all" || isAnyOf(first, kTotalWords);
}

bool isCodeHeading(std::string_view text)
{
    const auto small = lowerCase(text);
    const auto endsWith = [&](std::string_view word) {
        return small.ends_with(word) &&
               (small.size() == word.size() || !isLetter(small[small.size() - word.size() - 1]));
    };
    return std::ranges::any_of(kCodeEnds, endsWith);
}

std::string_view bareNumber(std::string_view text)
{
    const auto end = text.find_last_of("0123456789%");
    if (end == std::string_view::npos || !(isDigit(text.front()) || text.front() == '-' || text.size() > 1))
        return text;
    std::size_t stop = 0; // where the number itself ends: at the first sign that no number has
    while (stop < text.size() && text[stop] != ' ' && text[stop] != '[' && text[stop] != '(' &&
           text[stop] != '\\' && text[stop] != '*' && !(isLetter(text[stop]) && stop > 0))
        ++stop;
    const auto number = text.substr(0, stop);
    const auto behind = trimmed(text.substr(stop));
    if (behind.empty() || number.empty())
        return text;
    const char first = behind.front();
    const bool isMarked =
        (first == '[' && behind.back() == ']') || first == '\\' || behind == "*" || isBracketedNumber(behind);
    const auto small = lowerCase(behind);
    const bool isRevised = small == "r" || small == "p" || small == "e"; // revised, provisional, estimated
    return isMarked || isRevised || isAnyOf(std::string_view(small), kNumberUnits) ? number : text;
}

} // namespace muster::exchange
