// compact: a history made shorter.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "store/this_moment.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct CompactCommand {
    std::string plan, before;
    bool dryRun = false;
};

std::string inWords(const store::Compaction& compaction, bool dryRun)
{
    const std::size_t joined = compaction.entriesBefore - compaction.entriesAfter - compaction.takenBack;
    if (compaction.entriesAfter == compaction.entriesBefore)
        return "There is nothing to join: every entry of the history is kept.";
    std::string text = fmt::format(
        "{} {} entries to {}. {} edits {} seen, compared or restored one by one, and {} undone ones {} gone. "
        "Checkpoints, signed states, merges and the plan itself stay as they are.",
        dryRun ? "This would shorten the history from" : "The history is shortened from",
        compaction.entriesBefore, compaction.entriesAfter, joined,
        dryRun ? "could no longer be" : "can no longer be", compaction.takenBack,
        dryRun ? "would be" : "are");
    if (!dryRun)
        text +=
            fmt::format(" The file had {} bytes and has {}.", compaction.bytesBefore, compaction.bytesAfter);
    return text;
}

Result<int> compact(const CompactCommand& command)
{
    const auto before = optionValue<Date>("--before", command.before);
    if (!before)
        return fail(before.error());
    auto file = openToWrite(command.plan);
    if (!file)
        return fail(file.error());
    constexpr Date kAll{9999, 12, 31};
    const auto done = file->compact(before->value_or(kAll), store::thisMoment(), command.dryRun);
    if (!done)
        return fail(done.error());
    tell(inWords(*done, command.dryRun));
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
