#include "report/state.h"

#include "plan/scenarios/scenarios.h"

#include "base/calendar.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::report {

namespace {

/// "3 May 2026" of a stamp.
std::string dayInEnglish(const std::string& at)
{
    const auto day = Date::parse(std::string_view(at).substr(0, 10));
    return day ? day->toEnglish() : at;
}

} // namespace

ReportedState stateAfter(std::span<const history::HistoryEntry> entries)
{
    const auto last = std::ranges::find_if(entries.rbegin(), entries.rend(), &history::HistoryEntry::counts);
    if (last == entries.rend())
        return {"The plan", {}};
    return {fmt::format("The plan after edit {} of its history, made on {}", last->id,
                        dayInEnglish(last->made.at)),
            last->made.at};
}

ReportedState stateOf(const history::SignOff& signOff)
{
    return {fmt::format("As signed off by {} on {} for {} (sign-off {})", signOff.made.who,
                        dayInEnglish(signOff.made.at), signOff.purpose, signOff.id),
            signOff.made.at};
}

std::string titleOf(const engine::Results& results)
{
    const plan::Plan& plan = results.inputs().plan();
    const std::string& own = plan.settings().title;
    std::string title = own.empty() ? "Workforce plan" : own;
    if (results.inputs().scenario())
        title += fmt::format(": {}", plan::nameOf(plan, *results.inputs().scenario()));
    return title;
}

} // namespace muster::report
