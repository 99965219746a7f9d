// merge-locality: two localities as one.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "plan/names.h"
#include "plan/rules/admitted_edit.h"
#include "plan/structure/structure.h"
#include "store/file/clock.h"

#include <memory>

namespace muster::cli {

namespace {

struct LocalityOptions {
    std::string plan, locality;
    bool dryRun = false;
    OutputOptions output;
};

exchange::Sheet sheetOf(const plan::LocalityChange& change)
{
    exchange::Sheet sheet{"notes", {{"table"}, {"row"}, {"note"}}, {}};
    for (const plan::RowNote& note : change.notes)
        sheet.rows.push_back({std::string(note.table), note.row, note.note});
    return sheet;
}

/// Commits the change unless it is only to be looked at, and lists what to know of its rows.
Result<int> finish(store::PlanFile& file, const LocalityOptions& options,
                   const Result<plan::LocalityChange>& change)
{
    if (!change)
        return fail(change.error());
    if (options.dryRun) {
        if (const auto admitted = plan::admitEdit(file.plan(), change->edit); !admitted)
            return fail(admitted.error());
    } else {
        if (const auto applied = file.apply(change->edit, store::stampNow()); !applied)
            return fail(applied.error());
        tell(change->edit.label + ".");
    }
    return write(sheetOf(*change), options.output).map([] { return kDone; });
}

/// Opens the plan and finds the locality; then does what is to be done with it.
template <class Do>
Result<int> withLocality(const LocalityOptions& options, const Do& act)
{
    auto file = options.dryRun ? openToRead(options.plan) : openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto locality = plan::findByName<plan::Locality>(file->plan(), options.locality);
    if (!locality)
        return fail(locality.error());
    return act(*file, *locality);
}

Result<int> mergeLocality(const LocalityOptions& options, const std::string& into)
{
    return withLocality(options, [&](store::PlanFile& file, plan::LocalityId locality) -> Result<int> {
        const auto other = plan::findByName<plan::Locality>(file.plan(), into);
        if (!other)
            return fail(other.error());
        return finish(file, options, plan::mergeLocality(file.plan(), locality, *other));
    });
}

void addLocality(CLI::App& command, LocalityOptions& options)
{
    command.add_option("PLAN", options.plan, "the plan file")->required();
    command.add_option("LOCALITY", options.locality, "by name or path")->required();
    command.add_flag("--dry-run", options.dryRun, "only list what is to know of its rows");
    addOutputOptions(command, options.output);
}

} // namespace

void addMergeLocality(CLI::App& app, Action& action)
{
    auto options = std::make_shared<LocalityOptions>();
    auto into = std::make_shared<std::string>();
    CLI::App& command = *app.add_subcommand(
        "merge-locality",
        "put a locality into another one: amounts add up, and what cannot be added is listed");
    addLocality(command, *options);
    command.add_option("--into", *into, "the locality that stays, by name or path")->required();
    command.callback([=, &action] { action = [=] { return mergeLocality(*options, *into); }; });
}

} // namespace muster::cli
