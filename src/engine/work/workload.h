#pragma once
// The workload of lines of demand by place: what each needs of staff. Source: docs/tables.md, section 3.

#include "engine/figures.h"
#include "engine/inputs.h"

#include <functional>

namespace muster::engine {

/// The workload of a client group and activity in a locality.
struct WorkloadPlace {
    LocalityIndex locality{};
    ClientGroupIndex clientGroup{};
    ActivityIndex activity{};
    PeriodSpan span{};
};
struct WorkloadRow {
    WorkloadPlace place;
    double volume = 0; ///< events of the period added, open cases averaged
    std::optional<double>
        hours{}; ///< of work in the period, for an activity in hours; paid ones for contact hours
    std::optional<Fte> fte{}; ///< casework, the mean of the period
    std::optional<Fte> qualified{};
    std::optional<Fte> unqualified{};
    std::optional<double> cost{};        ///< of its staff, in the period; empty without prices
    std::optional<double> costPerUnit{}; ///< of an event, an open case or a contact hour
};
/// What an FTE of a locality's own role costs, by month of the plan.
using PriceOf = std::function<Eigen::ArrayXd(LocalityIndex, RoleIndex)>;
/// Which rows of the workload table are wanted.
struct WorkloadWish {
    std::vector<PeriodSpan> spans;
    Rollup reach = Rollup::WithBeneath;
    std::optional<LocalityIndex> locality{}; ///< none: every one
    PriceOf price{};                         ///< none: without costs
};
/// Localities in tree order, then client groups, activities and periods; only lines that exist, here or
/// beneath.
[[nodiscard]] std::vector<WorkloadRow> workloadRows(const Inputs&, const WorkloadWish&);

} // namespace muster::engine
