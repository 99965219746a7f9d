#include "exchange/transfer.h"

#include "engine/check.h"
#include "exchange/profiles/kent_establishment.h"
#include "exchange/profiles/population.h"
#include "exchange/profiles/pss_ex1.h"
#include "exchange/profiles/pss_return.h"
#include "exchange/profiles/published.h"
#include "exchange/tables/canonical.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

constexpr std::string_view kPssEx1 = "pss-ex1";
constexpr std::string_view kKentEstablishment = "kent-establishment";

/// The rows of a table of the plan that name the thing in the column; all of them where nothing is named.
template <class Row>
Result<void> keepNamed(const plan::Plan& plan, std::string_view column, std::string_view name, Sheet& sheet)
{
    if (name.empty())
        return {};
    const auto id = plan::findByName<Row>(plan, name);
    if (!id)
        return fail(id.error());
    const auto at = std::ranges::find(sheet.columns, column, &SheetColumn::name) - sheet.columns.begin();
    const Cell wanted = plan::nameOf(plan, *id);
    std::erase_if(sheet.rows, [&](const auto& row) { return row[static_cast<std::size_t>(at)] != wanted; });
    return {};
}

Result<ImportOutcome> readCanonical(const plan::Plan& plan, const CsvFile& file, std::string_view kind,
                                    const ImportOptions& options)
{
    const auto table = asTable(file);
    if (!table)
        return fail(table.error());
    const std::string_view name = kind.empty() ? detectTable(table->header) : kind;
    if (name.empty())
        return fail({ErrorCode::BadInput,
                     "these headings are of no table that Muster knows",
                     {file.name, table->header.line, columnLetters(0)},
                     fmt::format("{}", fmt::join(table->header.cells, ", ")),
                     fmt::format("{}", fmt::join(canonicalTables(), ", ")),
                     "Say what the file is with --as"});
    return readTable(plan, name, *table, options);
}

Result<ImportOutcome> readKind(const plan::Plan& plan, const CsvFile& file, std::string_view kind,
                               const ImportOptions& options)
{
    const bool asksKent = kind.empty() && !file.rows.empty() && isKentEstablishment(file.rows.front());
    if (kind == kKentEstablishment || asksKent)
        return readKentEstablishment(plan, file, options);
    if (kind == kPssEx1 || (kind.empty() && isPssReturn(file)))
        return readPssEx1(plan, file, options);
    const auto published = publishedProfiles();
    const std::string_view profile =
        kind.empty() && !file.rows.empty() ? detectPublished(file.rows.front()) : kind;
    if (std::ranges::find(published, profile) != published.end())
        return readPublished(plan, file, profile, options);
    const auto people = populationProfiles();
    const std::string_view ofPeople =
        kind.empty() && !file.rows.empty() ? detectPopulation(file.rows.front()) : kind;
    if (std::ranges::find(people, ofPeople) != people.end())
        return readPopulation(plan, file, ofPeople, options);
    if (const auto known = kind.empty() ? Result<void>{} : knownTable(kind); !known)
        return fail({ErrorCode::NotFound,
                     "a file cannot be read as this",
                     {},
                     std::string(kind),
                     fmt::format("{}", fmt::join(readableKinds(), ", ")),
                     {}});
    return readCanonical(plan, file, kind, options);
}

} // namespace

Result<void> resultsStand(const engine::Results& results)
{
    const auto problems = engine::problemsOf(results.inputs());
    const auto isError = [](const plan::Problem& problem) {
        return problem.severity == plan::Severity::Error;
    };
    const auto first = std::ranges::find_if(problems, isError);
    if (first == problems.end())
        return {};
    std::size_t others = 0;
    for (const plan::Problem& problem : problems)
        others += isError(problem) ? 1 + problem.more : 0;
    --others; // the first
    return fail({ErrorCode::BadInput,
                 fmt::format("{}: {}", first->where, first->message),
                 {},
                 first->found,
                 first->allowed,
                 others > 0 ? fmt::format("{} more such: see check", others) : std::string("See check")});
}

TableChoices choicesOf(std::string_view table)
{
    const auto isOneOf = [&](std::initializer_list<std::string_view> tables) {
        return std::ranges::find(tables, table) != tables.end();
    };
    const bool isFigures = isOneOf({"requirement", "vacancies", "supply", "cost"});
    const bool isStaff = isOneOf({"establishment", "posts", "cohorts", "moves", "restructures", "staff_ages",
                                  "targets", "assumptions"});
    const bool isWork = isOneOf({"workload", "timeliness"});
    const bool isAims = isOneOf({"measures"});
    const bool isSeries = isOneOf({"demand_forecast", "methods_tried", "found_breaks", "backtest"});
    const bool isReached = isFigures || isWork || isOneOf({"cost_by_funding", "beside_published"});
    return {isReached || isOneOf({"demand_forecast"}), isReached,
            isFigures || isWork || isStaff || isAims || isSeries ||
                isOneOf({"cost_by_funding", "beside_published", "temporary_posts", "demand", "population"}),
            isFigures || isStaff || isAims || isOneOf({"temporary_posts"}), isWork || isAims || isSeries};
}

std::vector<std::string_view> writableTables()
{
    std::vector<std::string_view> tables = canonicalTables();
    for (const std::string_view table : resultTables())
        tables.push_back(table);
    return tables;
}

bool isPlanTable(std::string_view table)
{
    return knownTable(table).has_value();
}

Result<Sheet> planTable(const plan::Plan& plan, const TableWish& wish)
{
    auto sheet = writeTable(plan, wish.table);
    const auto may = choicesOf(wish.table);
    if (!sheet)
        return sheet;
    if (may.locality)
        if (auto kept = keepNamed<plan::Locality>(plan, "locality", wish.choice.locality, *sheet); !kept)
            return fail(std::move(kept.error()));
    if (may.role)
        if (auto kept = keepNamed<plan::Role>(plan, "role", wish.choice.role, *sheet); !kept)
            return fail(std::move(kept.error()));
    return sheet;
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
    if (wish.table != "checks")
        if (auto stand = resultsStand(results); !stand)
            return fail(std::move(stand.error()));
    return writeResults(results, wish.table, wish.choice);
}

std::vector<std::string_view> readableKinds()
{
    std::vector<std::string_view> kinds = canonicalTables();
    kinds.push_back(kPssEx1);
    kinds.push_back(kKentEstablishment);
    const auto published = publishedProfiles();
    kinds.insert(kinds.end(), published.begin(), published.end());
    const auto people = populationProfiles();
    kinds.insert(kinds.end(), people.begin(), people.end());
    return kinds;
}

Result<ImportOutcome> importFile(const plan::Plan& plan, const std::filesystem::path& path,
                                 std::string_view kind, const ImportOptions& options)
{
    const auto file = readCsvFile(path);
    if (!file)
        return fail(file.error());
    auto outcome = readKind(plan, *file, kind, options);
    if (outcome)
        outcome->notes.insert(outcome->notes.begin(), file->notes.begin(), file->notes.end());
    return outcome;
}

} // namespace muster::exchange
