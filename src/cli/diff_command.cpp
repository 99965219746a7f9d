// diff: two plans, or two states of one, told apart cell by cell, or two scenarios of one change by change.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "history/lines/difference_lines.h"
#include "plan/scenarios/list_differences.h"

#include <memory>

namespace muster::cli {

namespace {

struct DiffCommand {
    std::string plan, other, since, until;
    bool isOfScenarios = false;
    std::string scenario, against; ///< empty: the baseline
    OutputOptions output;
};

Result<exchange::Sheet> betweenScenarios(const DiffCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto scenario = plan::findScenario(file->plan(), command.scenario);
    const auto against = plan::findScenario(file->plan(), command.against);
    if (!scenario || !against)
        return fail(scenario ? against.error() : scenario.error());
    exchange::Sheet sheet{"diff", {{"change"}, {"adjusts"}, {"differs"}, {"old"}, {"new"}}, {}};
    for (const plan::ListDifference& each : plan::listDifferences(file->plan(), *scenario, *against))
        sheet.rows.push_back(
            {each.change, textCell(each.adjusts), each.differs, textCell(each.other), textCell(each.own)});
    return sheet;
}

Result<exchange::Sheet> betweenStates(const DiffCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto first = stateOf(*file, command.since);
    if (!first)
        return fail(first.error());
    const auto other = openToRead(command.other.empty() ? command.plan : command.other);
    if (!other)
        return fail(other.error());
    const auto second = stateOf(*other, command.until);
    if (!second)
        return fail(second.error());
    exchange::Sheet sheet{"diff", {{"table"}, {"key"}, {"column"}, {"old"}, {"new"}}, {}};
    for (const history::DifferenceLine& line : history::differenceLines(*first, *second))
        sheet.rows.push_back(
            {line.table, line.key, line.column, textCell(line.first), textCell(line.second)});
    return sheet;
}

Result<int> diff(const DiffCommand& command)
{
    return (command.isOfScenarios ? betweenScenarios(command) : betweenStates(command))
        .and_then([&](const exchange::Sheet& sheet) { return write(sheet, command.output); })
        .map([] { return kDone; });
}

} // namespace

void addDiff(CLI::App& app, Action& action)
{
    auto options = std::make_shared<DiffCommand>();
    CLI::App& command =
        *app.add_subcommand("diff", "what differs between two plans, or two states or scenarios of one");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    auto* other = command.add_option("OTHER", options->other, "another plan file");
    auto* since =
        command.add_option("--since", options->since,
                           "from how PLAN was after this entry of its history, at the end of this day or at "
                           "this checkpoint");
    auto* until = command.add_option("--until", options->until, "to how OTHER, or PLAN itself, was then");
    auto* scenario = command.add_option("--scenario", options->scenario,
                                        "instead: which changes and adjustments this scenario has otherwise");
    auto* against = command.add_option("--against", options->against,
                                       "than this one has; without it the Baseline, which has none");
    for (CLI::Option* each : {scenario, against})
        each->excludes(other)->excludes(since)->excludes(until);
    addOutputOptions(command, options->output);
    command.callback([=, &action] {
        options->isOfScenarios = !scenario->empty() || !against->empty();
        if (other->empty() && since->empty() && !options->isOfScenarios)
            throw CLI::RequiredError("OTHER, --since or --scenario");
        action = [=] { return diff(*options); };
    });
}

} // namespace muster::cli
