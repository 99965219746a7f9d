// rename, move, remove: what a plan is made of.

#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "plan/names.h"
#include "plan/structure/structure.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

const std::vector<std::string> kThings{"locality", "client-group", "activity", "role"};

struct ThingOptions {
    std::string plan, thing, name;
};

const plan::TableInfo& tableOfThing(const std::string& thing)
{
    if (thing == "locality")
        return plan::tableOf<plan::Locality>();
    if (thing == "client-group")
        return plan::tableOf<plan::ClientGroup>();
    return thing == "activity" ? plan::tableOf<plan::Activity>() : plan::tableOf<plan::Role>();
}

void addThing(CLI::App& command, ThingOptions& options, const std::string& help)
{
    command.add_option("PLAN", options.plan, "the plan file")->required();
    command.add_option("THING", options.thing, "locality, client-group, activity or role")
        ->required()
        ->check(CLI::IsMember(kThings));
    command.add_option("NAME", options.name, help)->required();
}

Result<plan::Thing> thingOf(const plan::Plan& plan, const ThingOptions& options)
{
    const plan::TableInfo& table = tableOfThing(options.thing);
    return plan::findByName(plan, table, options.name).map([&](std::int64_t id) {
        return plan::Thing{&table, id};
    });
}

/// Commits the edit and says what it was.
Result<int> commit(store::PlanFile& file, const Result<plan::Edit>& edit)
{
    if (!edit)
        return fail(edit.error());
    return file.apply(*edit, store::stampNow()).map([&](const auto&) {
        tell(edit->label + ".");
        return kDone;
    });
}

Result<int> rename(const ThingOptions& options, const std::string& name)
{
    auto file = openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto thing = thingOf(file->plan(), options);
    if (!thing)
        return fail(thing.error());
    return commit(*file, plan::renameThing(file->plan(), *thing, name));
}

struct MoveOptions {
    ThingOptions what;
    std::string to;
    bool top = false;
};

Result<int> move(const MoveOptions& options)
{
    auto file = openToWrite(options.what.plan);
    if (!file)
        return fail(file.error());
    const auto locality = plan::findByName<plan::Locality>(file->plan(), options.what.name);
    if (!locality)
        return fail(locality.error());
    if (options.top)
        return commit(*file, plan::moveLocality(file->plan(), *locality, {}));
    const auto parent = plan::findByName<plan::Locality>(file->plan(), options.to);
    if (!parent)
        return fail(parent.error());
    return commit(*file, plan::moveLocality(file->plan(), *locality, *parent));
}

struct RemoveOptions {
    ThingOptions what;
    bool dryRun = false, yes = false;
    OutputOptions output;
};

exchange::Sheet sheetOf(const plan::Removal& removal)
{
    exchange::Sheet sheet{"remove", {{"table"}, {"removed", true}, {"changed", true}}, {}};
    for (const plan::RowsTouched& rows : removal.others)
        sheet.rows.push_back({std::string(rows.table), double(rows.removed), double(rows.changed)});
    return sheet;
}

Error needsYes(const plan::Removal& removal)
{
    std::size_t rows = 0;
    for (const plan::RowsTouched& each : removal.others)
        rows += each.removed + each.changed;
    return {ErrorCode::BadInput,
            fmt::format("nothing is removed yet: {} other row{} would go or change with it", rows,
                        rows == 1 ? "" : "s"),
            {},
            {},
            {},
            "Add --yes to remove it with all of them, or --dry-run to list them alone"};
}

Result<int> remove(const RemoveOptions& options)
{
    auto file = options.dryRun ? openToRead(options.what.plan) : openToWrite(options.what.plan);
    if (!file)
        return fail(file.error());
    const auto thing = thingOf(file->plan(), options.what);
    if (!thing)
        return fail(thing.error());
    const auto removal = plan::removeThing(file->plan(), *thing);
    if (!removal)
        return fail(removal.error());
    const bool isListed = options.dryRun || !(removal->others.empty() || options.yes);
    if (!isListed)
        return commit(*file, removal->edit);
    return write(sheetOf(*removal), options.output).and_then([&]() -> Result<int> {
        if (options.dryRun)
            return kDone;
        return fail(needsYes(*removal));
    });
}

} // namespace

void addRename(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ThingOptions>();
    auto name = std::make_shared<std::string>();
    CLI::App& command =
        *app.add_subcommand("rename", "give a locality, client group, activity or role another name");
    addThing(command, *options, "its name now; a locality also by path");
    command.add_option("NEW", *name, "the name that it is to have")->required();
    command.callback([=, &action] { action = [=] { return rename(*options, *name); }; });
}

void addMove(CLI::App& app, Action& action)
{
    auto options = std::make_shared<MoveOptions>();
    CLI::App& command = *app.add_subcommand("move", "put a locality, with all beneath it, under another one");
    command.add_option("PLAN", options->what.plan, "the plan file")->required();
    command.add_option("THING", options->what.thing, "locality: nothing else lies under another")
        ->required()
        ->check(CLI::IsMember({"locality"}));
    command.add_option("NAME", options->what.name, "the locality, by name or path")->required();
    auto* where = command.add_option_group("where to", "one of the two");
    where->add_option("--to", options->to, "the locality under which it is to stand, by name or path");
    where->add_flag("--top", options->top, "it is to stand under no other");
    where->require_option(1);
    command.callback([=, &action] { action = [=] { return move(*options); }; });
}

void addRemove(CLI::App& app, Action& action)
{
    auto options = std::make_shared<RemoveOptions>();
    CLI::App& command = *app.add_subcommand(
        "remove", "remove a locality, client group, activity or role, with every row that names it");
    addThing(command, options->what, "its name; a locality also by path, and with all beneath it");
    auto* dryRun = command.add_flag("--dry-run", options->dryRun, "only list what would go with it");
    command.add_flag("--yes", options->yes, "also where other rows go with it; without this they are listed")
        ->excludes(dryRun);
    addOutputOptions(command, options->output);
    command.callback([=, &action] { action = [=] { return remove(*options); }; });
}

} // namespace muster::cli
