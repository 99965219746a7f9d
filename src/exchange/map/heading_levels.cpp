#include "exchange/map/heading_levels.h"

#include "base/text.h"

namespace muster::exchange {

std::vector<std::string> levelsOf(std::string_view heading)
{
    constexpr std::string_view kBetween = " / ";
    std::vector<std::string> levels;
    for (;;) {
        const auto end = heading.find(kBetween);
        levels.emplace_back(trimmed(heading.substr(0, end)));
        if (end == std::string_view::npos)
            return levels;
        heading.remove_prefix(end + kBetween.size());
    }
}

std::vector<std::string> withYears(std::vector<std::string> levels)
{
    constexpr int kAprilIs = 4;
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const auto year = parseFinancialYear(levels[i - 1]);
        if (const auto quarter = readPeriod(levels[i] + ' ' + levels[i - 1]);
            quarter && !readPeriod(levels[i]))
            levels[i - 1] = quarter->toString();
        else if (const auto month = readMonth(levels[i] + " 2000"); month && year)
            levels[i - 1] =
                Month(year->start.year() + (month->month() < kAprilIs ? 1 : 0), month->month()).toString();
        else
            continue;
        levels.erase(levels.begin() + std::ptrdiff_t(i));
    }
    return levels;
}

std::optional<Period> periodOfHeading(const std::string& level, HyphenIs hyphen)
{
    if (const auto period = readPeriod(level, hyphen))
        return *period;
    const auto day = readDate(level);
    if (!day)
        return std::nullopt;
    const Month month(day->year, day->month);
    return Date::after(month + 1, -1) == *day ? std::optional(Period{PeriodLength::Month, month})
                                              : std::nullopt;
}

} // namespace muster::exchange
