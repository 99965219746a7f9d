#include "cli/tables/attribution_sheet.h"

#include "cli/open_plan.h"
#include "cli/tables/figure_of_roles.h"
#include "cli/terminal_progress.h"
#include "exchange/results/result_tables.h"
#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::cli {

namespace {

using exchange::Cell;

/// What the table tells, whatever was held against what.
struct Split {
    std::string scenario, against; ///< as it is called where the figure ends, and where it comes from
    std::vector<Period> periods;
    std::vector<double> from, to; ///< by period, as the parts
    struct Part {
        Cell driver, change;
        std::vector<double> parts;
        std::vector<double> errors; ///< or empty
    };
    std::vector<Part> parts;
};

/// Of each period where the figure comes from, the parts, and where it ends.
exchange::Sheet sheetOf(const Split& split, const exchange::NamedPlace& place, const std::string& figure)
{
    exchange::Sheet sheet{std::string(kAttribution),
                          {{"scenario"},
                           {"against"},
                           {"locality"},
                           {"role"},
                           {"period"},
                           {"figure"},
                           {"driver"},
                           {"change"},
                           {"value", true},
                           {"part", true},
                           {"standard_error", true}},
                          {}};
    for (std::size_t i = 0; i < split.periods.size(); ++i) {
        const auto add = [&](Cell driver, Cell change, Cell value, Cell part, Cell error) {
            sheet.rows.push_back({split.scenario, split.against, place.locality, place.role,
                                  split.periods[i].toString(), figure, std::move(driver), std::move(change),
                                  std::move(value), std::move(part), std::move(error)});
        };
        add({}, split.against, split.from[i], {}, {});
        for (const Split::Part& each : split.parts)
            add(each.driver, each.change, {}, each.parts[i],
                each.errors.empty() ? Cell() : Cell(each.errors[i]));
        add({}, split.scenario, split.to[i], {}, {});
    }
    return sheet;
}

Cell driverCell(const std::optional<plan::Driver>& driver)
{
    return driver ? Cell(std::string(plan::word(*driver))) : Cell();
}

/// The parts of changes, or of what they do to a driver.
std::vector<Split::Part> partsOf(const plan::Plan& plan, const analysis::Attribution& found)
{
    std::vector<Split::Part> parts;
    for (const analysis::ChangePart& each : found.parts) {
        const std::string& name = plan.find<plan::ScenarioChange>(each.change)->name;
        parts.push_back({driverCell(each.driver), each.isTakenAway ? fmt::format("without {}", name) : name,
                         each.parts, each.errors});
    }
    return parts;
}

std::vector<Period> periodsOf(const std::vector<PeriodSpan>& spans)
{
    std::vector<Period> periods;
    for (const PeriodSpan& span : spans)
        periods.push_back(span.period);
    return periods;
}

/// Where it is asked for, and in which periods.
struct Asked {
    exchange::NamedPlace named;
    engine::TablePlace place;
    engine::Column column{};
    std::vector<PeriodSpan> periods;
};

Result<Asked> askedOf(const engine::Results& results, const AttributionWish& wish)
{
    const auto column = columnOfRoles(wish.figure);
    if (!column)
        return fail(column.error());
    if (const auto stand = exchange::resultsStand(results); !stand)
        return fail(stand.error());
    const exchange::NamedPlace named = wholePlace(wish.place, results);
    return exchange::findPlace(results, named).map([&](const engine::TablePlace& place) {
        return Asked{named, place, *column,
                     wish.place.period.empty() ? results.inputs().financialYears()
                                               : std::vector<PeriodSpan>{place.span}};
    });
}

Result<exchange::Sheet> betweenScenarios(const store::PlanFile& file, const AttributionWish& wish)
{
    const plan::Plan& plan = file.plan();
    const auto scenario = plan::findScenario(plan, wish.scenarios.scenario);
    const auto against = plan::findScenario(plan, wish.scenarios.against);
    if (!scenario || !against)
        return fail(scenario ? against.error() : scenario.error());
    const engine::Results results = resultsOf(file);
    const auto asked = askedOf(results, wish);
    if (!asked)
        return fail(asked.error());
    const TerminalProgress shown("Working out what each change does");
    return analysis::attribute(results,
                               {{*scenario, *against}, asked->place, asked->column, wish.by, asked->periods},
                               shown.progress())
        .map([&](const analysis::Attribution& found) {
            return sheetOf({plan::nameOf(plan, *scenario), plan::nameOf(plan, *against),
                            periodsOf(asked->periods), found.from, found.to, partsOf(plan, found)},
                           asked->named, wish.figure);
        });
}

/// Those that a state of the plan has too; all, where it has none of them.
std::vector<Period> sharedPeriods(const plan::Plan& before, std::vector<Period> periods)
{
    const auto isShared = [&](const Period& period) { return analysis::hasPeriod(before, period); };
    if (std::ranges::any_of(periods, isShared))
        std::erase_if(periods, [&](const Period& period) { return !isShared(period); });
    return periods;
}

Result<exchange::Sheet> betweenStates(const store::PlanFile& file, const AttributionWish& wish)
{
    const auto before = stateOf(file, wish.states.since);
    const auto after = stateOf(file, wish.states.until);
    if (!before || !after)
        return fail(before ? after.error() : before.error());
    const auto then = resultsOfState(file, *after, {});
    if (!then)
        return fail(then.error());
    const engine::Results& results = *then;
    const auto asked = askedOf(results, wish);
    if (!asked)
        return fail(asked.error());
    const engine::Dimensions& d = results.inputs().dimensions();
    analysis::StatesWish states;
    states.locality = d.localities[asked->place.locality].id;
    if (asked->place.role != engine::kAllRoles)
        states.role = d.roles[asked->place.role].id;
    states.reach = asked->place.reach;
    states.column = asked->column;
    states.periods = sharedPeriods(*before, periodsOf(asked->periods));
    const TerminalProgress shown("Working out what drives the difference");
    return analysis::attributeStates(*before, *after, states, shown.progress())
        .map([&](const analysis::StateDifference& found) {
            Split split{wish.states.until.empty() ? "now" : wish.states.until,
                        wish.states.since,
                        states.periods,
                        found.from,
                        found.to,
                        {}};
            for (const analysis::StatePart& each : found.parts)
                split.parts.push_back({each.driver ? driverCell(each.driver) : Cell(std::string("Structure")),
                                       {},
                                       each.parts,
                                       {}});
            return sheetOf(split, asked->named, wish.figure);
        });
}

} // namespace

Result<exchange::Sheet> attributionSheet(const store::PlanFile& file, const AttributionWish& wish)
{
    return wish.states.since.empty() ? betweenScenarios(file, wish) : betweenStates(file, wish);
}

} // namespace muster::cli
