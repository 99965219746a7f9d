#include "exchange/canonical.h"
#include "exchange/table_reader.h"
#include "plan/rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unordered_map>

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
                 "Say which: --periods month or --periods financial-year"});
}

/// The heading of the one cell of the line that holds the value a rule found wrong.
std::string columnHolding(const Source& source, const CsvRow& line, const std::string& found)
{
    const auto same = [&](std::string_view cell) {
        const auto number = parseNumber(cell);
        return trimmed(cell) == found || (number && fmt::format("{}", *number) == found);
    };
    const auto at = std::ranges::find_if(line.cells, same);
    if (found.empty() || at == line.cells.end())
        return {};
    return source.file.header.cells[static_cast<std::size_t>(at - line.cells.begin())];
}

/// The error of a row rule with the place of its row.
Error atLine(const Source& source, std::size_t index, Error error)
{
    const CsvRow& line = source.file.rows[index];
    const auto column = columnHolding(source, line, error.found);
    return source.placed(std::move(error), line, column);
}

Error asError(const Source& source, const plan::Problem& problem)
{
    return {ErrorCode::BadInput,       fmt::format("{}: {}", problem.where, problem.message),
            {source.file.file, 0, {}}, problem.found,
            problem.allowed,           {}};
}

/// Rows that others name: the whole plan is looked at once, for they can spoil other rows too.
template <class Row>
Result<void> admitStructure(const Source& source, const plan::Plan& after, const std::vector<Row>& rows)
{
    std::unordered_map<std::int64_t, std::size_t> lines;
    for (std::size_t i = 0; i < rows.size(); ++i)
        lines.emplace(rows[i].id.value, i);
    const auto problems = plan::check(after);
    if (problems.empty())
        return {};
    const auto lineOf = [&](const plan::Problem& problem) {
        const auto line = lines.find(problem.target.row);
        return problem.target.table == plan::Table<Row>::name && line != lines.end() ? line->second
                                                                                     : rows.size();
    };
    const auto& first = *std::ranges::min_element(problems, {}, lineOf);
    const auto line = lineOf(first);
    auto error = asError(source, first);
    return fail(line < rows.size() ? atLine(source, line, std::move(error)) : std::move(error));
}

template <class Row>
Result<void> admitRows(const Source& source, const plan::Plan& after, const std::vector<Row>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        plan::Edit one;
        one.put(rows[i]);
        if (auto admitted = plan::admit(after, one.changes); !admitted)
            return fail(atLine(source, i, std::move(admitted.error())));
    }
    return {};
}

template <class Row>
Result<void> admitted(const Source& source, const plan::Plan& plan, const plan::Edit& edit,
                      const std::vector<Row>& rows)
{
    if (plan::isEmpty(edit.changes))
        return {};
    plan::Plan after = plan;
    after.apply(edit.changes);
    if constexpr (requires { Row::name; })
        return admitStructure(source, after, rows);
    else
        return admitRows(source, after, rows);
}

template <class Row>
Result<ImportOutcome> readAs(const plan::Plan& plan, const RawTable& file, const ImportOptions& options)
{
    constexpr auto table = plan::Table<Row>::name;
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
