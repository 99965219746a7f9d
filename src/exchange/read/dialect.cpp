#include "exchange/read/dialect.h"

#include "base/text.h"
#include "exchange/read/split_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace muster::exchange {

namespace {

constexpr std::size_t kRowsTried = 1000;
constexpr std::size_t kBytesTried = 1 << 20;

struct Candidate {
    char separator;
    double trust; ///< of the way of writing: what is rarely a separator must make a clearly better table
};
constexpr std::array kSeparators{Candidate{',', 1},    Candidate{';', 1},   Candidate{'\t', 1},
                                 Candidate{'|', 0.85}, Candidate{'^', 0.8}, Candidate{'~', 0.8},
                                 Candidate{' ', 0.6}};
constexpr std::array kQuotes{'"', '\''};

enum class Kind : std::uint8_t { Empty, Number, Date, Link, Text };
constexpr std::size_t kKinds = 5;

bool isMadeOf(std::string_view text, std::string_view letters)
{
    return text.find_first_not_of(letters) == std::string_view::npos;
}

Kind kindOf(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::string_view kEmpties = ".-:*";
    if (isMadeOf(text, kEmpties))
        return Kind::Empty;
    const bool hasDigit = text.find_first_of(kDigits) != std::string_view::npos;
    if (hasDigit && isMadeOf(text, "0123456789.,-+()%eE$\xC2\xA3\xE2\x82\xAC"))
        return Kind::Number;
    if (hasDigit && isMadeOf(text, "0123456789-/.: TZ"))
        return Kind::Date;
    if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
        return Kind::Link;
    return Kind::Text;
}

/// What stands in a cell, without spaces at its ends and quotation marks.
std::string_view inner(const SplitCell& cell)
{
    std::string_view text = trimmed(cell.text);
    if (cell.isQuoted && text.size() > 1)
        text = text.substr(1, text.size() - 2);
    return text;
}

/// How many rows have each width.
std::map<std::size_t, std::size_t> widthsOf(const SplitText& split)
{
    std::map<std::size_t, std::size_t> widths;
    for (const auto& row : split.rows)
        ++widths[row.size()];
    return widths;
}

/// The share of columns' cells that are of the kind most of the column is, in rows of that width.
double sameness(const SplitText& split, std::size_t width)
{
    std::vector<std::array<std::size_t, kKinds>> kinds(width);
    for (const auto& row : split.rows)
        for (std::size_t column = 0; row.size() == width && column < width; ++column)
            ++kinds[column][static_cast<std::size_t>(kindOf(inner(row[column])))];
    double sum = 0;
    for (const auto& column : kinds) {
        std::size_t all = 0, most = 0;
        for (std::size_t kind = 1; kind < kKinds; ++kind) {
            all += column[kind];
            most = std::max(most, column[kind]);
        }
        sum += all == 0 ? 0.5 : double(most) / double(all);
    }
    return sum / double(width);
}

/// How even a table the text makes that way, from 0 to about 1.
double evenness(const SplitText& split)
{
    const auto rows = double(split.rows.size());
    double concentration = 0;
    double best = 0;
    std::size_t width = 1, rowsOfWidth = 0;
    for (const auto& [each, count] : widthsOf(split)) {
        concentration += double(count) * double(count) / (rows * rows);
        const double worth = double(count) * double(each - 1) / double(each);
        if (worth >= best) {
            best = worth;
            width = each;
            rowsOfWidth = count;
        }
    }
    if (rowsOfWidth < 2 && split.rows.size() > 1)
        return 0; // one cell of a column of texts that holds the sign
    const double cover = double(rowsOfWidth) / rows;
    const double several = double(width - 1) / double(width);
    const double sound = 1 - std::min(0.8, 3 * double(split.torn) / double(split.cells + 1));
    return (0.3 + 0.7 * concentration) * cover * several * (0.3 + 0.7 * sameness(split, width)) * sound;
}

/// A text of prose has spaces as well.
bool isTableOfSpaces(const SplitText& split)
{
    constexpr std::size_t kLeast = 3;
    if (split.rows.size() < kLeast)
        return false;
    const auto widths = widthsOf(split);
    const auto usual = std::ranges::max_element(widths, {}, [](const auto& each) { return each.second; });
    return usual->first >= kLeast;
}

LineEnd lineEndOf(std::string_view text)
{
    const auto at = text.find_first_of("\r\n");
    if (at == std::string_view::npos)
        return LineEnd::None;
    if (text[at] == '\n')
        return LineEnd::Lf;
    return text.substr(at).starts_with("\r\n") ? LineEnd::Crlf : LineEnd::Cr;
}

/// The separator that the first line gives, as sep=; does.
std::optional<char> namedIn(std::string_view text)
{
    constexpr std::string_view kSep = "sep=";
    if (text.size() <= kSep.size() + 1 || !text.starts_with(kSep) ||
        (text[kSep.size() + 1] != '\r' && text[kSep.size() + 1] != '\n'))
        return std::nullopt;
    return text[kSep.size()];
}

struct Letter {
    char letter;
    std::string_view word;
    std::string_view several;
};
constexpr std::array kLetters{Letter{',', "comma", "commas"},
                              Letter{';', "semicolon", "semicolons"},
                              Letter{'\t', "tab", "tabs"},
                              Letter{'|', "pipe", "vertical bars"},
                              Letter{'^', "caret", "carets"},
                              Letter{'~', "tilde", "tildes"},
                              Letter{' ', "space", "spaces"},
                              Letter{'"', "doublequote", "double quotation marks"},
                              Letter{'\'', "singlequote", "single quotation marks"},
                              Letter{'\\', "backslash", "backslashes"}};

const Letter& letterOf(char letter)
{
    static constexpr Letter kOther{0, "other", "another sign"};
    const auto found = std::ranges::find(kLetters, letter, &Letter::letter);
    return found == kLetters.end() ? kOther : *found;
}

void note(Dialect& dialect, const SplitText& split)
{
    dialect.escape = split.hasDoubled ? dialect.quote : split.hasBackslash ? '\\' : '\0';
    dialect.hasSpaces = split.hasSpaces;
}

} // namespace

