#include "cli/tables/attribution_sheet.h"

#include "analysis/attribution.h"
#include "cli/open_plan.h"
#include "cli/terminal_progress.h"
#include "exchange/results/result_tables.h"
#include "plan/scenarios/scenarios.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::cli {

namespace {

/// A figure of roles that has this name in tables.
Result<engine::Column> columnNamed(const std::string& name)
{
    std::vector<std::string_view> names;
    for (const auto table : engine::kTablesOfRoles)
        for (const engine::Column column : table) {
            if (engine::info(column).name == name)
                return column;
            names.push_back(engine::info(column).name);
        }
    return fail({ErrorCode::NotFound,
                 "there is no such figure of roles",
                 {},
                 name,
                 fmt::format("{}", fmt::join(names, ", ")),
                 {}});
}

/// The place with what was not said: the first locality, all roles, the plan's first financial year.
exchange::NamedPlace whole(exchange::NamedPlace place, const engine::Results& results)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    if (place.locality.empty() && !d.localities.empty())
        place.locality = d.localities[engine::LocalityIndex()].name;
    if (place.role.empty())
        place.role = engine::kAllRolesName;
    if (place.period.empty())
        place.period = results.inputs().financialYears().front().period.toString();
    return place;
}

exchange::Sheet sheetOf(const plan::Plan& plan, const analysis::ScenarioPair& pair,
                        const analysis::Attribution& found, const std::vector<exchange::Cell>& names)
{
    exchange::Sheet sheet{std::string(kAttribution),
                          {{"scenario"},
                           {"against"},
                           {"locality"},
                           {"role"},
                           {"period"},
                           {"figure"},
                           {"change"},
                           {"value", true},
                           {"part", true},
                           {"standard_error", true}},
                          {}};
    const auto add = [&](const std::string& what, exchange::Cell value, exchange::Cell part,
                         exchange::Cell error) {
        std::vector<exchange::Cell> row{plan::nameOf(plan, pair.scenario), plan::nameOf(plan, pair.against)};
        row.insert(row.end(), names.begin(), names.end());
        row.insert(row.end(), {what, std::move(value), std::move(part), std::move(error)});
        sheet.rows.push_back(std::move(row));
    };
    add(plan::nameOf(plan, pair.against), found.from, {}, {});
    for (const analysis::ChangePart& each : found.parts) {
        const std::string name = plan.find<plan::ScenarioChange>(each.change)->name;
        add(each.isTakenAway ? fmt::format("without {}", name) : name, {}, each.part,
            each.error ? exchange::Cell(*each.error) : exchange::Cell());
    }
    add(plan::nameOf(plan, pair.scenario), found.to, {}, {});
    return sheet;
}

} // namespace

Result<exchange::Sheet> attributionSheet(const store::PlanFile& file, AttributionWish wish)
{
    const auto scenario = plan::findScenario(file.plan(), wish.scenarios.scenario);
    const auto against = plan::findScenario(file.plan(), wish.scenarios.against);
    const auto column = columnNamed(wish.figure);
    for (const Error* error : {scenario ? nullptr : &scenario.error(), against ? nullptr : &against.error(),
                               column ? nullptr : &column.error()})
        if (error)
            return fail(*error);
    const engine::Results results = resultsOf(file);
    if (const auto stand = exchange::resultsStand(results); !stand)
        return fail(stand.error());
    wish.place = whole(std::move(wish.place), results);
    const auto place = exchange::findPlace(results, wish.place);
    if (!place)
        return fail(place.error());
    const analysis::ScenarioPair pair{*scenario, *against};
    const auto found = [&] {
        const TerminalProgress shown("Working out what each change does");
        return analysis::attribute(results, pair, *place, *column, shown.progress());
    }();
    if (!found)
        return fail(found.error());
    return sheetOf(file.plan(), pair, *found,
                   {wish.place.locality, wish.place.role, place->span.period.toString(), wish.figure});
}

} // namespace muster::cli
