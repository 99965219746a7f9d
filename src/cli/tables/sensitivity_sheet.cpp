#include "cli/tables/sensitivity_sheet.h"

#include "analysis/seek/sensitivity.h"
#include "cli/open_plan.h"
#include "cli/tables/figure_of_roles.h"
#include "cli/terminal_progress.h"
#include "exchange/results/result_tables.h"
#include "plan/scenarios/scenarios.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace muster::cli {

namespace {

using analysis::Sensitivity;
using exchange::Cell;
using exchange::cellOf;

template <class Id>
Cell nameCell(const plan::Plan& plan, const std::optional<Id>& id)
{
    return id ? Cell(plan::nameOf(plan, *id)) : Cell();
}

/// How far a value is from where the figure flips, as a share of it; endless where it does not.
double distanceOf(const plan::Plan& plan, const Sensitivity::Row& row)
{
    if (!row.flip)
        return std::numeric_limits<double>::infinity();
    const double value = plan.find<plan::Assumption>(row.id)->value;
    return std::abs(row.flip->at - value) / std::max(std::abs(value), std::numeric_limits<double>::min());
}

/// "in range", "out of range", "within what is allowed", or that there is none.
std::string flipText(const plan::Assumption& row, const Sensitivity::Row& made)
{
    if (!made.flip)
        return fmt::format("does not flip within {}", plan::info(row.kind).allowed.toEnglish());
    if (!row.low && !row.high)
        return "no range";
    return row.low.value_or(row.value) <= made.flip->at && made.flip->at <= row.high.value_or(row.value)
               ? "in range"
               : "out of range";
}

/// The rows of a kind that name at least what is asked for.
std::vector<plan::AssumptionId> rowsOfKind(const plan::Plan& plan, const SensitivityQuestion& question)
{
    const auto matches = [](const auto& asked, const auto& named) { return !asked || asked == named; };
    std::vector<plan::AssumptionId> rows;
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        if (row.kind == *question.kind && matches(question.scope.locality, row.locality) &&
            matches(question.scope.clientGroup, row.clientGroup) &&
            matches(question.scope.activity, row.activity) && matches(question.scope.role, row.role))
            rows.push_back(row.id);
    return rows;
}

exchange::Sheet emptySheet()
{
    exchange::Sheet sheet{std::string(kSensitivity), {}, {}};
    for (const char* name : {"scenario", "figure", "figure_locality", "figure_role", "period", "kind",
                             "locality", "client_group", "activity", "role", "from", "unit"})
        sheet.columns.push_back({name});
    for (const char* name :
         {"value", "low", "high", "at_low", "at_value", "at_high", "width", "bound", "flips_at", "to_move"})
        sheet.columns.push_back({name, true});
    sheet.columns.push_back({"flip"});
    return sheet;
}

std::vector<Cell> cellsOf(const plan::Plan& plan, const std::vector<Cell>& names, const Sensitivity& all,
                          const Sensitivity::Row& made, const std::optional<double>& bound)
{
    const plan::Assumption& row = *plan.find<plan::Assumption>(made.id);
    const plan::KindInfo& kind = plan::info(row.kind);
    std::vector<Cell> cells = names;
    cells.insert(cells.end(),
                 {std::string(kind.id), nameCell(plan, row.locality), nameCell(plan, row.clientGroup),
                  nameCell(plan, row.activity), nameCell(plan, row.role),
                  row.from ? Cell(row.from->toString()) : Cell(), std::string(kind.unit), row.value,
                  cellOf(row.low), cellOf(row.high), cellOf(made.atLow), cellOf(all.now), cellOf(made.atHigh),
                  made.width(*all.now), cellOf(bound)});
    cells.push_back(made.flip ? Cell(made.flip->at) : Cell());
    cells.push_back(made.flip ? Cell(made.flip->at - row.value) : Cell());
    cells.push_back(bound ? Cell(flipText(row, made)) : Cell());
    return cells;
}

Error notKnown(const exchange::NamedPlace& place, engine::Column column)
{
    return {ErrorCode::NotFound,
            fmt::format("{} is not known for {}, {}, {}", engine::info(column).heading, place.locality,
                        place.role, place.period),
            {},
            {},
            {},
            "See what is missing with check"};
}

} // namespace

Result<exchange::Sheet> sensitivitySheet(const store::PlanFile& file, SensitivityQuestion question)
{
    const auto column = columnOfRoles(question.figure);
    if (!column)
        return fail(column.error());
    const auto results = resultsIn(file, question.scenario);
    if (!results)
        return fail(results.error());
    if (const auto stand = exchange::resultsStand(*results); !stand)
        return fail(stand.error());
    question.place = wholePlace(std::move(question.place), *results);
    const auto place = exchange::findPlace(*results, question.place);
    if (!place)
        return fail(place.error());
    const plan::Plan& plan = file.plan();
    analysis::SensitivityWish wish{{*place, *column}, question.bound};
    if (!wish.bound && question.figure == kFigureThatFlips)
        wish.bound = 0;
    if (question.kind)
        wish.rows = rowsOfKind(plan, question);
    auto made = [&] {
        const TerminalProgress shown("Trying other values");
        return analysis::sensitivityOf(*results, wish, shown.progress());
    }();
    if (!made)
        return fail(made.error());
    if (!made->now)
        return fail(notKnown(question.place, *column));
    if (question.nearestFirst)
        std::ranges::stable_sort(made->rows, {},
                                 [&](const Sensitivity::Row& row) { return distanceOf(plan, row); });
    exchange::Sheet sheet = emptySheet();
    const std::vector<Cell> names{plan::nameOf(plan, results->inputs().scenario()), question.figure,
                                  question.place.locality, question.place.role,
                                  place->span.period.toString()};
    for (const Sensitivity::Row& row : made->rows)
        sheet.rows.push_back(cellsOf(plan, names, *made, row, wish.bound));
    return sheet;
}

} // namespace muster::cli
