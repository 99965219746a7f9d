// undo, redo, restore, history: the edits of a plan, one after another.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "engine/results.h"
#include "store/file/clock.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

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

struct HistoryOptions {
    std::string plan;
    bool byEdit = false, moved = false;
    OutputOptions output;
};

constexpr std::size_t kStatesAtOnce = 8; // that are held in memory

/// What each edit moved, a few states at a time.
Result<MovedByEdit> movedBy(const store::PlanFile& file, const std::vector<history::EditLine>& lines)
{
    const TerminalProgress shown("Working out what each edit changed");
    const engine::Results now = resultsOf(file);
    MovedByEdit all;
    for (std::size_t end = lines.size(); end > 0;) {
        const std::size_t first = end - std::min(end, kStatesAtOnce);
        std::vector<std::int64_t> ids;
        for (std::size_t i = first; i < end; ++i)
            ids.push_back(lines[i].entry.id);
        const auto states = file.statesOfEdits(ids);
        if (!states)
            return fail(states.error());
        const double before = double(lines.size() - end);
        const auto moved = engine::movedByEdits(*states, now, [&](std::size_t done) {
            return shown.progress().reached((before + double(done)) / double(lines.size()));
        });
        if (!moved)
            return fail(moved.error());
        for (const engine::EditTotals& each : *moved)
            all[each.entry] = each.moved;
        end = first;
    }
    return all;
}

Result<int> showEdits(const store::PlanFile& file, const HistoryOptions& options)
{
    const auto lines = file.editLines(0);
    if (!lines)
        return fail(lines.error());
    std::optional<MovedByEdit> moved;
    if (options.moved) {
        auto found = movedBy(file, *lines);
        if (!found)
            return fail(found.error());
        moved = *std::move(found);
    }
    return write(editsSheet(*lines, moved), options.output).map([] { return kDone; });
}

Result<int> showHistory(const HistoryOptions& options)
{
    const auto file = openToRead(options.plan);
    if (!file)
        return fail(file.error());
    if (options.byEdit)
        return showEdits(*file, options);
    const auto lines = file->history();
    if (!lines)
        return fail(lines.error());
    return write(historySheet(*lines), options.output).map([] { return kDone; });
}

} // namespace

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
    auto options = std::make_shared<HistoryOptions>();
    CLI::App& command = *app.add_subcommand("history", "every cell that was changed, by whom and when");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    auto* byEdit = command.add_flag("--edits", options->byEdit, "one line for each edit instead");
    command
        .add_flag(
            "--moved", options->moved,
            "with what each edit changed of the required FTE (the mean of the plan's months) and of the "
            "forecast cost of a year; takes a while where there are many")
        ->needs(byEdit);
    addOutputOptions(command, options->output);
    command.callback([=, &action] { action = [=] { return showHistory(*options); }; });
}

} // namespace muster::cli
