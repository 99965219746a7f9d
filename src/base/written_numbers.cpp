#include "base/written_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <iterator>

namespace muster {

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

} // namespace

void addNumberText(std::string& text, double value)
{
    constexpr double kMostWhole = 1e15; // beyond it the form has an exponent
    if (value == std::trunc(value) && std::abs(value) < kMostWhole) {
        const fmt::format_int digits(static_cast<std::int64_t>(value));
        text.append(digits.data(), digits.size());
        return;
    }
    fmt::format_to(std::back_inserter(text), "{}", value);
}

std::string numberText(double value, std::optional<int> decimals)
{
    if (!decimals || !std::isfinite(value)) {
        std::string text;
        addNumberText(text, value);
        return text;
    }
    const auto digits =
        roundedDigits(plainDigits(std::abs(value)), static_cast<std::size_t>(std::max(0, *decimals)));
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !zero ? "-" : "") + digits;
}

double rounded(double value, std::optional<int> decimals)
{
    if (!decimals)
        return value;
    const std::string text = numberText(value, decimals);
    std::from_chars(text.data(), text.data() + text.size(), value); // in no locale
    return value;
}

} // namespace muster
