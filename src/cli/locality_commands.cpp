// merge-locality, split-locality: two localities as one, and one as several.

#include "base/number.h"
#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "plan/names.h"
#include "plan/rules/admitted_edit.h"
#include "plan/structure/structure.h"
#include "store/file/clock.h"

#include <fmt/format.h>
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

/// Commits the change unless it is a dry run, and lists what happens to its rows.
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

struct SplitOptions {
    LocalityOptions of;
    std::vector<std::string> into, posts;
};

/// The two sides of the last "=" of an option's value.
Result<std::pair<std::string, std::string>> sidesOf(const std::string& option, const std::string& text,
                                                    const std::string& allowed)
{
    const auto at = text.rfind('=');
    if (at == std::string::npos)
        return fail({ErrorCode::BadInput, option + " has no \"=\"", {}, text, allowed, {}});
    return std::pair(text.substr(0, at), text.substr(at + 1));
}

Result<std::vector<plan::LocalityPart>> partsOf(const SplitOptions& options)
{
    std::vector<plan::LocalityPart> parts;
    for (const std::string& text : options.into) {
        const auto sides = sidesOf("--into", text, "a name and a share, such as East=0.6");
        if (!sides)
            return fail(sides.error());
        auto share = parseNumber(sides->second);
        if (!share) {
            share.error().message = "--into: " + share.error().message;
            return fail(share.error());
        }
        parts.push_back({sides->first, *share});
    }
    for (const std::string& text : options.posts) {
        const auto sides =
            sidesOf("--posts", text, "the title of posts and the name of a part, such as Team manager=East");
        if (!sides)
            return fail(sides.error());
        const auto part = std::ranges::find(parts, sides->second, &plan::LocalityPart::name);
        if (part == parts.end())
            return fail({ErrorCode::BadInput,
                         "--posts: there is no such part",
                         {},
                         sides->second,
                         "a name that stands in --into",
                         {}});
        part->posts.push_back(sides->first);
    }
    return parts;
}

Result<int> splitLocality(const SplitOptions& options)
{
    const auto parts = partsOf(options);
    if (!parts)
        return fail(parts.error());
    return withLocality(options.of, [&](store::PlanFile& file, plan::LocalityId locality) {
        return finish(file, options.of, plan::splitLocality(file.plan(), locality, *parts));
    });
}

void addLocality(CLI::App& command, LocalityOptions& options)
{
    command.add_option("PLAN", options.plan, "the plan file")->required();
    command.add_option("LOCALITY", options.locality, "by name or path")->required();
    command.add_flag("--dry-run", options.dryRun, "only list what happens to its rows");
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

void addSplitLocality(CLI::App& app, Action& action)
{
    auto options = std::make_shared<SplitOptions>();
    CLI::App& command = *app.add_subcommand(
        "split-locality",
        "part a locality by shares: amounts are parted, everything else is said of each part");
    addLocality(command, options->of);
    command
        .add_option(
            "--into", options->into,
            "NAME=SHARE, once for each part; the first keeps the locality's history, the shares add up to 1")
        ->required()
        ->allow_extra_args(false);
    command
        .add_option("--posts", options->posts,
                    "TITLE=NAME: posts of the register that go to a part; all others stay with the first")
        ->allow_extra_args(false);
    command.callback([=, &action] { action = [=] { return splitLocality(*options); }; });
}

} // namespace muster::cli
