#include "exchange/transfer.h"

#include "exchange/profiles/profiles.h"
#include "exchange/results/results_catalogue.h"
#include "exchange/tables/canonical.h"
#include "plan/names.h"
#include "plan/rules/wholes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// The rows of a table of the plan that name the thing in the column; all of them where nothing is named.
template <class Row>
Result<SheetRows> named(const plan::Plan& plan, std::string_view column, std::string_view name,
                        SheetRows rows)
{
    if (name.empty())
        return rows;
    const auto id = plan::findByName<Row>(plan, name);
    if (!id)
        return fail(id.error());
    const auto at = static_cast<std::size_t>(std::ranges::find(rows.columns, column, &SheetColumn::name) -
                                             rows.columns.begin());
    rows.forEach = [all = std::move(rows.forEach), at,
                    wanted = Cell(plan::nameOf(plan, *id))](const VisitCells& visit) {
        all([&](const std::vector<Cell>& cells) {
            if (cells[at] == wanted)
                visit(cells);
        });
    };
    return rows;
}

Result<ImportOutcome> readCanonical(const plan::Plan& plan, CsvFile file, std::string_view kind,
                                    const ImportOptions& options)
{
    auto table = asTable(std::move(file));
    if (!table)
        return fail(std::move(table.error()));
    const std::string_view name = kind.empty() ? detectTable(table->header) : kind;
    if (name.empty())
        return fail({ErrorCode::BadInput,
                     "these headings are of no table that Muster knows",
                     {table->file, table->header.line, columnLetters(0)},
                     fmt::format("{}", fmt::join(table->header.cells, ", ")),
                     fmt::format("{}", fmt::join(canonicalTables(), ", ")),
                     "Say what the file is",
                     Question::FileKind});
    return readTable(plan, name, *std::move(table), options);
}

Result<ImportOutcome> readKind(const plan::Plan& plan, CsvFile file, std::string_view kind,
                               const ImportOptions& options)
{
    for (const ImportProfile& profile : importProfiles())
        if (kind.empty() ? profile.isOf(file) : profile.name == kind)
            return profile.read(plan, file, options);
    if (kind.empty() || isPlanTable(kind))
        return readCanonical(plan, std::move(file), kind, options);
    return fail({ErrorCode::NotFound,
                 "a file cannot be read as this",
                 {},
                 std::string(kind),
                 fmt::format("{}", fmt::join(readableKinds(), ", ")),
                 {}});
}

} // namespace

TableChoices choicesOf(std::string_view table)
{
    if (const auto ofResults = resultChoices(table))
        return *ofResults;
    const plan::TableInfo* ofPlan = plan::findTable(table);
    const auto has = [&](std::string_view column, std::string_view own) {
        return ofPlan && table != own && ofPlan->find(column);
    };
    return {.locality = has("locality", plan::Table<plan::Locality>::name),
            .role = has("role", plan::Table<plan::Role>::name)};
}

std::vector<std::string_view> writableTables()
{
    std::vector<std::string_view> tables = canonicalTables();
    for (const std::string_view table : resultTables())
        tables.push_back(table);
    tables.push_back(kResultsCatalogue);
    return tables;
}

bool isPlanTable(std::string_view table)
{
    return knownTable(table).has_value();
}

Result<SheetRows> planRows(const plan::Plan& plan, const TableWish& wish)
{
    const auto may = choicesOf(wish.table);
    auto rows = tableRows(plan, wish.table);
    if (rows && may.locality)
        rows = named<plan::Locality>(plan, "locality", wish.choice.locality, *std::move(rows));
    if (rows && may.role)
        rows = named<plan::Role>(plan, "role", wish.choice.role, *std::move(rows));
    return rows;
}

Result<Sheet> planTable(const plan::Plan& plan, const TableWish& wish)
{
    return planRows(plan, wish).map(asSheet);
}

Result<Sheet> tableOf(const engine::Results& results, const TableWish& wish)
{
    if (isPlanTable(wish.table))
        return planTable(results.inputs().plan(), wish);
    const auto tables = writableTables();
    if (std::ranges::find(tables, wish.table) == tables.end())
        return fail({ErrorCode::NotFound,
                     "there is no such table",
                     {},
                     wish.table,
                     fmt::format("{}", fmt::join(tables, ", ")),
                     {}});
    if (wish.table == kResultsCatalogue)
        return resultsCatalogue();
    if (wish.table != "checks")
        if (auto stand = resultsStand(results); !stand)
            return fail(std::move(stand.error()));
    return writeResults(results, wish.table, wish.choice);
}

std::vector<std::string_view> readableKinds()
{
    std::vector<std::string_view> kinds = canonicalTables();
    for (const ImportProfile& profile : importProfiles())
        kinds.push_back(profile.name);
    return kinds;
}

std::vector<std::string> totalsAskedAbout(const plan::Plan& before, const plan::Plan& after)
{
    const auto known = plan::findWholes(before);
    std::vector<std::string> asked;
    for (const plan::Problem& each : plan::findWholes(after))
        if (std::ranges::none_of(known, [&](const plan::Problem& other) {
                return other.where == each.where && other.found == each.found;
            }))
            asked.push_back(fmt::format("{}: {}; {}.", each.where, each.found, each.message));
    return asked;
}

Result<ImportOutcome> importFile(const plan::Plan& plan, const std::filesystem::path& path,
                                 std::string_view kind, const ImportOptions& options)
{
    auto file = readCsvFile(path);
    if (!file)
        return fail(std::move(file.error()));
    if (auto wanted = options.progress.reached(0.2); !wanted)
        return fail(std::move(wanted.error()));
    const auto notes = file->notes;
    auto outcome = readKind(plan, *std::move(file), kind, options);
    if (auto wanted = options.progress.reached(1); !wanted)
        return fail(std::move(wanted.error()));
    if (outcome)
        outcome->notes.insert(outcome->notes.begin(), notes.begin(), notes.end());
    return outcome;
}

} // namespace muster::exchange
