// import: tables and returns in.

#include "base/number.h"
#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "exchange/map/mapping.h"
#include "exchange/tables/missing_rows.h"
#include "exchange/transfer.h"
#include "exchange/whole_book.h"
#include "history/lines/difference_lines.h"
#include "plan/rules/admitted_edit.h"
#include "store/file/clock.h"

#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace muster::cli {

namespace {

struct ImportCommand {
    std::string plan, file, kind, date;
    std::vector<std::string> rows;
    exchange::ImportOptions options;
    std::string map;
    bool dryRun = false;
    bool explains = false;
    bool tellsCells = false;
    OutputOptions output; ///< of the cells that change
};

/// "120=derived": what the user says that a row of the file is.
Result<exchange::RowCorrections> rowsSaid(const ImportCommand& command)
{
    exchange::RowCorrections rows;
    for (const std::string& text : command.rows) {
        const auto equals = text.find('=');
        const auto number = parseNumber(std::string_view(text).substr(0, equals));
        const auto what =
            equals == std::string::npos ? std::nullopt : exchange::rowClassNamed(text.substr(equals + 1));
        if (!number || *number < 1 || *number != std::floor(*number) || !what)
            return fail({ErrorCode::BadInput,
                         "--row says nothing of a row",
                         {},
                         text,
                         "a row's number, = and what it is: header, data, derived (a total) or notes, as in "
                         "120=derived",
                         {}});
        rows[static_cast<std::size_t>(*number)] = *what;
    }
    return rows;
}

Result<exchange::ImportOptions> optionsOf(const ImportCommand& command)
{
    return optionValue(readDate, "--date", command.date).and_then([&](std::optional<Date> date) {
        return rowsSaid(command).map([&](exchange::RowCorrections&& rows) {
            exchange::ImportOptions options = command.options;
            options.date = date;
            options.rows = std::move(rows);
            return options;
        });
    });
}

void askAboutTotals(const plan::Plan& before, const plan::Plan& after)
{
    for (const std::string& question : exchange::totalsAskedAbout(before, after))
        tell(question);
}

void report(const exchange::ImportOutcome& read, bool dryRun)
{
    for (const std::string& note : read.notes)
        tell(note);
    if (const std::string missing = exchange::missingInWords(read.missing); !missing.empty())
        tell(missing +
             (read.missing.isErased ? "" : " --remove-missing takes away what the file does not have."));
    tell(fmt::format("{}{} rows read: {} new, {} changed, {} as they were.",
                     dryRun ? "Nothing is changed yet. " : "", read.counts.read, read.counts.added,
                     read.counts.changed, read.counts.unchanged));
}

/// By its own headings, or by the map that is given.
Result<exchange::ImportOutcome> readBy(const ImportCommand& command, const plan::Plan& plan,
                                       const exchange::ImportOptions& options)
{
    if (command.map.empty())
        return exchange::importAny(plan, command.file, command.kind, options);
    return exchange::readMap(command.map).and_then([&](const exchange::ImportMap& map) {
        if (!command.kind.empty() && command.kind != map.table)
            return Result<exchange::ImportOutcome>(fail({ErrorCode::BadInput,
                                                         "--as names another table than the map",
                                                         {command.map, 0, {}},
                                                         command.kind,
                                                         map.table,
                                                         "Leave --as out, or take a map of that table"}));
        return exchange::importMapped(plan, command.file, map, options);
    });
}

/// Writes the map that the file's headings and values suggest.
Result<int> explain(const ImportCommand& command)
{
    const auto file = openToRead(command.plan);
    if (!file)
        return fail(file.error());
    const auto rows = rowsSaid(command);
    if (!rows)
        return fail(rows.error());
    return exchange::headedTables(command.file, command.options.sheet, {}, *rows)
        .and_then([&](const std::vector<exchange::HeadedTable>& tables) {
            return exchange::proposedMap(file->plan(), tables, command.kind);
        })
        .and_then([](const exchange::ImportMap& map) { return writeOut(exchange::mapAsCsv(map)); })
        .map([] { return kDone; });
}

/// Every cell of the plan that the import changes, as a table.
Result<void> tellCells(const ImportCommand& command, const plan::Plan& before, const plan::Plan& after)
{
    if (!command.tellsCells)
        return {};
    exchange::Sheet sheet{"changes", {{"table"}, {"key"}, {"column"}, {"old"}, {"new"}}, {}};
    for (const history::DifferenceLine& line : history::differenceLines(before, after))
        sheet.rows.push_back(
            {line.table, line.key, line.column, textCell(line.first), textCell(line.second)});
    return write(sheet, command.output);
}

/// Reads the file and makes the import, or only looks whether it could be made.
Result<exchange::ImportOutcome> imported(const ImportCommand& command, store::PlanFile& file,
                                         exchange::ImportOptions options)
{
    const TerminalProgress shown("Importing " + std::filesystem::path(command.file).filename().string());
    options.progress = shown.progress().part(0, 0.5);
    auto read = readBy(command, file.plan(), options);
    if (!read)
        return read;
    const plan::Plan before = file.plan();
    if (command.dryRun)
        return plan::admitEdit(file.plan(), read->edit).and_then([&](const plan::AdmittedEdit& edit) {
            askAboutTotals(before, edit.after());
            return tellCells(command, before, edit.after()).map([&] { return *std::move(read); });
        });
    return file.apply(std::move(read->edit), store::stampNow(), shown.progress().part(0.5, 1))
        .and_then([&](const store::Applied&) {
            askAboutTotals(before, file.plan());
            return tellCells(command, before, file.plan()).map([&] { return *std::move(read); });
        });
}

Result<int> import(const ImportCommand& command)
{
    const auto options = optionsOf(command);
    if (!options)
        return fail(options.error());
    auto file = command.dryRun ? openToRead(command.plan) : openToWrite(command.plan);
    if (!file)
        return fail(file.error());
    return imported(command, *file, *options).map([&](const exchange::ImportOutcome& outcome) {
        report(outcome, command.dryRun);
        return kDone;
    });
}

} // namespace

