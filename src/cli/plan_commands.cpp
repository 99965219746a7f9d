// new, undo, redo, restore, history: what makes and changes a plan.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "exchange/folder.h"
#include "exchange/samples/samples.h"
#include "plan/names.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace muster::cli {

namespace {

struct NewOptions {
    std::string plan, folder, sample;
    std::optional<std::string> title, organisation;
    std::string firstMonth;
    std::optional<int> months;
    exchange::ImportOptions reading; ///< of the folder's tables
};

/// April of the financial year that this moment lies in.
Month thisFinancialYear()
{
    const auto today = Date::parse(store::stampNow().at.substr(0, 10)).value();
    return Period::containing(Month(today.year, today.month), PeriodLength::FinancialYear).start;
}

/// The rows of the new plan before the options have their say.
Result<plan::Edit> foundation(const NewOptions& options)
{
    if (options.folder.empty() && options.sample.empty())
        return plan::startPlan(options.title.value_or("New plan"), options.organisation.value_or("Council"),
                               thisFinancialYear(), plan::Settings{}.months);
    const auto made = options.sample.empty() ? exchange::readFolder(options.folder, options.reading)
                                             : exchange::makeSample(options.sample);
    if (!made)
        return fail(made.error());
    for (const std::string& note : made->notes)
        tell(note);
    return made->edit;
}

Result<plan::Edit> firstEdit(const NewOptions& options)
{
    const auto first = optionValue<Month>("--first-month", options.firstMonth);
    if (!first)
        return fail(first.error());
    auto edit = foundation(options);
    if (!edit)
        return edit;
    plan::Settings& settings = std::get<plan::RowChanges<plan::Settings>>(edit->changes).put.front();
    settings.title = exchange::withPlainBreaks(options.title.value_or(settings.title));
    settings.organisation = exchange::withPlainBreaks(options.organisation.value_or(settings.organisation));
    settings.months = options.months.value_or(settings.months);
    settings.firstMonth = first->value_or(settings.firstMonth);
    return edit;
}

Result<int> makeNew(const NewOptions& options)
{
    const auto first = firstEdit(options);
    if (!first)
        return fail(first.error());
    const auto file = store::PlanFile::create(options.plan, first->changes, first->label, store::stampNow());
    if (!file)
        return fail(file.error());
    return kDone;
}

/// Undo and redo: the same walk through the history in its two directions.
struct Direction {
    const char* name;
    const char* help;
    const char* done;
    Result<std::vector<store::Applied>> (store::PlanFile::*go)(const history::Stamp&, int steps);
};

struct StepOptions {
    std::string plan;
    int steps = 1;
};

Result<int> go(const StepOptions& options, const Direction& direction)
{
    auto file = openToWrite(options.plan);
    if (!file)
        return fail(file.error());
    const auto done = (*file.*direction.go)(store::stampNow(), options.steps);
    if (!done)
        return fail(done.error());
    for (const store::Applied& applied : *done)
        tell(fmt::format("{}: {}.", direction.done, applied.label));
    return kDone;
}

void addSteps(CLI::App& app, Action& action, const Direction& direction)
{
    auto options = std::make_shared<StepOptions>();
    CLI::App& command = *app.add_subcommand(direction.name, direction.help);
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("N", options->steps, "how many edits")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command.callback([=, &action] { action = [=] { return go(*options, direction); }; });
}

Result<int> restore(const std::string& plan, const std::string& state)
{
    auto file = openToWrite(plan);
    if (!file)
        return fail(file.error());
    const auto applied = file->findState(state).and_then(
        [&](std::int64_t entry) { return file->restore(entry, store::stampNow()); });
    if (!applied)
        return fail(applied.error());
    tell(applied->label + '.');
    return kDone;
}

Result<int> showHistory(const std::string& plan, const OutputOptions& output)
{
    const auto file = openToRead(plan);
    if (!file)
        return fail(file.error());
    const auto lines = file->history();
    if (!lines)
        return fail(lines.error());
    return write(historySheet(*lines), output).map([] { return kDone; });
}

} // namespace

void addNew(CLI::App& app, Action& action)
{
    auto options = std::make_shared<NewOptions>();
    CLI::App& command = *app.add_subcommand("new", "make a plan");
    command.add_option("PLAN", options->plan, "the plan file to make")->required();
    auto* from = command.add_option("--from", options->folder,
                                    "read every canonical CSV in this folder, all or nothing");
    auto* sample = command.add_option(
        "--sample", options->sample,
        fmt::format("make one of the samples: {}", fmt::join(exchange::sampleNames(), ", ")));
    command.add_option("--title", options->title, "what the plan is called");
    command.add_option("--organisation", options->organisation, "council name, e.g. Essex");
    command.add_option("--first-month", options->firstMonth, "such as 2027-04");
    command.add_option("--months", options->months, "1 to 240")->check(CLI::Range(1, 240));
    addPeriods(command, options->reading.periods);
    from->excludes(sample);
    command.callback([=, &action] { action = [=] { return makeNew(*options); }; });
}

void addUndoAndRedo(CLI::App& app, Action& action)
{
    addSteps(app, action, {"undo", "take the last edits back", "Undone", &store::PlanFile::undo});
    addSteps(app, action, {"redo", "make the edits last taken back again", "Redone", &store::PlanFile::redo});
}

void addRestore(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    auto state = std::make_shared<std::string>();
    CLI::App& command =
        *app.add_subcommand("restore", "bring the plan back to how it was, as an edit that can be undone");
    command.add_option("PLAN", *plan, "the plan file")->required();
    command
        .add_option("STATE", *state,
                    "after this entry of the history, at the end of this day, or at this checkpoint")
        ->required();
    command.callback([=, &action] { action = [=] { return restore(*plan, *state); }; });
}

void addHistory(CLI::App& app, Action& action)
{
    auto plan = std::make_shared<std::string>();
    auto output = std::make_shared<OutputOptions>();
    CLI::App& command = *app.add_subcommand("history", "every cell that was changed, by whom and when");
    command.add_option("PLAN", *plan, "the plan file")->required();
    addOutputOptions(command, *output);
    command.callback([=, &action] { action = [=] { return showHistory(*plan, *output); }; });
}

} // namespace muster::cli
