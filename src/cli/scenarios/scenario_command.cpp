// scenario: the scenarios of a plan, their changes and adjustments.

#include "analysis/new_baseline.h"
#include "cli/commands.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/scenarios/adjustment_options.h"
#include "cli/scenarios/library_actions.h"
#include "cli/scenarios/scenario_list.h"
#include "exchange/read/csv.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/structure/structure.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct ScenarioOptions {
    std::string plan, action, name, onTopOf, note, reason, to;
    AdjustmentOptions adjustment;
    std::string set, add, multiply;
    std::optional<std::size_t> place;
    LibraryOptions library;
    OutputOptions output;
};

Result<plan::Edit> madeScenario(const plan::Plan& plan, const ScenarioOptions& options)
{
    return plan::findScenario(plan, options.onTopOf).map([&](const std::optional<plan::ScenarioId>& parent) {
        return plan::addScenario(plan, options.name, parent, exchange::withPlainBreaks(options.note));
    });
}

Result<plan::Edit> added(const plan::Plan& plan, const ScenarioOptions& options)
{
    if (options.library.list.empty())
        return madeScenario(plan, options);
    const auto locality = named<plan::Locality>(plan, options.adjustment.scope.locality);
    const auto start = optionValue(readMonth, "--from", options.adjustment.from);
    if (!locality || !start)
        return fail(locality ? start.error() : locality.error());
    const auto own = plan::findByName<plan::Scenario>(plan, options.name);
    const auto made = own ? Result<plan::Edit>(plan::Edit()) : madeScenario(plan, options);
    if (!made)
        return made;
    const plan::Scenario& into = own ? *plan.find<plan::Scenario>(*own)
                                     : std::get<plan::RowChanges<plan::Scenario>>(made->changes).put.front();
    return addedFromLibrary(plan, into, options.library, *locality, *start)
        .map([&](const plan::Edit& within) {
            return plan::together(within.label, {*made, within});
        });
}

const plan::ScenarioChange& changeAt(const plan::Plan& plan, plan::ChangeId id)
{
    return *plan.find<plan::ScenarioChange>(id);
}

/// The adjustment with what the options say is done to the value, and with which amount.
Result<plan::Adjustment> wholeAdjustment(const plan::Plan& plan, const ScenarioOptions& options)
{
    using plan::AdjustBy;
    auto row = adjustmentOf(plan, options.adjustment);
    if (!row)
        return row;
    for (const auto& [text, by, option] : {std::tuple(&options.set, AdjustBy::Set, "--set"),
                                           {&options.add, AdjustBy::Add, "--add"},
                                           {&options.multiply, AdjustBy::Multiply, "--multiply"}}) {
        if (text->empty())
            continue;
        row->by = by;
        const auto amount = amountOf(*row, option, *text);
        if (!amount)
            return fail(amount.error());
        row->amount = *amount;
    }
    return row;
}

/// The adjustment in the change of that name, which is made in its scenario where it is not there.
Result<plan::Edit> adjusted(const plan::Plan& plan, const ScenarioOptions& options)
{
    const auto row = wholeAdjustment(plan, options);
    if (!row)
        return fail(row.error());
    if (const auto change = plan::findByName<plan::ScenarioChange>(plan, options.name))
        return plan::setAdjustment(plan, changeAt(plan, *change), *row);
    const auto stroke = options.name.find('/');
    const auto scenario = plan::findByName<plan::Scenario>(plan, options.name.substr(0, stroke));
    if (!scenario)
        return fail(scenario.error());
    if (stroke == std::string::npos)
        return fail({ErrorCode::BadInput,
                     "the name is that of a scenario, not of a change",
                     {},
                     options.name,
                     "SCENARIO/CHANGE",
                     {}});
    const plan::Edit made = plan::addChange(plan, *scenario, options.name.substr(stroke + 1),
                                            exchange::withPlainBreaks(options.reason));
    const auto& change = std::get<plan::RowChanges<plan::ScenarioChange>>(made.changes).put.front();
    const plan::Edit within = plan::setAdjustment(plan, change, *row);
    return plan::together(within.label, {made, within});
}

/// The removal, with what goes beside the thing in its label.
plan::Edit asEdit(plan::Removal removal)
{
    std::vector<std::string> others;
    for (const plan::RowsTouched& rows : removal.others)
        others.push_back(fmt::format("{} of {}", rows.removed, rows.table));
    if (!others.empty())
        removal.edit.label += fmt::format(" with {}", fmt::join(others, ", "));
    return std::move(removal.edit);
}

/// A change or, where there is none of the name, a scenario goes with all that it holds.
Result<plan::Edit> removed(const plan::Plan& plan, const ScenarioOptions& options)
{
    if (const auto change = plan::findByName<plan::ScenarioChange>(plan, options.name))
        return plan::removeThing(plan, {&plan::tableOf<plan::ScenarioChange>(), change->value}).map(asEdit);
    return plan::findByName<plan::Scenario>(plan, options.name).and_then([&](plan::ScenarioId id) {
        return plan::removeThing(plan, {&plan::tableOf<plan::Scenario>(), id.value}).map(asEdit);
    });
}

