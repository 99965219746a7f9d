// diff: two plans, or two states of one, told apart cell by cell.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "history/lines/difference_lines.h"

#include <memory>

namespace muster::cli {

namespace {

struct DiffCommand {
    std::string plan, other, since, until;
    OutputOptions output;
};

Result<int> diff(const DiffCommand& command)
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
    return write(sheet, command.output).map([] { return kDone; });
}

} // namespace

void addDiff(CLI::App& app, Action& action)
{
    auto options = std::make_shared<DiffCommand>();
    CLI::App& command = *app.add_subcommand("diff", "what differs between two plans, or two states of one");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    auto* other = command.add_option("OTHER", options->other, "another plan file");
    auto* since =
        command.add_option("--since", options->since,
                           "from how PLAN was after this entry of its history, at the end of this day or at "
                           "this checkpoint");
    command.add_option("--until", options->until, "to how OTHER, or PLAN itself, was then");
    addOutputOptions(command, options->output);
    command.callback([=, &action] {
        if (other->empty() && since->empty())
            throw CLI::RequiredError("OTHER or --since");
        action = [=] { return diff(*options); };
    });
}

} // namespace muster::cli
