#include "cli/tables/differences_sheet.h"

#include "cli/open_plan.h"
#include "cli/tables/figure_of_roles.h"
#include "exchange/results/result_tables.h"
#include "plan/scenarios/scenarios.h"

#include <memory>

namespace muster::cli {

namespace {

using exchange::Cell;

/// Two scenarios of one plan, so that a place is the same in both.
struct TwoResults {
    engine::Results own;
    engine::Results against;
};

Result<engine::Results> standingResults(const store::PlanFile& file, const std::string& scenario)
{
    return resultsIn(file, scenario).and_then([](engine::Results results) {
        return exchange::resultsStand(results).map([&] { return std::move(results); });
    });
}

Result<std::vector<engine::Column>> columnsAskedFor(const std::string& figure)
{
    if (figure.empty())
        return engine::columnsOfRoles();
    return columnOfRoles(figure).map([](engine::Column column) { return std::vector{column}; });
}

Cell differenceOf(const std::optional<double>& own, const std::optional<double>& against)
{
    return own && against ? Cell(*own - *against) : Cell();
}

std::string scenarioOf(const engine::Results& results)
{
    return plan::nameOf(results.inputs().plan(), results.inputs().scenario());
}

/// The rows of one line.
Result<void> visitLine(const TwoResults& both, const engine::TablePlace& place,
                       const std::vector<engine::Column>& columns, const exchange::VisitCells& visit)
{
    const std::vector<Cell> names{
        scenarioOf(both.own), scenarioOf(both.against), exchange::localityName(both.own, place.locality),
        both.own.inputs().dimensions().roleName(place.role), place.span.period.toString()};
    for (const engine::Column column : columns) {
        const auto own = engine::figureAt(both.own, place, column);
        const auto against = engine::figureAt(both.against, place, column);
        std::vector<Cell> row = names;
        row.insert(row.end(), {std::string(engine::info(column).name), exchange::cellOf(own),
                               exchange::cellOf(against), differenceOf(own, against)});
        if (auto wanted = visit(row); !wanted)
            return wanted;
    }
    return {};
}

} // namespace

Result<exchange::SheetRows> differenceRows(const store::PlanFile& file, const DifferencesWish& wish)
{
    const auto columns = columnsAskedFor(wish.figure);
    if (!columns)
        return fail(columns.error());
    auto own = standingResults(file, wish.scenario);
    auto against = standingResults(file, wish.against);
    if (!own || !against)
        return fail(own ? against.error() : own.error());
    const auto filter = exchange::filterOf(*own, wish.choice);
    if (!filter)
        return fail(filter.error());
    const auto both = std::make_shared<const TwoResults>(TwoResults{*std::move(own), *std::move(against)});
    exchange::SheetRows rows{std::string(kDifferences),
                             {{"scenario"},
                              {"against"},
                              {"locality"},
                              {"role"},
                              {"period"},
                              {"figure"},
                              {"value", true},
                              {"value_against", true},
                              {"value_difference", true}},
                             {}};
    rows.forEach = [both, columns = *columns, filter = *filter,
                    choice = wish.choice](const exchange::VisitCells& visit) -> Result<void> {
        for (const engine::TablePlace& place : engine::tablePlaces(both->own, choice.by, choice.reach))
            if (filter.keeps(place))
                if (auto wanted = visitLine(*both, place, columns, visit); !wanted)
                    return wanted;
        return {};
    };
    return rows;
}

} // namespace muster::cli
