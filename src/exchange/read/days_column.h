#pragma once
// The column in which a file of demand counts days or weeks in place of periods.

#include <algorithm>
#include <array>
#include <string_view>

namespace muster::exchange {

/// day, week_starting, week_commencing or week_ending, as the map of the file's columns (ColumnMap) finds it;
/// empty where the file has none.
template <class Columns>
[[nodiscard]] std::string_view daysColumn(const Columns& columns)
{
    constexpr std::array<std::string_view, 4> kColumns{"day", "week_starting", "week_commencing",
                                                       "week_ending"};
    const auto at = std::find_if(kColumns.begin(), kColumns.end(),
                                 [&](std::string_view each) { return columns.find(each).has_value(); });
    return at == kColumns.end() ? std::string_view() : *at;
}

} // namespace muster::exchange
