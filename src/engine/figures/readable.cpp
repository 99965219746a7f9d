#include "engine/figures/readable.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

std::string readable(double value)
{
    constexpr double kScale = 1e4;
    const double rounded = std::round(std::abs(value) * kScale) / kScale;
    std::string digits = fmt::format("{:.4f}", rounded);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    const auto whole = std::min(digits.find('.'), digits.size());
    for (std::size_t at = whole; at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return (value < 0 && rounded > 0 ? "−" : "") + digits;
}

std::string currencySign(std::string_view code)
{
    return code == "GBP" ? "£" : std::string(code);
}

std::string readableMoney(double value, std::string_view currency)
{
    const double whole = std::round(std::abs(value));
    const std::string sign = currencySign(currency);
    return (value < 0 && whole > 0 ? "−" : "") + sign + (sign == currency ? " " : "") + readable(whole);
}

} // namespace muster::engine