void addImport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ImportCommand>();
    CLI::App& command =
        *app.add_subcommand("import", "read a table or a return into the plan: all of it or nothing");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    command.add_option("FILE", options->file, "the file to read")->required();
    command.add_option("--as", options->kind,
                       fmt::format("what the file is: {}; or {} tables of the plan in one workbook",
                                   fmt::join(exchange::readableKinds(), ", "), exchange::kAllTables));
    command.add_option("--sheet", options->options.sheet,
                       "the sheet of a workbook; without it, the first that Muster can read");
    command
        .add_option("--row", options->rows,
                    "what a row of the sheet is where Muster takes it for something else: NUMBER=header, "
                    "=data, =derived (a total, left out) or =notes (left out); may be given again")
        ->allow_extra_args(false);
    auto* map = command.add_option("--map", options->map,
                                   "a map of the file's columns and words, as --explain writes it");
    command
        .add_flag("--explain", options->explains,
                  "write the map that the file's headings suggest, as CSV, and change nothing")
        ->excludes(map);
    command.add_flag("--remove-missing", options->options.removesMissing,
                     "take away rows of the table that the file does not have");
    command.add_flag("--dry-run", options->dryRun, "say what would change, and change nothing");
    command.add_flag("--changes", options->tellsCells,
                     "write every cell of the plan that changes, as a table");
    addOutputOptions(command, options->output);
    command.add_option("--date", options->date,
                       "the date of a return that does not carry its own, such as 2027-03-31");
    command.add_option("--council", options->options.council,
                       "whose row of a national return, by name or code");
    command.add_option("--locality", options->options.locality,
                       "where a return's figures go; without it, the top");
    addPeriods(command, options->options.periods);
    command.callback(
        [=, &action] { action = [=] { return options->explains ? explain(*options) : import(*options); }; });
}

} // namespace muster::cli
