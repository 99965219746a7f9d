#include "base/text.h"
#include "exchange/read/days_column.h"
#include "exchange/spreadsheets/rewritten_cells.h"
#include "exchange/tables/blame.h"
#include "exchange/tables/canonical.h"
#include "exchange/tables/days_to_months.h"
#include "exchange/tables/missing_rows.h"
#include "plan/file_order.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// What 2010-11 is in this file, as far as somebody has said so; refused where nothing in the file tells, or
/// where it stands beside years that are written alike.
Result<std::optional<HyphenIs>> hyphensIn(const RawTable& file, const ColumnMap& columns,
                                          const ImportOptions& options)
{
    const auto at = columns.find("period");
    if (options.periods || !at || file.rows.empty())
        return options.periods;
    const auto isUnclear = [&](const CsvRow& row) { return isMonthOrYear(row.cells[*at]); };
    const auto first = std::ranges::find_if(file.rows, isUnclear);
    const bool all = std::ranges::all_of(file.rows, isUnclear);
    const bool besideYears = std::ranges::any_of(file.rows, [&](const CsvRow& row) {
        const std::string_view text = trimmed(row.cells[*at]);
        return text.find('-') != std::string_view::npos && !Month::parse(text) && parseFinancialYear(text);
    });
    if (first == file.rows.end() || (!all && !besideYears))
        return options.periods;
    return fail({ErrorCode::BadInput,
                 all ? "every period of this column could be a month or a financial year"
                     : "this could be a month or, as others of its column are, a financial year",
                 {file.file, first->line, "period"},
                 first->cells[*at],
                 "2010-11 as November 2010, or 2010/11 as the financial year",
                 "Say which of the two",
                 Question::Periods});
}

/// Says how a day was read that an American would read otherwise.
std::vector<std::string> notesOnDays(const plan::TableInfo& table, const RawTable& file,
                                     const ColumnMap& columns)
{
    constexpr int kMonths = 12;
    for (const plan::ColumnInfo* column : table.fileColumns()) {
        const auto at = column->type == plan::CellType::Date ? columns.find(column->name) : std::nullopt;
        if (!at)
            continue;
        for (const CsvRow& row : file.rows) {
            const std::string_view text = trimmed(row.cells[*at]);
            const bool isInDigits = text.find_first_not_of("0123456789/.-") == std::string_view::npos;
            const auto day = isInDigits && !Date::parse(text) ? readDate(text) : Date::parse({});
            if (day && day->day <= kMonths && day->day != day->month)
                return {fmt::format("{}, line {}: days are read before months: {} is {}", file.file, row.line,
                                    text, day->toEnglish())};
        }
    }
    return {};
}

std::vector<FileColumn> columnsIn(const plan::TableInfo& table, const ColumnMap& columns)
{
    std::vector<FileColumn> found;
    for (const plan::ColumnInfo* column : table.fileColumns())
        if (const auto at = columns.find(column->name))
            found.push_back({column, *at});
    return found;
}

/// Whether the plan's rows stand in the file otherwise than Muster writes them.
bool isInOtherOrder(const plan::TableInfo& table, const plan::Plan& plan,
                    const std::vector<const plan::AnyRow*>& rows)
{
    const auto inOrder = plan::rowsInFileOrder(plan, table);
    auto at = inOrder.begin();
    for (const plan::AnyRow* row : rows) {
        const std::int64_t id = table.idOf(row);
        if (!table.find(plan, id))
            continue;
        at =
            std::find_if(at, inOrder.end(), [&](const plan::AnyRow* each) { return table.idOf(each) == id; });
        if (at == inOrder.end())
            return true;
    }
    return false;
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

/// Whether rows that the edit takes away are needed by others: what is wrong with it is nothing without that.
Result<void> mayBeErased(const plan::TableInfo& table, const plan::Plan& plan, const ImportOutcome& outcome)
{
    if (!outcome.missing.isErased || outcome.missing.count == 0)
        return {};
    plan::Edit erasing{{}, {}};
    for (const std::int64_t id : table.erased(outcome.edit.changes))
        table.erase(erasing.changes, id);
    plan::Plan after = plan;
    after.apply(erasing.changes);
    const auto problems = plan::problemsOf(after, erasing.changes);
    if (problems.empty())
        return {};
    const std::size_t count = problems.size();
    return fail(
        {ErrorCode::BadInput,
         fmt::format("rows of {} that the file no longer has cannot be taken away, as others name them: "
                     "{} {}, such as one of {}",
                     table.name, count, count == 1 ? "row" : "rows", problems.front().target.table),
         {},
         fmt::format("{}", fmt::join(outcome.missing.some, "; ")),
         "rows that nothing else names",
         "Remove what names them first, or import without taking rows away"});
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
    if (options.removesMissing && file.rows.empty())
        return fail(
            {ErrorCode::BadInput,
             fmt::format("the file has no rows, so that all rows of {} would be taken away", table.name),
             {file.file, file.header.line, {}},
             {},
             "at least one row",
             "See that the file is whole"});
    const ColumnMap columns(file.header);
    const auto hyphens = hyphensIn(file, columns, options);
    if (!hyphens)
        return fail(hyphens.error());
    auto notesOnCells = notesOnDays(table, file, columns); // now, as reading lets go of the cells
    for (std::string& note : notesOnRewritten(file, columnsIn(table, columns), *hyphens))
        notesOnCells.push_back(std::move(note));
    const Source source{file, columns, *hyphens, options.progress.part(0.3, 0.7)};
    const auto rows = readRows(source, table, plan);
    if (!rows)
        return fail(rows.error());
    ImportOutcome outcome{
        {fmt::format("Import {} from {}", table.name, file.file), {}}, columnNotes(table, file), {}};
    outcome.notes.insert(outcome.notes.end(), notesOnCells.begin(), notesOnCells.end());
    outcome.notes.insert(outcome.notes.end(), rows->notes.begin(), rows->notes.end());
    if (isInOtherOrder(table, plan, rows->byLine))
        outcome.notes.push_back(fmt::format(
            "{}: its rows are in another order than in the plan, which changes nothing", file.file));
    table.reserve(outcome.edit.changes, rows->byLine.size());
    for (const plan::AnyRow* row : rows->byLine)
        record(plan, table, row, outcome);
    recordMissing(plan, table, rows->byLine, options.removesMissing, outcome);
    if (auto wanted = options.progress.reached(0.8); !wanted)
        return fail(std::move(wanted.error()));
    if (auto may = mayBeErased(table, plan, outcome); !may)
        return fail(std::move(may.error()));
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
    const ColumnMap columns(whole->header);
    if (&table != &plan::tableOf<plan::Demand>() || columns.find("period") || daysColumn(columns).empty())
        return readAs(table, plan, *std::move(whole), options);
    return withMonths(plan, *std::move(whole)).and_then([&](MonthsOfDays months) {
        return readAs(table, plan, std::move(months.table), options).map([&](ImportOutcome outcome) {
            outcome.notes.insert(outcome.notes.begin(), months.notes.begin(), months.notes.end());
            return outcome;
        });
    });
}

} // namespace muster::exchange
