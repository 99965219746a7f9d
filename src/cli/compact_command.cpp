// compact: a history made shorter.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "store/file/clock.h"

#include <memory>

namespace muster::cli {

namespace {

struct CompactCommand {
    std::string plan, before;
    bool dryRun = false;
};

Result<int> compact(const CompactCommand& command)
{
    const auto before = optionValue(readDate, "--before", command.before);
    if (!before)
        return fail(before.error());
    auto file = openToWrite(command.plan);
    if (!file)
        return fail(file.error());
    const auto done =
        file->compact(before->value_or(store::kWholeHistory), store::stampNow(), command.dryRun);
    if (!done)
        return fail(done.error());
    tell(store::summaryOf(*done, command.dryRun));
    return kDone;
}

} // namespace

void addCompact(CLI::App& app, Action& action)
{
    auto options = std::make_shared<CompactCommand>();
    CLI::App& command = *app.add_subcommand(
        "compact",
        "shorten the history: join edits between the states that are kept, and say what is given up");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("--before", options->before, "keep the edits made on or after this day one by one");
    command.add_flag("--dry-run", options->dryRun, "only say what would be given up");
    command.callback([=, &action] { action = [=] { return compact(*options); }; });
}

} // namespace muster::cli
