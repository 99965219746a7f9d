// explain: how one number is made.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "cli/tables/records.h"
#include "engine/explain.h"
#include "exchange/results/explained_cell.h"
#include "exchange/results/explanation.h"
#include "exchange/results/result_tables.h"
#include "exchange/results/staff_record_sheet.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace muster::cli {

namespace {

struct ExplainCommand {
    std::string plan, table, scenario, format = "text";
    exchange::NamedCell cell;
    bool evenDamaged = false;
};

Result<engine::Explanation> explanationOf(const store::PlanFile& file, const engine::Results& results,
                                          const ExplainCommand& command)
{
    const auto& cell = command.cell;
    const auto columns = exchange::explainableColumns(command.table);
    const bool isColumn = cell.column.empty() || std::ranges::find(columns, cell.column) != columns.end();
    if (command.table == exchange::kStaffRecord && isColumn)
        return explainStaffRecord(file, results, cell);
    return exchange::explainCell(results, command.table, cell);
}

Result<int> explainNumber(const ExplainCommand& command)
{
    const auto file = openToShow(command.plan, command.evenDamaged);
    if (!file)
        return fail(file.error());
    const auto results = resultsIn(*file, command.scenario);
    if (!results)
        return fail(results.error());
    if (const auto stand = exchange::tableStands(*results, command.table); !stand)
        return fail(stand.error());
    const auto explanation = explanationOf(*file, *results, command);
    if (!explanation)
        return fail(explanation.error());
    const auto written = command.format == "json" ? writeOut(exchange::toJson(*explanation))
                                                  : writeText(engine::toText(*explanation));
    return written.map([] { return kDone; });
}

} // namespace

void addExplain(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ExplainCommand>();
    CLI::App& command = *app.add_subcommand("explain", "how one number is made");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command
        .add_option("TABLE", options->table,
                    fmt::format("{}", fmt::join(exchange::explainableTables(), ", ")))
        ->required();
    exchange::NamedCell& cell = options->cell;
    command.add_option("--locality", cell.locality, "by name or path")->required();
    command.add_option("--role", cell.role, "by name")->default_str("All roles");
    command.add_option("--activity", cell.activity, "by name")->default_str("All activities");
    command.add_option("--client-group", cell.clientGroup, "by name");
    command.add_option("--funding", cell.funding, "by name; without it, what names no source");
    command.add_option("--measure", cell.measure, "by name; of staff_record what came, such as in_post_fte");
    command.add_option("--figure", cell.figure, "of beside_published, such as vacancy_gross");
    command.add_option("--area", cell.area, "whose rate, of several that are published");
    command.add_option("--published-period", cell.publishedPeriod, "of which period, of several");
    command.add_option("--source", cell.source, "from which source, of several");
    command.add_option("--state", cell.state,
                       "of staff_record, as that table names it; without it, the last");
    command.add_option("--period", cell.period, "2027-04, 2027-Q2 or 2027/28")->required();
    command.add_option("--column", cell.column, "the column; without it, the table's main one");
    command.add_option("--format", options->format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    addOwn(command, cell.reach);
    addScenario(command, options->scenario);
    addEvenDamaged(command, options->evenDamaged);
    command.callback([=, &action, &command] {
        const auto may = exchange::cellNames(options->table);
        if (may)
            for (const auto& [option, allowed] : {std::pair("--role", may->role),
                                                  {"--activity", may->activity},
                                                  {"--client-group", may->clientGroup},
                                                  {"--funding", may->funding},
                                                  {"--measure", may->measure},
                                                  {"--figure", may->published},
                                                  {"--area", may->published},
                                                  {"--published-period", may->published},
                                                  {"--source", may->published},
                                                  {"--state", may->state}})
                if (!allowed && command.count(option) > 0)
                    throw CLI::ValidationError(
                        option, fmt::format("the numbers of {} are not by this", options->table));
        action = [=] { return explainNumber(*options); };
    });
}

} // namespace muster::cli
