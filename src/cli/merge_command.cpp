// merge: a copy of a plan that was edited apart, put into it.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "store/file/clock.h"
#include "store/merge.h"

#include <fmt/format.h>
#include <memory>

namespace muster::cli {

namespace {

struct MergeCommand {
    std::string plan, other, take;
    bool dryRun = false;
    OutputOptions output;

    [[nodiscard]] store::ConflictResolution resolution() const
    {
        if (take.empty())
            return {};
        return {{}, take == "mine" ? history::Side::Mine : history::Side::Theirs};
    }
};

std::vector<exchange::Cell> conflictRow(const store::Conflict& conflict, const std::string& take)
{
    const history::CellConflict& cell = conflict.cell;
    const std::string& taken = conflict.taken == history::Side::Mine ? cell.mine : cell.theirs;
    return {std::string("conflict"),
            cell.table,
            cell.key,
            textCell(cell.column),
            textCell(cell.was),
            textCell(cell.mine),
            textCell(cell.theirs),
            take.empty() ? exchange::Cell{} : textCell(taken),
            textCell(conflict.mine.who),
            textCell(conflict.mine.at),
            textCell(conflict.theirs.who),
            textCell(conflict.theirs.at)};
}

/// The conflicts, and then the cells of this plan that would be changed.
exchange::Sheet sheetOf(const store::MergePreview& preview, const std::string& take)
{
    exchange::Sheet sheet{"merge",
                          {{"outcome"},
                           {"table"},
                           {"key"},
                           {"column"},
                           {"was"},
                           {"mine"},
                           {"theirs"},
                           {"merged"},
                           {"mine_who"},
                           {"mine_at"},
                           {"theirs_who"},
                           {"theirs_at"}},
                          {}};
    for (const store::Conflict& conflict : preview.conflicts)
        sheet.rows.push_back(conflictRow(conflict, take));
    for (const history::DifferenceLine& line : preview.changes) {
        const bool told = std::ranges::any_of(preview.conflicts, [&](const store::Conflict& conflict) {
            return conflict.cell.table == line.table && conflict.cell.key == line.key &&
                   conflict.cell.column == line.column;
        });
        if (!told)
            sheet.rows.push_back({std::string("change"),
                                  line.table,
                                  line.key,
                                  line.column,
                                  {},
                                  textCell(line.first),
                                  {},
                                  textCell(line.second),
                                  {},
                                  {},
                                  {},
                                  {}});
    }
    return sheet;
}

const std::string kNothingNew = "The other copy has nothing new.";

std::size_t entriesOf(const store::PlanFile& plan)
{
    return plan.entries().map([](const auto& entries) { return entries.size(); }).value_or(0);
}

std::string previewText(const store::MergePreview& preview)
{
    if (preview.nothingNew)
        return kNothingNew;
    return fmt::format("Both have entry {}. Edits since then: {} here, {} there. Cells in conflict: {}.",
                       preview.ancestor, preview.editsOfMine, preview.editsOfTheirs,
                       preview.conflicts.size());
}

Result<int> dryRun(const MergeCommand& command, const store::PlanFile& plan, const store::PlanFile& other)
{
    const auto preview = [&] {
        const TerminalProgress shown("Comparing the two copies");
        return plan.prepareMerge(other, command.resolution(), shown.progress());
    }();
    if (!preview)
        return fail(preview.error());
    tell(previewText(*preview));
    const bool open = command.take.empty() && !preview->conflicts.empty();
    return write(sheetOf(*preview, command.take), command.output).and_then([&]() -> Result<int> {
        if (preview->broken)
            return fail(*preview->broken);
        return open ? kWrong : kDone;
    });
}

Result<int> merge(const MergeCommand& command)
{
    auto plan = command.dryRun ? openToRead(command.plan) : openToWrite(command.plan);
    if (!plan)
        return fail(plan.error());
    const auto other = openToRead(command.other);
    if (!other)
        return fail(other.error());
    if (command.dryRun)
        return dryRun(command, *plan, *other);
    const std::size_t before = entriesOf(*plan);
    const auto merged = [&] {
        const TerminalProgress shown("Merging the two copies");
        return plan->merge(*other, command.resolution(), store::stampNow(), shown.progress());
    }();
    if (!merged)
        return fail(merged.error());
    tell(entriesOf(*plan) == before ? kNothingNew : merged->label + ".");
    return kDone;
}

} // namespace

void addMerge(CLI::App& app, Action& action)
{
    auto options = std::make_shared<MergeCommand>();
    CLI::App& command =
        *app.add_subcommand("merge", "put the changes made in another copy of the plan into it");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("OTHER", options->other, "a copy of it that was edited apart")->required();
    command.add_option("--take", options->take, "whose value stands where both changed a cell: mine, theirs")
        ->check(CLI::IsMember({"mine", "theirs"}));
    command.add_flag("--dry-run", options->dryRun,
                     "only list the conflicts and changes; exit status 1 where a conflict is not decided");
    addOutputOptions(command, options->output);
    command.callback([=, &action] { action = [=] { return merge(*options); }; });
}

} // namespace muster::cli