std::string_view separatorName(char separator)
{
    return letterOf(separator).several;
}

std::string_view letterWord(char letter)
{
    return letter ? letterOf(letter).word : std::string_view();
}

std::string_view word(LineEnd end)
{
    switch (end) {
    case LineEnd::Lf:
        return "lf";
    case LineEnd::Crlf:
        return "crlf";
    case LineEnd::Cr:
        return "cr";
    case LineEnd::None:
        break;
    }
    return {};
}

Dialect dialectOf(std::string_view text)
{
    Dialect dialect;
    dialect.lineEnd = lineEndOf(text);
    const auto named = namedIn(text);
    dialect.namesItself = named.has_value();
    const std::string_view start = text.substr(0, kBytesTried);
    double best = 0;
    note(dialect, splitText(start, dialect.separator, dialect.quote, kRowsTried));
    for (const char quote : kQuotes)
        for (const auto& [separator, trust] : kSeparators) {
            if (named && *named != separator)
                continue;
            const SplitText split = splitText(start, separator, quote, kRowsTried);
            const bool isMeant = quote == '"' || split.quoted > 1; // one ' is an apostrophe
            if (split.rows.empty() || !isMeant || (separator == ' ' && !isTableOfSpaces(split)))
                continue;
            const double score = evenness(split) * trust * (split.quoted > 0 ? 1.02 : 1);
            if (score <= best)
                continue;
            best = score;
            dialect.separator = separator;
            dialect.quote = quote;
            note(dialect, split);
        }
    if (named)
        dialect.separator = *named;
    return dialect;
}

} // namespace muster::exchange
