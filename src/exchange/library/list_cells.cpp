#include "exchange/library/list_cells.h"

#include "base/number.h"
#include "base/text.h"
#include "base/written_dates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

constexpr std::array<std::string_view, 12> kMonthNames{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

} // namespace

Result<plan::ListedMonth> readListedMonth(std::string_view text)
{
    const std::string_view plain = trimmed(text);
    if (plain.empty())
        return plan::ListedMonth();
    const auto named = std::ranges::find_if(
        kMonthNames, [&](std::string_view name) { return nameKey(name) == nameKey(plain); });
    if (named != kMonthNames.end())
        return plan::MonthOfYear{int(named - kMonthNames.begin()) + 1};
    const bool hasSign = plain.front() == '+';
    const auto number = parseNumber(plain.substr(hasSign ? 1 : 0)); // a spreadsheet makes 3 of +3
    if (number && *number >= 0 && *number <= plan::kMostMonths && *number == std::trunc(*number))
        return plan::MonthsAfterStart{int(*number)};
    if (const auto month = readMonth(plain); month && !hasSign)
        return plan::ListedMonth(*month);
    return fail({ErrorCode::BadInput,
                 "not a month of a change list",
                 {},
                 std::string(text),
                 fmt::format("2027-04, December, or +3 for three months after the start, at most +{}",
                             plan::kMostMonths),
                 {}});
}

std::string textOf(const plan::ListedMonth& month)
{
    if (const auto* on = std::get_if<Month>(&month))
        return on->toString();
    if (const auto* after = std::get_if<plan::MonthsAfterStart>(&month))
        return fmt::format("+{}", after->months);
    const auto* named = std::get_if<plan::MonthOfYear>(&month);
    return named ? std::string(kMonthNames[std::size_t(named->month - 1)]) : std::string();
}

} // namespace muster::exchange
