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
template <class Row>
Result<void> admitted(const Source& source, const plan::Plan& plan, const plan::Edit& edit,
                      const std::vector<Row>& rows)
{
    if (plan::isEmpty(edit.changes))
        return {};
    plan::Plan after = plan;
    after.apply(edit.changes);
    const auto problems = plan::problemsOf(after, edit.changes);
    if (problems.empty())
        return {};
    return fail(Blame<Row>(source, plan, after, rows).firstOf(problems));
}

/// A file of more rows than its table may have is refused before they are read.
template <class Row>
Result<void> fitsTable(const RawTable& file)
{
    if constexpr (plan::Limited<Row>)
        if (file.rows.size() > plan::Table<Row>::mostRows)
            return fail({ErrorCode::BadInput,
                         fmt::format("the table {} has too many rows", plan::Table<Row>::name),
                         {file.file, 0, {}},
                         fmt::format("{} rows", file.rows.size()),
                         fmt::format("at most {} rows", plan::Table<Row>::mostRows),
                         {}});
    return {};
}

template <class Row>
Result<ImportOutcome> readAs(const plan::Plan& plan, const RawTable& file, const ImportOptions& options)
{
    constexpr auto table = plan::Table<Row>::name;
    if (auto fits = fitsTable<Row>(file); !fits)
        return fail(std::move(fits.error()));
    const ColumnMap columns(file.header);
    const auto years = readsFinancialYears(file, columns, options);
    if (!years)
        return fail(years.error());
    const Source source{file, columns, *years};
    const auto rows = readRows<Row>(source, plan);
    if (!rows)
        return fail(rows.error());
    ImportOutcome outcome{
        {fmt::format("Import {} from {}", table, file.file), {}}, columnNotes(table, file), {}};
    for (const Row& row : *rows)
        record(plan, row, outcome);
    if (auto fine = admitted(source, plan, outcome.edit, *rows); !fine)
        return fail(std::move(fine.error()));
    return outcome;
}

} // namespace

std::vector<std::string_view> canonicalTables()
{
    std::vector<std::string_view> names;
    plan::forEachTable([&](auto tag) { names.push_back(plan::Table<typename decltype(tag)::Type>::name); });
    return names;
}

Result<void> knownTable(std::string_view table)
{
    const auto names = canonicalTables();
    if (std::ranges::find(names, table) != names.end())
        return {};
    return fail({ErrorCode::NotFound,
                 "there is no such table",
                 {},
                 std::string(table),
                 fmt::format("{}", fmt::join(names, ", ")),
                 {}});
}

Result<ImportOutcome> readTable(const plan::Plan& plan, std::string_view table, const RawTable& file,
                                const ImportOptions& options)
{
    if (auto known = knownTable(table); !known)
        return fail(std::move(known.error()));
    if (auto header = checkHeader(table, file); !header)
        return fail(std::move(header.error()));
    auto whole = fitted(file);
    if (whole && table == plan::Table<plan::Establishment>::name)
        whole = withVacancy(*whole);
    if (!whole)
        return fail(whole.error());
    Result<ImportOutcome> outcome;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        if (plan::Table<Row>::name == table)
            outcome = readAs<Row>(plan, *whole, options);
    });
    return outcome;
}

} // namespace muster::exchange
