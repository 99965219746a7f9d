// export: tables out.

#include "cli/commands.h"
#include "cli/history_sheet.h"
#include "cli/open_plan.h"
#include "cli/option_values.h"
#include "cli/output.h"
#include "cli/tables/all_tables.h"
#include "cli/tables/export_choices.h"
#include "cli/tables/records.h"
#include "exchange/results/demand_sheets.h"
#include "exchange/results/named_places.h"
#include "exchange/results/staff_record_sheet.h"
#include "exchange/tables/beside_other.h"
#include "exchange/tables/crosstab.h"
#include "exchange/transfer.h"
#include "exchange/whole_book.h"
#include "plan/scenarios/scenarios.h"
#include "store/past/plan_hash.h"
#include "store/repair/sound_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace muster::cli {

namespace {

const std::map<std::string, PeriodLength>& lengths()
{
    static const std::map<std::string, PeriodLength> kLengths{
        {"month", PeriodLength::Month},
        {"quarter", PeriodLength::Quarter},
        {"financial-year", PeriodLength::FinancialYear}};
    return kLengths;
}

struct ExportCommand {
    std::string plan;
    bool evenDamaged = false;
    exchange::TableWish wish;
    std::string scenario, against; ///< empty: the plan as it is; not beside another
    std::string period;            ///< empty: all
    std::string figure;            ///< of attribution and sensitivity; empty: their usual one
    std::optional<double> bound;   ///< of sensitivity
    std::string since, until;      ///< of attribution
    bool byDriver = false;         ///< likewise
    std::string show, across;      ///< both empty: the table as it is
    std::string package;           ///< the folder of a data package; empty: none is made
    OutputOptions output;
};

/// The scenario's name as it is in the plan.
Result<std::string> scenarioName(const store::PlanFile& file, const std::string& scenario)
{
    return plan::findScenario(file.plan(), scenario).map([&](const std::optional<plan::ScenarioId>& id) {
        return plan::nameOf(file.plan(), id);
    });
}

/// A table of results in a scenario, perhaps beside another.
Result<exchange::Sheet> resultsSheet(const store::PlanFile& file, const ExportCommand& command,
                                     const std::string& scenario)
{
    const auto results = resultsIn(file, scenario);
    if (!results)
        return fail(results.error());
    auto sheet = exchange::tableOf(*results, command.wish);
    if (sheet && command.wish.table == "requirement" && !results->inputs().hasRequirement())
        tell("The plan asks for no staff: it has no demand, no fixed posts and no individual allowances, so "
             "the table has no rows.");
    return sheet;
}

Result<exchange::SheetRows> rowsOfDifferences(const store::PlanFile& file, const ExportCommand& command)
{
    return differenceRows(file, {command.scenario, command.against, command.wish.choice, command.figure});
}

Result<exchange::Sheet> sheetOfFigure(const store::PlanFile& file, const ExportCommand& command)
{
    const exchange::ResultChoice& choice = command.wish.choice;
    const exchange::NamedPlace place{choice.locality, choice.role, {}, command.period, choice.reach};
    const auto figure = [&](std::string_view usual) {
        return command.figure.empty() ? std::string(usual) : command.figure;
    };
    if (command.wish.table == kAttribution)
        return attributionSheet(file,
                                {{command.scenario, command.against},
                                 {command.since, command.until},
                                 place,
                                 figure(kFigureOfAttribution),
                                 command.byDriver ? analysis::PartsBy::Driver : analysis::PartsBy::Change});
    return sensitivitySheet(
        file, {command.scenario, place, figure(kFigureThatFlips), command.bound, {}, {}, false});
}

Result<exchange::Sheet> sheetOf(const store::PlanFile& file, const ExportCommand& command)
{
    const exchange::TableWish& wish = command.wish;
    if (wish.table == "history")
        return file.history().map(historySheet);
    if (wish.table == exchange::kForecastRecord)
        return forecastRecord(file);
    if (wish.table == exchange::kStaffRecord)
        return staffRecord(file);
    if (exchange::isPlanTable(wish.table))
        return exchange::planTable(file.plan(), wish);
    if (wish.table == kRulesKept)
        return rulesSheet(file, command.scenario);
    if (wish.table == exchange::kSavingsProgramme)
        return plan::findScenario(file.plan(), command.scenario)
            .map([&](const std::optional<plan::ScenarioId>& of) {
                return exchange::savingsSheet(file.plan(), of);
            });
    if (wish.table == kDifferences)
        return rowsOfDifferences(file, command).map(exchange::asSheet);
    if (isOfOneFigure(wish.table))
        return sheetOfFigure(file, command);
    auto sheet = resultsSheet(file, command, command.scenario);
    if (sheet && !command.against.empty())
        sheet = resultsSheet(file, command, command.against).and_then([&](const exchange::Sheet& other) {
            return scenarioName(file, command.against).map([&](const std::string& name) {
                return exchange::besideOther(*sheet, other, name);
            });
        });
    if (!sheet || (command.scenario.empty() && command.against.empty()))
        return sheet;
    return scenarioName(file, command.scenario).map([&](const std::string& name) {
        return exchange::ofScenario(*std::move(sheet), name);
    });
}

/// Whether the rows of the plan alone make the table, so that no result need be computed.
bool isOfPlanAlone(const ExportCommand& command)
{
    return command.period.empty() && command.show.empty() && exchange::isPlanTable(command.wish.table);
}

/// The rows of any table, as they were asked for.
Result<exchange::SheetRows> rowsOfTable(const store::PlanFile& file, const ExportCommand& command)
{
    if (isOfPlanAlone(command))
        return exchange::planRows(file.plan(), command.wish);
    if (command.wish.table == kDifferences && command.period.empty() && command.show.empty())
        return rowsOfDifferences(file, command);
    auto sheet = sheetOf(file, command);
    if (sheet && !command.period.empty() && !isOfOneFigure(command.wish.table))
        sheet = exchange::onlyPeriod(*std::move(sheet), command.period);
    if (sheet && !command.show.empty())
        sheet = exchange::crosstab(*sheet, command.show, command.across);
    return sheet.map(exchange::rowsOf);
}

/// A table of the plan alone, read without the rest of a file that may be large; nothing where it is not as
/// its history made it.
std::optional<Result<void>> exportSoundTable(const ExportCommand& command)
{
    if (!isOfPlanAlone(command))
        return std::nullopt;
    auto outlet = Outlet::at(command.output);
    if (!outlet)
        return fail(outlet.error());
    Result<void> written;
    const bool isSound = store::readSoundTable(command.plan, command.wish.table, [&](const plan::Plan& plan) {
        written = exchange::planRows(plan, command.wish).and_then([&](const exchange::SheetRows& rows) {
            return outlet->write(rows);
        });
    });
    if (!isSound)
        return std::nullopt;
    return written.and_then([&] { return outlet->finish(); });
}

Result<void> exportRows(const ExportCommand& command)
{
    if (auto exported = exportSoundTable(command))
        return *std::move(exported);
    return openToShow(command.plan, command.evenDamaged)
        .and_then([&](const store::PlanFile& file) { return rowsOfTable(file, command); })
        .and_then([&](const exchange::SheetRows& rows) { return write(rows, command.output); });
}

Result<int> exportAsText(const ExportCommand& command)
{
    return exportRows(command).map([] { return kDone; });
}

Result<int> exportAsWorkbook(const ExportCommand& command)
{
    const auto file = openToShow(command.plan, command.evenDamaged);
    if (!file)
        return fail(file.error());
    const auto scenario = scenarioName(*file, command.scenario);
    if (!scenario)
        return fail(scenario.error());
    return writeWorkbook({{command.wish.table, [&] { return rowsOfTable(*file, command); }}},
                         {file->plan(), store::planHash(file->plan()),
                          command.scenario.empty() ? std::string() : *scenario},
                         command.output)
        .map([] { return kDone; });
}

Result<int> exportTable(const ExportCommand& command)
{
    if (command.wish.table == exchange::kAllTables)
        return exportAll(
            {command.plan, command.scenario, command.evenDamaged, command.package, command.output});
    return wantsWorkbook(command.output) ? exportAsWorkbook(command) : exportAsText(command);
}

} // namespace