Result<plan::Edit> editOfChange(const plan::Plan& plan, const ScenarioOptions& options)
{
    const auto id = plan::findByName<plan::ScenarioChange>(plan, options.name);
    if (!id)
        return fail(id.error());
    const plan::ScenarioChange& change = changeAt(plan, *id);
    if (options.action == "move")
        return plan::moveChange(plan, change, options.place.value_or(1) - 1);
    if (options.action == "copy")
        return plan::findByName<plan::Scenario>(plan, options.to).map([&](plan::ScenarioId to) {
            return plan::copyChange(plan, change, to);
        });
    return plan::switchChange(plan, change, options.action == "on");
}

Result<plan::Edit> editOf(const plan::Plan& plan, const ScenarioOptions& options)
{
    if (options.action == "add")
        return added(plan, options);
    if (options.action == "adjust")
        return adjusted(plan, options);
    if (options.action == "remove")
        return removed(plan, options);
    if (options.action == "apply")
        return plan::findByName<plan::Scenario>(plan, options.name).and_then([&](plan::ScenarioId id) {
            return analysis::makeBaseline(plan, id);
        });
    return editOfChange(plan, options);
}

bool onlyReads(std::string_view action)
{
    return action == "list" || action == "library" || action == "save";
}

Result<exchange::Sheet> shown(const plan::Plan& plan, const ScenarioOptions& options)
{
    if (options.action == "save")
        return savedScenario(plan, options.name);
    return options.action == "list" ? listOfScenarios(plan) : librarySheet(plan);
}

Result<int> scenario(const ScenarioOptions& options)
{
    if (onlyReads(options.action))
        return openToRead(options.plan)
            .and_then([&](const store::PlanFile& file) { return shown(file.plan(), options); })
            .and_then([&](const exchange::Sheet& sheet) { return write(sheet, options.output); })
            .map([] { return kDone; });
    auto file = openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto edit = editOf(file->plan(), options);
    if (!edit)
        return fail(edit.error());
    if (plan::isEmpty(edit->changes)) {
        tell("Nothing to change.");
        return kDone;
    }
    if (const auto applied = file->apply(*edit, store::stampNow()); !applied)
        return fail(applied.error());
    tell(edit->label + ".");
    return kDone;
}

/// Refuses what the action lacks, before the plan is opened.
void requireParts(const ScenarioOptions& options)
{
    if (options.action != "list" && options.action != "library" && options.name.empty())
        throw CLI::RequiredError("NAME");
    if (options.action == "copy" && options.to.empty())
        throw CLI::RequiredError("--to");
    if (options.action == "move" && !options.place)
        throw CLI::RequiredError("--place");
    if (options.action != "adjust")
        return;
    if (options.adjustment.kind.empty())
        throw CLI::RequiredError("KIND");
    if (options.set.empty() && options.add.empty() && options.multiply.empty())
        throw CLI::RequiredError("--set, --add or --multiply");
}

} // namespace

void addScenarioCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ScenarioOptions>();
    CLI::App& command = *app.add_subcommand("scenario", "the scenarios of a plan: lists of changes over it");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("ACTION", options->action, "what to do")
        ->check(CLI::IsMember(
            {"list", "library", "add", "save", "adjust", "on", "off", "move", "copy", "remove", "apply"}))
        ->required();
    command.add_option("NAME", options->name, "a scenario's name, or SCENARIO/CHANGE");
    command.add_option("KIND", options->adjustment.kind,
                       "what to adjust: a kind of assumption, volume, establishment_fte, "
                       "redundancies, target_days");
    command.add_option("--on-top-of", options->onTopOf, "add: the scenario it stands on");
    command.add_option("--note", options->note, "add: a note");
    command.add_option("--reason", options->reason, "adjust: the reason of a new change");
    addAdjustment(command, options->adjustment,
                  "the first month, such as 2027-04; without it always. Of a list, the one from which its "
                  "months count; without it the plan's first");
    auto* set = command.add_option("--set", options->set, "adjust: the value itself");
    auto* add = command.add_option("--add", options->add, "adjust: what is added to the value");
    auto* multiply = command.add_option("--multiply", options->multiply, "adjust: a factor of the value");
    set->excludes(add)->excludes(multiply);
    add->excludes(multiply);
    command.add_option("--place", options->place, "move: its place in the list, from 1")
        ->check(CLI::PositiveNumber);
    command.add_option("--to", options->to, "copy: the scenario to copy to");
    auto* library =
        command.add_option("--library", options->library.list,
                           "add: a list of changes, by its name in the library or as the file of one");
    command
        .add_option("--match", options->library.matches,
                    "add: which of the plan's own is meant by a name of the list, as NAME=OWN; without OWN "
                    "it is left out")
        ->needs(library);
    addOutputOptions(command, options->output);
    command.callback([=, &action] {
        requireParts(*options);
        action = [=] { return scenario(*options); };
    });
}

} // namespace muster::cli
