#include "plan/scenarios/library/months_of_list.h"

namespace muster::plan {

namespace {

constexpr int kMonthsAYear = 12;

/// None of nothing. A month of a name is the first one not before `earliest`.
std::optional<Month> onCalendar(const ListedMonth& listed, Month start, Month earliest)
{
    if (const auto* month = std::get_if<Month>(&listed))
        return *month;
    if (const auto* after = std::get_if<MonthsAfterStart>(&listed))
        return start + after->months;
    if (const auto* named = std::get_if<MonthOfYear>(&listed))
        return earliest + (named->month - earliest.month() + kMonthsAYear) % kMonthsAYear;
    return std::nullopt;
}

} // namespace

std::vector<std::pair<std::optional<Month>, std::optional<Month>>>
spansOf(const ListedAdjustment& listed, Month start, const Settings& settings)
{
    const Month last = settings.firstMonth + (settings.months - 1);
    const auto from = onCalendar(listed.from, start, start);
    const auto until = onCalendar(listed.until, start, from.value_or(start));
    if (!from || std::holds_alternative<Month>(listed.from))
        return {{from, until}};
    std::vector<std::pair<std::optional<Month>, std::optional<Month>>> spans;
    for (int later = 0; *from + later <= last; later += kMonthsAYear) {
        spans.emplace_back(*from + later, until ? std::optional(*until + later) : std::nullopt);
        if (!listed.isEveryYear)
            break;
    }
    return spans;
}

} // namespace muster::plan
