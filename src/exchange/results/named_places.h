#pragma once
// Places of results by the names that tables and people use.

#include "engine/demand.h"
#include "engine/results.h"

#include <string>
#include <string_view>

namespace muster::exchange {

/// The index of the name, or of all roles and all activities. NotFound: the plan has no such name.
[[nodiscard]] Result<engine::LocalityIndex> localityIndex(const engine::Results&, std::string_view name);
[[nodiscard]] Result<engine::RoleIndex> roleIndex(const engine::Results&, std::string_view name);
[[nodiscard]] Result<engine::ActivityIndex> activityIndex(const engine::Results&, std::string_view name);

/// A line of demand by names.
struct NamedLine {
    std::string locality, clientGroup, activity;
};
/// The series of the table of demand. NotFound: no such name, or no series of this kind there.
[[nodiscard]] Result<engine::SummedSeries> findSeries(const engine::Results&, const NamedLine&,
                                                      engine::Rollup);
/// The plan's part of a period, as tables write it. NotFound: the plan has no such period.
[[nodiscard]] Result<PeriodSpan> findSpan(const engine::Results&, const std::string& period);

/// The row of the workload of a line: here, or beneath. NotFound: likewise.
[[nodiscard]] Result<engine::WorkloadPlace> findWork(const engine::Results&, const NamedLine&,
                                                     const std::string& period);

/// A cell by the names of what it is of; a role or an activity without a name is all of them.
struct NamedPlace {
    std::string locality, role, activity;
    std::string period; ///< as tables write it
    engine::Rollup reach = engine::Rollup::WithBeneath;
};
/// Where a named cell stands; for `explain`.
[[nodiscard]] Result<engine::TablePlace> findPlace(const engine::Results&, const NamedPlace&);

/// A cell by names; which of them a table needs, its rows say.
struct NamedCell : NamedPlace {
    std::string clientGroup;                   ///< of workload and demand_forecast
    std::string funding;                       ///< of cost_by_funding; empty: no source named
    std::string measure;                       ///< of measures: its name; of staff_record: what came
    std::string figure;                        ///< of beside_published
    std::string area, publishedPeriod, source; ///< of beside_published; empty where one alone fits
    std::string state;                         ///< of staff_record; empty: the last that said something of it
    std::string column;                        ///< empty: the table's main one
};

} // namespace muster::exchange
