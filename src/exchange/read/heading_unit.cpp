#include "exchange/read/heading_unit.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

/// Whether Muster writes it as a unit behind a heading of the plan's tables; money has a currency.
bool isHeadingUnit(std::string_view unit)
{
    constexpr std::array<std::string_view, 6> kUnits{"FTE",  "share of one", "months",
                                                     "days", "weeks",        "people"};
    constexpr std::size_t kCurrency = 3; // GBP
    const bool isCurrency = unit.size() == kCurrency && std::ranges::all_of(unit, [](char letter) {
                                return letter >= 'A' && letter <= 'Z';
                            });
    return isCurrency || std::ranges::find(kUnits, unit) != kUnits.end();
}

} // namespace

std::string withHeadingUnit(std::string_view column, std::string_view unit)
{
    return unit.empty() ? std::string(column) : fmt::format("{} ({})", column, unit);
}

std::string_view withoutHeadingUnit(std::string_view heading)
{
    const auto from = heading.ends_with(')') ? heading.rfind(" (") : std::string_view::npos;
    if (from == std::string_view::npos)
        return heading;
    const std::string_view unit = heading.substr(from + 2, heading.size() - from - 3);
    return isHeadingUnit(unit) ? heading.substr(0, from) : heading;
}

} // namespace muster::exchange
