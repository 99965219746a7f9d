#include "exchange/results/result_tables.h"

#include "engine/check.h"
#include "exchange/results/demand_sheets.h"
#include "exchange/results/no_such.h"
#include "exchange/results/result_sheets.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>

namespace muster::exchange {

namespace {

using engine::Results;

constexpr std::string_view kRequirement = "requirement";

/// Whether a role is qualified; empty for all roles together.
Cell qualifiedCell(const engine::Dimensions& d, engine::RoleIndex role)
{
    if (role == engine::kAllRoles)
        return {};
    return Cell(d.roles[role].qualified ? "yes" : "no");
}

/// The place in words, of the requirement with whether its role is qualified, then the columns.
Sheet figuresSheet(std::string_view name, std::span<const engine::Column> columns, const Results& results,
                   const ResultChoice& choice, const RowFilter& filter)
{
    const bool requirement = name == kRequirement;
    Sheet sheet{std::string(name), {{"locality"}, {"role"}}, {}};
    if (requirement)
        sheet.columns.push_back({"qualified"});
    sheet.columns.push_back({"period"});
    for (const engine::Column column : columns)
        sheet.columns.push_back({std::string(engine::info(column).name), true});

    if (requirement && !results.inputs().hasRequirement())
        return sheet;
    const engine::Dimensions& d = results.inputs().dimensions();
    for (const engine::TablePlace& place : engine::tablePlaces(results, choice.by, choice.reach)) {
        if (!filter.keeps(place))
            continue;
        auto& row = sheet.rows.emplace_back();
        row.emplace_back(localityName(results, place.locality));
        row.emplace_back(d.roleName(place.role));
        if (requirement)
            row.push_back(qualifiedCell(d, place.role));
        row.emplace_back(place.span.period.toString());
        for (const engine::Column column : columns)
            row.push_back(cellOf(engine::figureAt(results, place, column)));
    }
    return sheet;
}

/// A table of results: its name, what its rows can be chosen by, and how it is written.
struct ResultTable {
    std::string_view name;
    TableChoices choices;
    std::function<Sheet(const Results&, const ResultChoice&, const RowFilter&)> write;
};

ResultTable ofFigures(std::string_view name, std::span<const engine::Column> columns)
{
    return {name,
            {.periods = true, .own = true, .locality = true, .role = true},
            [=](const Results& results, const ResultChoice& choice, const RowFilter& filter) {
                return figuresSheet(name, columns, results, choice, filter);
            }};
}

/// A table of financial years, of places with all beneath them.
ResultTable ofYears(std::string_view name, std::span<const engine::Column> columns)
{
    return {name,
            {.locality = true, .role = true},
            [=](const Results& results, const ResultChoice& choice, const RowFilter& filter) {
                ResultChoice years = choice;
                years.by = PeriodLength::FinancialYear;
                years.reach = engine::Rollup::WithBeneath;
                return figuresSheet(name, columns, results, years, filter);
            }};
}

/// A table whose rows are chosen by names alone.
template <Sheet (*write)(const Results&, const RowFilter&)>
Sheet byNames(const Results& results, const ResultChoice&, const RowFilter& filter)
{
    return write(results, filter);
}

Sheet everyProblem(const Results& results, const ResultChoice&, const RowFilter&)
{
    return checksSheet(engine::checkOf(results).problems);
}

const std::vector<ResultTable>& tables()
{
    constexpr TableChoices kOfWork{.periods = true, .own = true, .locality = true, .activity = true};
    constexpr TableChoices kOfSeries{.locality = true, .activity = true};
    static const std::vector<ResultTable> kTables{
        ofFigures(kRequirement, engine::kRequirementTable),
        ofFigures("vacancies", engine::kVacanciesTable),
        ofFigures("supply", engine::kSupplyTable),
        ofFigures("cost", engine::kCostTable),
        ofYears("outturn", engine::kOutturnTable),
        {"timeliness", kOfWork, timelinessSheet},
        {"workload", kOfWork, workloadSheet},
        {"cost_by_funding", {.periods = true, .own = true, .locality = true}, fundingSheet},
        {"measures", {.locality = true, .role = true, .activity = true}, byNames<measuresSheet>},
        {"temporary_posts", {.locality = true, .role = true}, byNames<temporaryPostsSheet>},
        {"beside_published", {.periods = true, .own = true, .locality = true}, besidePublishedSheet},
        {"demand_forecast", kOfWork, demandForecastSheet},
        {"methods_tried", kOfSeries, byNames<methodsTriedSheet>},
        {"methods_in_use", kOfSeries, byNames<methodsInUseSheet>},
        {"found_breaks", kOfSeries, byNames<foundBreaksSheet>},
        {"backtest", kOfSeries, byNames<backtestSheet>},
        {"checks", {}, everyProblem}};
    return kTables;
}

const ResultTable* findTable(std::string_view name)
{
    const auto found = std::ranges::find(tables(), name, &ResultTable::name);
    return found == tables().end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string_view> resultTables()
{
    std::vector<std::string_view> names;
    for (const ResultTable& each : tables())
        names.push_back(each.name);
    return names;
}

std::optional<TableChoices> resultChoices(std::string_view table)
{
    const ResultTable* found = findTable(table);
    return found ? std::optional(found->choices) : std::nullopt;
}

namespace {

/// Nothing, or the first error of those that matter.
template <class Matters>
Result<void> standing(const engine::Results& results, Matters&& matters)
{
    const auto problems = engine::problemsOf(results.inputs());
    const auto isError = [&](const plan::Problem& problem) {
        return problem.severity == plan::Severity::Error && matters(problem);
    };
    const auto first = std::ranges::find_if(problems, isError);
    if (first == problems.end())
        return {};
    std::size_t others = 0;
    for (const plan::Problem& problem : problems)
        others += isError(problem) ? 1 + problem.more : 0;
    --others; // the first
    return fail({ErrorCode::BadInput,
                 plan::sentenceOf(*first),
                 {},
                 first->found,
                 first->allowed,
                 others > 0 ? fmt::format("{} more such: see check", others) : std::string("See check")});
}

bool isOfDemand(std::string_view table)
{
    constexpr std::array<std::string_view, 13> kOfDemand{
        "demand_forecast", "methods_tried",    "methods_in_use", "found_breaks",    "backtest",
        "forecast_record", "demand",           "demand_methods", "demand_profiles", "population",
        "rates",           "shared_forecasts", "breaks"};
    return std::ranges::find(kOfDemand, table) != kOfDemand.end();
}

} // namespace

Result<void> resultsStand(const engine::Results& results)
{
    return standing(results, [](const plan::Problem&) { return true; });
}

Result<void> tableStands(const engine::Results& results, std::string_view table)
{
    if (table == "checks")
        return {};
    return isOfDemand(table)
               ? standing(results,
                          [](const plan::Problem& problem) { return isOfDemand(problem.target.table); })
               : resultsStand(results);
}

Result<Sheet> writeResults(const Results& results, std::string_view table, const ResultChoice& choice)
{
    const auto filter = filterOf(results, choice);
    if (!filter)
        return fail(filter.error());
    const ResultTable* found = findTable(table);
    if (!found)
        return fail(noSuch("table of results", table, resultTables()));
    return found->write(results, choice, *filter);
}

Sheet checksSheet(const std::vector<plan::Problem>& problems)
{
    Sheet sheet{"checks", {{"severity"}, {"code"}, {"where"}, {"found"}, {"allowed"}, {"message"}}, {}};
    for (const plan::Problem& each : problems)
        sheet.rows.push_back({std::string(plan::word(each.severity)), each.code, each.where, each.found,
                              each.allowed, each.message});
    return sheet;
}

} // namespace muster::exchange
