#pragma once
// What a plan is made of: one struct for each table, and beside it, once, the columns that the store, the
// changesets, the history and the CSV files all use. Source: docs/tables.md, section 2.

#include "plan/rows/rows_of_actuals.h"
#include "plan/rows/rows_of_aims.h"
#include "plan/rows/rows_of_demand.h"
#include "plan/rows/rows_of_reports.h"
#include "plan/rows/rows_of_rules.h"
#include "plan/rows/rows_of_savings.h"
#include "plan/rows/rows_of_staff.h"

#include <tuple>
#include <type_traits>

namespace muster::plan {

/// One of something for each table, in an order in which no table names a later one's rows.
template <template <class> class Each>
using PerTable =
    std::tuple<Each<Settings>, Each<Locality>, Each<ClientGroup>, Each<Activity>, Each<Role>, Each<Demand>,
               Each<Assumption>, Each<Establishment>, Each<Post>, Each<Cohort>, Each<Move>, Each<Restructure>,
               Each<StaffAge>, Each<Grade>, Each<Funding>, Each<MeasureTarget>, Each<Benchmark>,
               Each<Population>, Each<DemandRate>, Each<SeriesMethod>, Each<SeriesBreak>,
               Each<SharedForecast>, Each<DemandProfile>, Each<Budget>, Each<Actual>, Each<Scenario>,
               Each<ScenarioChange>, Each<Adjustment>, Each<Saving>, Each<PlanRule>, Each<ReportSection>>;

/// Calls visit(column) for each column of the table.
template <class Row, class Visit>
constexpr void forEachColumn(Visit&& visit)
{
    Table<Row>::columns.forEach(visit);
}

template <class Row>
struct Tag {
    using Type = Row;
};

template <class Visit, class... Each>
constexpr void visitTags(Visit& visit, std::type_identity<std::tuple<Each...>>)
{
    (visit(Each{}), ...);
}

/// Calls visit(Tag<Row>) for each table.
template <class Visit>
constexpr void forEachTable(Visit&& visit)
{
    visitTags(visit, std::type_identity<PerTable<Tag>>{});
}

template <class Row>
using IdOf = decltype(Row::id);

} // namespace muster::plan
