// diff: two plans, or two states of one, told apart cell by cell.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "store/difference_lines.h"

#include <charconv>
#include <memory>

namespace muster::cli {

namespace {

struct DiffCommand {
    std::string plan, other, since;
    OutputOptions output;
};

/// The state of a plan at an entry of its history, or at the end of a day.
Result<plan::Plan> stateSince(const store::PlanFile& file, const std::string& since)
{
    std::int64_t entry = 0;
    const auto [end, error] = std::from_chars(since.data(), since.data() + since.size(), entry);
    if (error == std::errc{} && end == since.data() + since.size())
        return file.planAfter(entry);
    return optionValue<Date>("--since", since)
        .and_then([&](const std::optional<Date>& day) { return file.lastEntryOf(day.value()); })
        .and_then([&](std::int64_t last) { return file.planAfter(last); });
}

Result<int> diff(const DiffCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto first =
        command.since.empty() ? Result<plan::Plan>(file->plan()) : stateSince(*file, command.since);
    if (!first)
        return fail(first.error());
    const auto other = openToRead(command.other.empty() ? command.plan : command.other);
    if (!other)
        return fail(other.error());
    exchange::Sheet sheet{"diff", {{"table"}, {"key"}, {"column"}, {"old"}, {"new"}}, {}};
    for (const store::DifferenceLine& line : store::differenceLines(*first, other->plan()))
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
                           "from how PLAN was after this edit of its history, or at the end of this day");
    addOutputOptions(command, options->output);
    command.callback([=, &action] {
        if (other->empty() && since->empty())
            throw CLI::RequiredError("OTHER or --since");
        action = [=] { return diff(*options); };
    });
}

} // namespace muster::cli
