#include "engine/results/held_against.h"

#include "engine/figures.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace muster::engine {

using plan::Aim;

bool isMet(Aim aim, double figure, double against)
{
    constexpr double kSlack = 1e-9;
    switch (aim) {
    case Aim::AtLeast:
        return figure >= against - kSlack;
    case Aim::AtMost:
        return figure <= against + kSlack;
    case Aim::Falling:
        return figure < against - kSlack;
    case Aim::Rising:
        break;
    }
    return figure > against + kSlack;
}

bool isWorse(Aim aim, double figure, double than)
{
    return aim == Aim::AtMost || aim == Aim::Falling ? figure > than : figure < than;
}

std::optional<PeriodSpan> spanOf(const Inputs& in, const Period& period)
{
    const auto spans = periodsOf(in.firstMonth(), in.months(), period.length);
    const auto found = std::ranges::find(spans, period, &PeriodSpan::period);
    return found == spans.end() ? std::nullopt : std::optional(*found);
}

std::optional<PeriodSpan> spanBefore(const Inputs& in, const Period& period)
{
    return spanOf(in, {period.length, period.start - period.months()});
}

std::string figureText(const Results& results, Column column, double figure)
{
    switch (info(column).unit) {
    case ColumnUnit::Share:
        return fmt::format("{:.1f} %", 100 * figure);
    case ColumnUnit::Fte:
        return fmt::format("{:.1f} FTE", figure);
    case ColumnUnit::Days:
        return fmt::format("{:.0f} days", figure);
    case ColumnUnit::Weeks:
        return fmt::format("{:.0f} weeks", figure);
    case ColumnUnit::Years:
        return fmt::format("{:.1f} years", figure);
    case ColumnUnit::Money:
        return fmt::format("{} {}", results.inputs().plan().settings().currency,
                           readable(std::round(figure)));
    case ColumnUnit::Ratio:
    case ColumnUnit::People:
    case ColumnUnit::OpenCases:
    case ColumnUnit::FteMonths:
    case ColumnUnit::Months:
        return fmt::format("{:.2f}", figure);
    case ColumnUnit::Events:
    case ColumnUnit::EventsAWeek:
    case ColumnUnit::Hours:
        break;
    }
    return readable(std::round(figure));
}

std::string aimText(const Results& results, Column column, Aim aim, double against)
{
    constexpr std::array<std::string_view, 4> kWords{"at least", "at most", "less than", "more than"};
    return fmt::format("{} {}{}", kWords[static_cast<std::size_t>(aim)], figureText(results, column, against),
                       aim == Aim::Falling || aim == Aim::Rising ? " in the period before" : "");
}

} // namespace muster::engine
