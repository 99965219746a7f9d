#include "exchange/transfer.h"

#include "base/text.h"
#include "exchange/inspect/column_guess.h"
#include "exchange/inspect/table_file.h"
#include "exchange/map/mapping.h"
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
    rows.forSome = nullptr;
    rows.forEach = [all = std::move(rows.forEach), at,
                    wanted = Cell(plan::nameOf(plan, *id))](const VisitCells& visit) {
        return all([&](const std::vector<Cell>& cells) {
            return cells[at] == wanted ? visit(cells) : Result<void>();
        });
    };
    return rows;
}

std::string_view tableOfHeadings(const CsvFile& file)
{
    constexpr std::size_t kRows = 100; // the headings are in the first that holds anything
    const auto behind = file.rows.begin() + std::ptrdiff_t(std::min(file.rows.size(), kRows));
    const auto table = asTable({file.name, {file.rows.begin(), behind}, {}});
    return table ? detectTable(table->header) : std::string_view();
}

/// The table within a sheet of which the first row has no headings that are known.
std::optional<CsvFile> knownWithin(const CsvFile& file)
{
    auto within = tableOfHeadings(file).empty() ? tableWithin(file) : std::nullopt;
    if (within && tableOfHeadings(*within).empty())
        within.reset();
    return within;
}

/// Headings that are of no table, with the nearest one and what lacks for it.
Error noTable(const RawTable& table)
{
    std::vector<std::string_view> columns;
    for (const std::string& heading : table.header.cells)
        columns.push_back(columnGuess(heading));
    const auto likely = likelyTables(columns);
    return {ErrorCode::BadInput,
            "these headings are of no table that Muster knows",
            {table.file, table.header.line, columnLetters(0)},
            shortened(fmt::format("{}", fmt::join(table.header.cells, ", "))),
            likely.empty() || likely.front().lacking.empty()
                ? std::string("the headings of a table as Muster exports it, or of a published return")
                : fmt::format("those of {}, the nearest table, for which {} {}", likely.front().table,
                              fmt::join(likely.front().lacking, " and "),
                              likely.front().lacking.size() == 1 ? "is missing" : "are missing"),
            "Say what the file is",
            Question::FileKind};
}

Result<ImportOutcome> readCanonical(const plan::Plan& plan, CsvFile file, std::string_view kind,
                                    const ImportOptions& options)
{
    auto table = asTable(std::move(file));
    if (!table)
        return fail(std::move(table.error()));
    const std::string_view name = kind.empty() ? detectTable(table->header) : kind;
    if (name.empty())
        return fail(unusablePublication(table->header, table->file).value_or(noTable(*table)));
    return readTable(plan, name, *std::move(table), options);
}

/// The profile by which a file is read: the one named, or where none is named the one that knows it.
std::optional<ImportProfile> profileOf(const CsvFile& file, std::string_view kind)
{
    for (ImportProfile& profile : importProfiles())
        if (kind.empty() ? profile.isOf(file) : profile.name == kind)
            return std::move(profile);
    return std::nullopt;
}

/// Whether a sheet can be read as something without being told what it is.
bool isKnown(const CsvFile& file)
{
    return profileOf(file, {}) || !tableOfHeadings(file).empty() || knownWithin(file);
}

Result<ImportOutcome> readKind(const plan::Plan& plan, CsvFile file, std::string_view kind,
                               const ImportOptions& options)
{
    if (const auto profile = profileOf(file, kind))
        return profile->read(plan, file, options);
    if (kind.empty() || isPlanTable(kind))
        return readCanonical(plan, std::move(file), kind, options);
    return fail({ErrorCode::NotFound,
                 "a file cannot be read as this",
                 {},
                 std::string(kind),
                 fmt::format("{}", fmt::join(readableKinds(), ", ")),
                 {}});
}

/// Without the rows that the user leaves out.
void leaveOutRows(CsvFile& file, const RowCorrections& said)
{
    std::erase_if(file.rows, [&](const CsvRow& row) {
        const auto at = said.find(row.line);
        return at != said.end() && at->second != RowClass::Header && at->second != RowClass::Data;
    });
}

