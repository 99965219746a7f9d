#include "exchange/results/reference_page.h"

#include "engine/explain.h"
#include "exchange/results/results_catalogue.h"
#include "plan/catalogue/catalogue.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace muster::exchange {

namespace {

constexpr std::string_view kBeginning = R"(# Model reference

Made by `muster-cli catalogue` from the program's own table of assumptions; do not edit it by hand.

Shares and yearly growth are fractions of one: 0.02 is 2 %. An assumption counts where each of its scopes is empty or
equal (a locality equal or above) and its start month is not after the month computed. Among those that count the nearest
locality decides; then one with a role, with an activity, with a client group; then the latest start. Amounts count where
they are written and nowhere below. A value that is allowed and not usual gets a warning from `check`; 0 where it is allowed,
and what counts where nothing is set, get none.

## How the requirement is made

)";

constexpr std::string_view kAfterFormulas =
    R"(A year's figure spreads equally over its months. A month without demand of its own takes the same month a year earlier,
grown; open cases take the last figure, grown. The qualified share of a statutory activity is 1. Vacant posts, uncancelled,
are those of each locality's own role, added up; a vacancy below zero is over-establishment. FTE of a period is the mean of
its months and its flows are added up; nothing is rounded before it is shown. Where there is nothing to take a share of, the cell is empty.

The establishment of a month is the position in force, with the posts and the changes of the structure since. Those in post
at a month's start, less the ways out (each at most those whom the ways before it have left) and with the ways in, are in
post at the next one's; a new position of the establishment says it anew. Cohorts and then starts join while there is room.
Where nothing is said of how staff come and go, in post and agency stay as they are.

Each locality's own activity counted in events waits in a queue for each role that does it, first in, first out, across its
client groups; each queue has the role's share of the events. What cannot wait (open cases, contact hours, allowances, fixed
posts) takes its time first, then activities by their priority; in a class all who wait for a role have the same share done.
What is left undone for others goes to the time that qualified staff of that activity have left. Capacity is
what is done and could still be done in what the class leaves. An activity's load is that of the role that is shortest.
What comes and what is done grow evenly within a month of the calendar; while somebody waits, as much is done as can be.
How long an event waits is the time between the two curves; after the plan's last month its capacity goes on. Contact hours
do not wait. Where no establishment is entered for some who do the work, it is not known what can be done.

)";

/// The engine's formulas, section by section, with their equals signs in line.
std::string formulas()
{
    std::string text;
    for (const engine::FormulaSection& section : engine::formulaTexts()) {
        std::size_t width = 0;
        for (const engine::FormulaText& each : section.formulas)
            width = std::max(width, each.name.size());
        text += fmt::format("{}:\n\n", section.heading);
        for (const engine::FormulaText& each : section.formulas)
            text += fmt::format("    {:<{}} = {}\n", each.name, width, each.formula);
        text += "\n";
    }
    return text;
}

std::string scopes(const plan::Scoping& scope)
{
    std::vector<std::string_view> names;
    if (scope.locality)
        names.emplace_back("locality");
    if (scope.clientGroup)
        names.emplace_back("client group");
    if (scope.activity)
        names.emplace_back("activity");
    if (scope.role)
        names.emplace_back("role");
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string entry(const plan::KindInfo& kind)
{
    const std::string neutral = kind.neutral                             ? fmt::format("{}", *kind.neutral)
                                : kind.kind == plan::Kind::SpanOfControl ? "none"
                                : kind.kind == plan::Kind::RoleShare     ? "equal shares"
                                                                         : "must be set where it is needed";
    const std::string usual =
        kind.usual ? fmt::format("* usual: {} ({})\n", kind.usual->range.toEnglish(), kind.usual->reason)
                   : "";
    return fmt::format(
        "### {}\n\n`{}` · {}\n\n{}\n\n* allowed: {}\n{}* set by: {}{}\n* where nothing is set: {}\n* source: "
        "{}\n\n",
        kind.name, kind.id, kind.unit, kind.help, kind.allowed.toEnglish(), usual, scopes(kind.scope),
        kind.inherits ? "" : " (an amount: counts where it is written)", neutral, kind.citation);
}

} // namespace

std::string referencePage()
{
    std::string page = std::string(kBeginning) + formulas() + std::string(kAfterFormulas);
    for (const auto& [group, heading] : plan::Words<plan::KindGroup>::list) {
        page += fmt::format("## {}\n\n", heading);
        for (const plan::KindInfo& kind : plan::kCatalogue)
            if (kind.group == group)
                page += entry(kind);
    }
    return page + resultsReference();
}

} // namespace muster::exchange
