#include "exchange/transfer.h"

#include "exchange/canonical.h"
#include "exchange/profile_kent_establishment.h"
#include "exchange/profile_pss_ex1.h"
#include "exchange/pss_return.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

constexpr std::string_view kPssEx1 = "pss-ex1";
constexpr std::string_view kKentEstablishment = "kent-establishment";

/// The first error that keeps results from being complete, with the number of the others.
std::optional<Error> whatStandsInTheWay(const engine::Results& results)
{
    const auto& problems = results.inputs().problems();
    const auto isError = [](const plan::Problem& problem) {
        return problem.severity == plan::Severity::Error;
    };
    const auto first = std::ranges::find_if(problems, isError);
    if (first == problems.end())
        return std::nullopt;
    const auto others = std::ranges::count_if(problems, isError) - 1;
    return Error{ErrorCode::BadInput,
                 fmt::format("{}: {}", first->where, first->message),
                 {},
                 first->found,
                 first->allowed,
                 others > 0 ? fmt::format("{} more such: see check", others) : std::string("See check")};
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

} // namespace

std::vector<std::string_view> writableTables()
{
    std::vector<std::string_view> tables = canonicalTables();
    for (const std::string_view table : resultTables())
        tables.push_back(table);
    return tables;
}

Result<Sheet> tableOf(const engine::Results& results, const TableWish& wish)
{
    if (knownTable(wish.table))
        return writeTable(results.inputs().plan(), wish.table);
    const auto tables = writableTables();
    if (std::ranges::find(tables, wish.table) == tables.end())
        return fail({ErrorCode::NotFound,
                     "there is no such table",
                     {},
                     wish.table,
                     fmt::format("{}", fmt::join(tables, ", ")),
                     {}});
    if (wish.table != "checks")
        if (auto error = whatStandsInTheWay(results))
            return fail(*error);
    return writeResults(results, wish.table, wish.choice);
}

std::vector<std::string_view> readableKinds()
{
    std::vector<std::string_view> kinds = canonicalTables();
    kinds.push_back(kPssEx1);
    kinds.push_back(kKentEstablishment);
    return kinds;
}

Result<ImportOutcome> importFile(const plan::Plan& plan, const std::filesystem::path& path,
                                 std::string_view kind, const ImportOptions& options)
{
    const auto file = readCsvFile(path);
    if (!file)
        return fail(file.error());
    const bool asksKent = kind.empty() && !file->rows.empty() && isKentEstablishment(file->rows.front());
    if (kind == kKentEstablishment || asksKent)
        return readKentEstablishment(plan, *file, options);
    if (kind == kPssEx1 || (kind.empty() && isPssReturn(*file)))
        return readPssEx1(plan, *file, options);
    if (const auto known = kind.empty() ? Result<void>{} : knownTable(kind); !known)
        return fail({ErrorCode::NotFound,
                     "a file cannot be read as this",
                     {},
                     std::string(kind),
                     fmt::format("{}", fmt::join(readableKinds(), ", ")),
                     {}});
    return readCanonical(plan, *file, kind, options);
}

} // namespace muster::exchange