/// The largest table of a sheet of which the user has said what some rows are.
Result<ImportOutcome> importCorrected(const plan::Plan& plan, const std::filesystem::path& path,
                                      std::string_view kind, const ImportOptions& options)
{
    auto tables = headedTables(path, options.sheet, options.progress.part(0, 0.2), options.rows);
    if (!tables)
        return fail(std::move(tables.error()));
    HeadedTable& largest = tables->front();
    CsvFile file{largest.table.file, {std::move(largest.table.header)}, {}};
    std::ranges::move(largest.table.rows, std::back_inserter(file.rows));
    auto outcome = readCanonical(plan, std::move(file), kind, options);
    if (outcome)
        outcome->notes.insert(outcome->notes.begin(), largest.notes.begin(), largest.notes.end());
    return outcome;
}

Result<ImportOutcome> importRows(const plan::Plan& plan, CsvFile file, const std::filesystem::path& path,
                                 std::string_view kind, const ImportOptions& options)
{
    leaveOutRows(file, options.rows);
    const bool isProfile = profileOf(file, kind).has_value();
    if (!options.rows.empty() && !isProfile)
        return importCorrected(plan, path, kind, options);
    if (!isProfile) {
        if (file.hasMark)
            file.notes.push_back(fmt::format(
                "{}: it begins with a byte order mark, as a spreadsheet writes one; it was left out",
                path.filename().string()));
        leaveOutFootnotes(file);
        if (auto within = knownWithin(file))
            file = *std::move(within);
    }
    if (auto wanted = options.progress.reached(0.2); !wanted)
        return fail(std::move(wanted.error()));
    const auto notes = file.notes;
    auto outcome = readKind(plan, std::move(file), kind, options);
    if (auto wanted = options.progress.reached(1); !wanted)
        return fail(std::move(wanted.error()));
    if (outcome)
        outcome->notes.insert(outcome->notes.begin(), notes.begin(), notes.end());
    return outcome;
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
    if (auto stand = tableStands(results, wish.table); !stand)
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
    return readTableFile(path, options.sheet, isKnown, options.progress.part(0, 0.2))
        .and_then([&](CsvFile&& file) { return importRows(plan, std::move(file), path, kind, options); });
}

Result<ImportOutcome> importSheet(const plan::Plan& plan, Book& book, const std::filesystem::path& path,
                                  std::string_view kind, const ImportOptions& options)
{
    return readSheetFile(book, path.filename().string(), options.sheet, options.progress.part(0, 0.2))
        .and_then([&](CsvFile&& file) { return importRows(plan, std::move(file), path, kind, options); });
}

Result<ImportOutcome> importMapped(const plan::Plan& plan, const std::filesystem::path& path,
                                   const ImportMap& map, const ImportOptions& options)
{
    auto tables = headedTables(path, options.sheet, options.progress.part(0, 0.2), options.rows);
    if (!tables)
        return fail(std::move(tables.error()));
    auto table = mapped(*std::move(tables), map);
    if (!table)
        return fail(std::move(table.error()));
    if (options.removesMissing && !table->withMarks.empty())
        return fail(
            {ErrorCode::BadInput,
             "rows that hold a mark are left out, so that it is not known which rows the file no longer has",
             {table->table.file, table->withMarks.front(), {}},
             {},
             "a value for every mark",
             "Say in the map what the mark means, or import without taking rows away"});
    auto outcome = readTable(plan, map.table, std::move(table->table), options);
    if (!outcome) {
        if (readsAcross(map))
            if (const auto again = headedTables(path, options.sheet, {}, options.rows))
                nameHeadingAcross(outcome.error(), map, *again);
        nameHeading(outcome.error().place, map);
        return outcome;
    }
    outcome->notes.insert(outcome->notes.begin(), table->notes.begin(), table->notes.end());
    return outcome;
}

} // namespace muster::exchange
