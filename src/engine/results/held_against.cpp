#include "engine/results/held_against.h"

#include "base/written_numbers.h"
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
        return numberText(100 * figure, 1) + " %";
    case ColumnUnit::Fte:
        return numberText(figure, 1) + " FTE";
    case ColumnUnit::Days:
        return numberText(figure, 0) + " days";
    case ColumnUnit::Weeks:
        return numberText(figure, 0) + " weeks";
    case ColumnUnit::Years:
        return numberText(figure, 1) + " years";
    case ColumnUnit::Money:
        return fmt::format("{} {}", results.inputs().plan().settings().currency,
                           readable(std::round(figure)));
    case ColumnUnit::Ratio:
    case ColumnUnit::People:
    case ColumnUnit::OpenCases:
    case ColumnUnit::FteMonths:
    case ColumnUnit::Months:
        return numberText(figure, 2);
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
