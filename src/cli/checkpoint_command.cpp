// checkpoint: names for states of a plan.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct CheckpointCommand {
    std::string plan, name;
    OutputOptions output;
};

Result<int> list(const CheckpointCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto all = file->checkpoints();
    if (!all)
        return fail(all.error());
    exchange::Sheet sheet{"checkpoints", {{"name"}, {"entry", true}, {"at"}, {"who"}}, {}};
    for (const history::Checkpoint& each : *all)
        sheet.rows.push_back(
            {each.name, double(each.entry), textCell(each.made.at), textCell(each.made.who)});
    return write(sheet, command.output).map([] { return kDone; });
}

Result<int> mark(const CheckpointCommand& command)
{
    auto file = openToWrite(command.plan);
    if (!file)
        return fail(file.error());
    const auto made = file->addCheckpoint(command.name, store::stampNow());
    if (!made)
        return fail(made.error());
    tell(fmt::format("Checkpoint \"{}\": the plan as it is after entry {} of its history.", made->name,
                     made->entry));
    return kDone;
}

} // namespace

void addCheckpoint(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CheckpointCommand>();
    CLI::App& command =
        *app.add_subcommand("checkpoint", "give the plan as it is now a name, or list the names there are");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("NAME", options->name, "what to call this state; without it, the names are listed");
    addOutputOptions(command, options->output);
    command.callback(
        [=, &action] { action = [=] { return options->name.empty() ? list(*options) : mark(*options); }; });
}

} // namespace muster::cli
