#include "base/number.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace muster {

namespace {

constexpr std::string_view kTrueMinus = "\u2212"; // as tables on screen write it

constexpr std::array<std::string_view, 14> kSuppressed{"..", ".",   "-", "x",   "c",   "z",   "u",
                                                       ":",  "low", "*", "[c]", "[x]", "[z]", "[u]"};

/// The digits without their thousands marks; nothing where a comma stands elsewhere, as in "1,23" or "0,123".
std::optional<std::string> withoutThousands(std::string_view text)
{
    const auto whole = text.substr(0, text.find('.'));
    if (text.find(',') == std::string_view::npos)
        return std::string(text);
    if (text.find(',', whole.size()) != std::string_view::npos || whole.front() == '0')
        return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool mark = (whole.size() - i) % 4 == 0; // also before a leading group of more than three
        if (mark ? whole[i] != ',' : !isDigit(whole[i]))
            return std::nullopt;
        if (!mark)
            digits += whole[i];
    }
    return digits + std::string(text.substr(whole.size()));
}

std::optional<double> finiteNumber(std::string_view text)
{
    const std::string_view minus = text.starts_with(kTrueMinus) ? kTrueMinus : "-";
    const bool negative = text.starts_with(minus);
    if (negative || text.starts_with('+'))
        text.remove_prefix(negative ? minus.size() : 1);
    if (text.empty() || !(isDigit(text.front()) || text.front() == '.'))
        return std::nullopt;
    const auto digits = withoutThousands(text);
    if (!digits)
        return std::nullopt;
    double value = 0;
    const char* end = digits->data() + digits->size();
    const auto [stop, error] = std::from_chars(digits->data(), end, value);
    if (error != std::errc{} || stop != end || !std::isfinite(value))
        return std::nullopt;
    return negative ? -value : value;
}

bool endsWithWord(std::string_view text, std::string_view word)
{
    const auto isSame = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return text.size() > word.size() &&
           std::ranges::equal(text.substr(text.size() - word.size()), word, isSame);
}

/// The text without the unit that is written with it.
std::string_view withoutUnit(std::string_view text, NumberUnit unit)
{
    constexpr std::string_view kPound = "\u00a3";
    if (unit == NumberUnit::Staff && (endsWithWord(text, "fte") || endsWithWord(text, "wte")))
        text.remove_suffix(3);
    if (unit == NumberUnit::Money && text.starts_with(kPound))
        text.remove_prefix(kPound.size());
    return trimmed(text);
}

/// (1,234) is below zero to an accountant.
std::optional<double> numberIn(std::string_view text, NumberUnit unit)
{
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        const std::string_view within = withoutUnit(trimmed(text.substr(1, text.size() - 2)), unit);
        const auto value = !within.empty() && isDigit(within.front()) ? finiteNumber(within) : std::nullopt;
        return value ? std::optional(-*value) : std::nullopt;
    }
    if (unit == NumberUnit::Money && text.starts_with("-\u00a3")) {
        const auto value = finiteNumber(withoutUnit(text.substr(1), unit));
        return value && *value >= 0 ? std::optional(-*value) : std::nullopt;
    }
    constexpr double kPercent = 100;
    if (unit == NumberUnit::Share && text.ends_with('%')) {
        const auto percent = finiteNumber(trimmed(text.substr(0, text.size() - 1)));
        return percent ? std::optional(*percent / kPercent) : std::nullopt;
    }
    return finiteNumber(withoutUnit(text, unit));
}

/// The number with a point where it has one comma, and is one with it.
std::optional<std::string> withDecimalPoint(std::string_view text)
{
    const auto comma = text.find(',');
    if (comma == std::string_view::npos || text.find_first_of(",.", comma + 1) != std::string_view::npos ||
        text.substr(0, comma).find('.') != std::string_view::npos)
        return std::nullopt;
    std::string point(text);
    point[comma] = '.';
    return finiteNumber(point) ? std::optional(point) : std::nullopt;
}

/// The text with usual spaces and signs: spreadsheets put no-break spaces before a unit and dashes for minus.
std::string withUsualSigns(std::string_view text)
{
    std::string plain = nameKey(text);
    for (const std::string_view dash : {"\u2013", "\u2212"})
        if (plain.starts_with(dash))
            plain.replace(0, dash.size(), "-");
    return plain;
}

} // namespace

bool isSuppressed(std::string_view text)
{
    const auto isSame = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::ranges::any_of(
        kSuppressed, [&](std::string_view mark) { return std::ranges::equal(trimmed(text), mark, isSame); });
}

Result<double> parseNumber(std::string_view text, NumberUnit unit)
{
    text = trimmed(text);
    if (const auto value = numberIn(text, unit))
        return *value;
    if (const auto value = numberIn(withUsualSigns(text), unit))
        return *value;
    Error error{ErrorCode::BadInput,
                "not a number",
                {},
                std::string(text),
                unit == NumberUnit::Share ? "a share such as 0.25 or 25%" : "a number such as 1234.5",
                {}};
    if (isSuppressed(text)) {
        error.message = "the figure is suppressed or not available";
        error.remedy = "Put in the figure or take the row out; a suppressed figure is never read as 0";
    } else if (const auto point = withDecimalPoint(text)) {
        error.remedy = "Its comma may be a decimal comma: then write " + *point;
    }
    return fail(std::move(error));
}

} // namespace muster