void addExport(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ExportCommand>();
    CLI::App& command = *app.add_subcommand("export", "write a table of the plan or of its results");
    command.add_option("PLAN", options->plan, "the plan file")->required();
    CLI::Option* const table = command.add_option(
        "TABLE", options->wish.table,
        fmt::format("{}, {}; or {} of them in one workbook", fmt::join(exchange::writableTables(), ", "),
                    fmt::join(kOtherTables, ", "), exchange::kAllTables));
    command
        .add_option(
            "--package", options->package,
            "write all tables into this folder, as CSV with a datapackage.json that says what they are")
        ->excludes(table);
    exchange::ResultChoice& choice = options->wish.choice;
    command.add_option("--by", choice.by, "month, quarter, financial-year")
        ->transform(CLI::CheckedTransformer(lengths()))
        ->default_str("financial-year");
    addOwn(command, choice.reach);
    command.add_option("--locality", choice.locality, "this locality's rows alone");
    command.add_option("--role", choice.role, "this role's rows alone, or \"All roles\"");
    command.add_option("--activity", choice.activity, "this activity's rows alone, or \"All activities\"");
    command.add_option("--period", options->period, "this period's rows alone, such as 2027/28");
    auto* show = command.add_option("--show", options->show, "this figure alone, laid out by --across");
    auto* across = command.add_option(
        "--across", options->across,
        fmt::format("which names stand across: {}", fmt::join(exchange::kNameColumns, ", ")));
    show->needs(across);
    across->needs(show);
    addScenario(command, options->scenario);
    command.add_option("--against", options->against,
                       "beside each figure that of this scenario, or of the Baseline, and the difference");
    command.add_option("--figure", options->figure,
                       fmt::format("attribution, sensitivity: of which figure; without it {} and {}. "
                                   "differences: this figure alone",
                                   kFigureOfAttribution, kFigureThatFlips));
    command.add_flag("--by-driver", options->byDriver,
                     "attribution: what each change does to demand, standards, time, mix, supply and money");
    auto* since =
        command.add_option("--since", options->since,
                           "attribution: instead of scenarios from how the plan was after this entry "
                           "of its history, at the end of this day or at this checkpoint");
    command.add_option("--until", options->until, "attribution: to how it was then; without it now")
        ->needs(since);
    command.add_option("--bound", options->bound,
                       "sensitivity: where the figure flips; of gap_fte 0 where nothing is said");
    addEvenDamaged(command, options->evenDamaged);
    addOutputOptions(command, options->output);
    command.callback([=, &action, &command] {
        if (!options->package.empty())
            options->wish.table = exchange::kAllTables;
        if (options->wish.table.empty())
            throw CLI::RequiredError("TABLE or --package");
        requireChoice(command, options->wish.table);
        requireResults(command, options->wish.table);
        action = [=] { return exportTable(*options); };
    });
}

} // namespace muster::cli
