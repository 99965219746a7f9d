#include "exchange/results/explained_cell.h"

#include "exchange/results/explained_beside.h"
#include "exchange/results/no_such.h"
#include "exchange/results/result_sheets.h"
#include "exchange/results/staff_record_sheet.h"

#include <algorithm>

namespace muster::exchange {

namespace {

using engine::Explanation;
using engine::Results;
using Names = std::vector<std::string_view>;

/// A table whose numbers can be explained.
struct ExplainedTable {
    std::string_view name;
    CellNames names;
    Names columns; ///< the main one first
    Result<Explanation> (*explain)(const Results&, const NamedCell&);
};

/// Of a list of columns with names, the one that is asked for; its name is known to be there.
template <class List>
auto columnNamed(const List& list, std::string_view name)
{
    return std::ranges::find_if(list, [&](const auto& each) { return each.name == name; })->column;
}

template <class List>
Names namesOf(const List& list)
{
    Names names;
    for (const auto& each : list)
        names.push_back(each.name);
    return names;
}

Names namesOfColumns(std::span<const engine::Column> columns, engine::Column main)
{
    Names names{engine::info(main).name};
    for (const engine::Column column : columns)
        if (column != main)
            names.push_back(engine::info(column).name);
    return names;
}

Result<Explanation> figure(const Results& results, const NamedCell& cell)
{
    return findPlace(results, cell).and_then([&](const engine::TablePlace& place) {
        return engine::explain(results, place, columnNamed(engine::kColumns, cell.column));
    });
}

/// Of who waits: beside the figures the day until which extra staff are needed.
Result<Explanation> waiting(const Results& results, const NamedCell& cell)
{
    if (cell.column != kReliefUntil)
        return figure(results, cell);
    return findPlace(results, cell).and_then([&](const engine::TablePlace& place) {
        return engine::explainReliefUntil(results, place);
    });
}
Names namesOfWaiting()
{
    Names names = namesOfColumns(engine::kTimelinessTable, engine::Column::InsideTarget);
    names.push_back(kReliefUntil);
    return names;
}

Result<Explanation> record(const Results&, const NamedCell&)
{
    return fail({ErrorCode::BadInput, "the record of staff is made from the plan's history", {}, {}, {}, {}});
}

Result<Explanation> work(const Results& results, const NamedCell& cell)
{
    return findWork(results, {cell.locality, cell.clientGroup, cell.activity}, cell.period)
        .and_then([&](const engine::WorkloadPlace& place) {
            return engine::explainWork(results, place, cell.reach,
                                       columnNamed(engine::kWorkColumns, cell.column));
        });
}

Result<Explanation> funding(const Results& results, const NamedCell& cell)
{
    const auto locality = localityIndex(results, cell.locality);
    if (!locality)
        return fail(locality.error());
    return findSpan(results, cell.period).and_then([&](const PeriodSpan& span) {
        return engine::explainFunding(results, {*locality, cell.funding, span, cell.reach},
                                      columnNamed(engine::kFundingColumns, cell.column));
    });
}

/// The figure that a target is held against.
Result<Explanation> target(const Results& results, const NamedCell& cell)
{
    const auto rows = engine::measuresOf(results);
    Names known;
    for (const engine::MeasureRow& row : rows) {
        known.push_back(row.target->measure);
        const bool isHere = cell.locality == localityName(results, row.place.locality) &&
                            cell.period == row.target->period.toString();
        if (isHere && row.target->measure == cell.measure)
            return engine::explain(results, row.place, row.column);
    }
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return fail(noSuch("measure of that locality and period", cell.measure, known));
}

Result<Explanation> volume(const Results& results, const NamedCell& cell)
{
    const auto series = findSeries(results, {cell.locality, cell.clientGroup, cell.activity}, cell.reach);
    if (!series)
        return fail(series.error());
    return findSpan(results, cell.period).map([&](const PeriodSpan& span) {
        return engine::explainVolume(results, *series, span);
    });
}

const std::vector<ExplainedTable>& explainedTables()
{
    using engine::Column;
    constexpr CellNames kOfRole{.role = true};
    constexpr CellNames kOfLine{.activity = true, .clientGroup = true};
    static const std::vector<ExplainedTable> kTables{
        {"requirement", kOfRole, namesOfColumns(engine::kRequirementTable, Column::RequiredFte), figure},
        {"vacancies", kOfRole, namesOfColumns(engine::kVacanciesTable, Column::VacancyGross), figure},
        {"supply", kOfRole, namesOfColumns(engine::kSupplyTable, Column::ClosingFte), figure},
        {"cost", kOfRole, namesOfColumns(engine::kCostTable, Column::ForecastCost), figure},
        {"outturn", kOfRole, namesOfColumns(engine::kOutturnTable, Column::OutturnVariance), figure},
        {"timeliness", {.activity = true}, namesOfWaiting(), waiting},
        {"workload", kOfLine, namesOf(engine::kWorkColumns), work},
        {"cost_by_funding",
         {.funding = true},
         {"posts_cost", "establishment_fte", "approved_budget"},
         funding},
        {"measures", {.measure = true}, {"actual"}, target},
        {"beside_published",
         {.published = true},
         {kPublishedColumns.begin(), kPublishedColumns.end()},
         explainPublished},
        {kStaffRecord,
         {.role = true, .activity = true, .measure = true, .state = true},
         {kRecordColumns.begin(), kRecordColumns.end()},
         record},
        {"demand_forecast", kOfLine, {"volume"}, volume}};
    return kTables;
}

const ExplainedTable* findExplained(std::string_view name)
{
    const auto found = std::ranges::find(explainedTables(), name, &ExplainedTable::name);
    return found == explainedTables().end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string_view> explainableTables()
{
    return namesOf(explainedTables());
}

std::vector<std::string_view> explainableColumns(std::string_view table)
{
    const ExplainedTable* found = findExplained(table);
    return found ? found->columns : Names{};
}

std::optional<CellNames> cellNames(std::string_view table)
{
    const ExplainedTable* found = findExplained(table);
    return found ? std::optional(found->names) : std::nullopt;
}

Result<Explanation> explainCell(const Results& results, std::string_view table, const NamedCell& cell)
{
    const ExplainedTable* found = findExplained(table);
    if (!found)
        return fail(noSuch("table whose numbers can be explained", table, explainableTables()));
    NamedCell whole = cell;
    if (whole.column.empty())
        whole.column = found->columns.front();
    if (std::ranges::find(found->columns, whole.column) == found->columns.end())
        return fail(noSuch("column of numbers that can be explained", whole.column, found->columns));
    return found->explain(results, whole);
}

} // namespace muster::exchange
