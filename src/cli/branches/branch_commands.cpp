// copy-assumptions, clear-assumptions: the assumptions of a locality with all beneath it.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "plan/names.h"
#include "plan/rules/admitted_edit.h"
#include "plan/structure/branches.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace muster::cli {

namespace {

struct BranchOptions {
    std::string plan, locality, to;
    bool dryRun = false;
    OutputOptions output;
};

exchange::Sheet sheetOf(const plan::BranchChange& change)
{
    exchange::Sheet sheet{"changes", {{"assumption"}, {"before"}, {"after"}}, {}};
    for (const plan::BranchLine& line : change.lines)
        sheet.rows.push_back({line.where, line.before, line.after});
    return sheet;
}

void tellWhatIsLeft(const plan::BranchChange& change, const BranchOptions& options)
{
    if (!change.aside.empty())
        tell(fmt::format("Left aside, as nothing beneath {} has the name: {}.", options.to,
                         fmt::join(change.aside, ", ")));
}

/// Commits the change unless it is a dry run, and lists what it does.
Result<int> finishBranch(store::PlanFile& file, const BranchOptions& options,
                         const Result<plan::BranchChange>& change)
{
    if (!change)
        return fail(change.error());
    tellWhatIsLeft(*change, options);
    if (options.dryRun) {
        if (const auto admitted = plan::admitEdit(file.plan(), change->edit); !admitted)
            return fail(admitted.error());
    } else if (change->lines.empty()) {
        tell("Nothing to change.");
    } else {
        if (const auto applied = file.apply(change->edit, store::stampNow()); !applied)
            return fail(applied.error());
        tell(change->edit.label + ".");
    }
    return write(sheetOf(*change), options.output).map([] { return kDone; });
}

Result<int> copyBranch(const BranchOptions& options)
{
    auto file = options.dryRun ? openToRead(options.plan) : openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto from = plan::findByName<plan::Locality>(file->plan(), options.locality);
    if (!from)
        return fail(from.error());
    const auto to = plan::findByName<plan::Locality>(file->plan(), options.to);
    if (!to)
        return fail(to.error());
    return finishBranch(*file, options, plan::copyAssumptions(file->plan(), *from, *to));
}

Result<int> clearBranch(const BranchOptions& options)
{
    auto file = options.dryRun ? openToRead(options.plan) : openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto branch = plan::findByName<plan::Locality>(file->plan(), options.locality);
    if (!branch)
        return fail(branch.error());
    return finishBranch(*file, options, plan::clearAssumptions(file->plan(), *branch));
}

void addBranch(CLI::App& command, BranchOptions& options)
{
    command.add_option("PLAN", options.plan, "the plan file")->required();
    command.add_option("LOCALITY", options.locality, "the locality, by name or path")->required();
    command.add_flag("--dry-run", options.dryRun, "only list what would change");
    addOutputOptions(command, options.output);
}

} // namespace

void addCopyAssumptions(CLI::App& app, Action& action)
{
    auto options = std::make_shared<BranchOptions>();
    CLI::App& command = *app.add_subcommand(
        "copy-assumptions", "give a locality, with all beneath it, the assumptions of another one");
    addBranch(command, *options);
    command.add_option("--to", options->to, "the locality that is to have them, by name or path")->required();
    command.callback([=, &action] { action = [=] { return copyBranch(*options); }; });
}

void addClearAssumptions(CLI::App& app, Action& action)
{
    auto options = std::make_shared<BranchOptions>();
    CLI::App& command = *app.add_subcommand(
        "clear-assumptions",
        "return all assumptions of a locality, with all beneath it, to what they inherit");
    addBranch(command, *options);
    command.callback([=, &action] { action = [=] { return clearBranch(*options); }; });
}

} // namespace muster::cli
