#include "exchange/tables/blame.h"
#include "exchange/tables/canonical.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// Whether 2010-11 in this file is a financial year; refused where nothing in the file tells.
Result<bool> readsFinancialYears(const RawTable& file, const ColumnMap& columns, const ImportOptions& options)
{
    if (options.periods)
        return *options.periods == PeriodReading::FinancialYear;
    const auto at = columns.find("period");
    if (!at || file.rows.empty())
        return false;
    const bool unclear = std::ranges::all_of(
        file.rows, [&](const CsvRow& row) { return couldBeFinancialYear(trimmed(row.cells[*at])); });
    if (!unclear)
        return false;
    const CsvRow& first = file.rows.front();
    return fail({ErrorCode::BadInput,
                 "every period of this column could be a month or a financial year",
                 {file.file, first.line, "period"},
                 first.cells[*at],
                 "2010-11 as November 2010, or 2010/11 as the financial year",
                 "Say which of the two",
                 Question::Periods});
}

/// The whole edit is looked at once, and its first problem is told with its line.
Result<void> admitted(const Source& source, const plan::TableInfo& table, const plan::Plan& plan,
                      const plan::Edit& edit, const FileRows& rows)
{
    if (plan::isEmpty(edit.changes))
        return {};
    plan::Plan after = plan;
    after.apply(edit.changes);
    const auto problems = plan::problemsOf(after, edit.changes);
    if (problems.empty())
        return {};
    return fail(Blame(source, table, plan, after, rows).firstOf(problems));
}

/// A file of more rows than its table may have is refused before they are read.
Result<void> fitsTable(const plan::TableInfo& table, const RawTable& file)
{
    if (!table.mostRows || file.rows.size() <= *table.mostRows)
        return {};
    return fail({ErrorCode::BadInput,
                 fmt::format("the table {} has too many rows", table.name),
                 {file.file, 0, {}},
                 fmt::format("{} rows", file.rows.size()),
                 fmt::format("at most {} rows", *table.mostRows),
                 {}});
}

Result<ImportOutcome> readAs(const plan::TableInfo& table, const plan::Plan& plan, RawTable file,
                             const ImportOptions& options)
{
    if (auto fits = fitsTable(table, file); !fits)
        return fail(std::move(fits.error()));
    const ColumnMap columns(file.header);
    const auto years = readsFinancialYears(file, columns, options);
    if (!years)
        return fail(years.error());
    const Source source{file, columns, *years, options.progress.part(0.3, 0.7)};
    const auto rows = readRows(source, table, plan);
    if (!rows)
        return fail(rows.error());
    ImportOutcome outcome{
        {fmt::format("Import {} from {}", table.name, file.file), {}}, columnNotes(table, file), {}};
    table.reserve(outcome.edit.changes, rows->byLine.size());
    for (const plan::AnyRow* row : rows->byLine)
        record(plan, table, row, outcome);
    if (auto wanted = options.progress.reached(0.8); !wanted)
        return fail(std::move(wanted.error()));
    if (auto fine = admitted(source, table, plan, outcome.edit, *rows); !fine)
        return fail(std::move(fine.error()));
    return outcome;
}

} // namespace

std::vector<std::string_view> canonicalTables()
{
    std::vector<std::string_view> names;
    for (const plan::TableInfo& table : plan::tables())
        names.push_back(table.name);
    return names;
}

Result<void> knownTable(std::string_view table)
{
    if (plan::findTable(table))
        return {};
    return fail({ErrorCode::NotFound,
                 "there is no such table",
                 {},
                 std::string(table),
                 fmt::format("{}", fmt::join(canonicalTables(), ", ")),
                 {}});
}

Result<ImportOutcome> readTable(const plan::Plan& plan, std::string_view name, RawTable file,
                                const ImportOptions& options)
{
    if (auto known = knownTable(name); !known)
        return fail(std::move(known.error()));
    const plan::TableInfo& table = *plan::findTable(name);
    if (auto header = checkHeader(table, file); !header)
        return fail(std::move(header.error()));
    auto whole = fitted(std::move(file));
    if (whole && &table == &plan::tableOf<plan::Establishment>())
        whole = withVacancy(*whole);
    if (!whole)
        return fail(whole.error());
    return readAs(table, plan, *std::move(whole), options);
}

} // namespace muster::exchange
