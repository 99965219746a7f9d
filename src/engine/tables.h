#pragma once
// The result tables: what each row says of one locality, role and period. Every figure of a row is made from
// the unrounded stocks of its period by one formula. Source: docs/tables.md, section 3; docs/method.md,
// section 7.

#include "engine/columns.h"

#include <string>
#include <vector>

namespace muster::engine {

/// One line of a result table: of a role, which may be kAllRoles, or in the table of timeliness of an
/// activity, which may be kAllActivities.
struct TablePlace {
    int locality = 0;
    int role = kAllRoles;
    PeriodSpan span{};
    Rollup reach = Rollup::WithBeneath;
    int activity = kAllActivities;
};

/// The last of the localities that a place reaches, from its own on.
[[nodiscard]] int lastReached(const Dimensions&, const TablePlace&);

/// A figure in its column's unit (FTE, a share of one, a ratio, years, the plan's currency …). Empty where it
/// cannot be known: see Results::mean; where there is nothing to take a share of it is empty, never zero or
/// infinite.
[[nodiscard]] std::optional<double> figureAt(const Results&, const TablePlace&, Column);

/// A total whose net-of-agency rate is under a third of its uncancelled rate: over-filled posts hide
/// vacancies here.
[[nodiscard]] bool hidesVacancies(const Results&, const TablePlace&);

/// Every line of these tables: localities in tree order, then roles with All roles
/// last, then periods.
[[nodiscard]] std::vector<TablePlace> tablePlaces(const Results&, PeriodLength, Rollup);

/// Every line of the table of timeliness: localities in tree order, then their activities counted in events
/// with All activities last, then periods.
[[nodiscard]] std::vector<TablePlace> queuePlaces(const Results&, PeriodLength, Rollup);
/// The day by which the relief capacity has brought the backlog down, where more staff are needed for it.
[[nodiscard]] std::optional<Date> reliefUntil(const Results&, const TablePlace&);
/// Problems that only the results show: activities with arrivals in some month and nobody at work to do any;
/// an error where a target in days is promised, else a warning.
[[nodiscard]] std::vector<plan::Problem> findNothingDone(const Results&);

/// The workload of a client group and activity in a locality.
struct WorkloadPlace {
    int locality = 0;
    int clientGroup = 0;
    int activity = 0;
    PeriodSpan span{};
};
struct WorkloadRow {
    WorkloadPlace place;
    double volume = 0; ///< events of the period added, open cases averaged
    std::optional<double>
        hours;              ///< of work in the period, for an activity in hours; paid ones for contact hours
    std::optional<Fte> fte; ///< casework, the mean of the period
    std::optional<Fte> qualified;
    std::optional<Fte> unqualified;
};
/// Which rows of the workload table are wanted.
struct WorkloadWish {
    std::vector<PeriodSpan> spans;
    Rollup reach = Rollup::WithBeneath;
    std::optional<int> locality{}; ///< none: every one
};
/// Localities in tree order, then client groups, activities and periods; only lines that exist, here or
/// beneath.
[[nodiscard]] std::vector<WorkloadRow> workloadRows(const Results&, const WorkloadWish&);

/// What the posts of a funding source cost, by financial year or another period.
struct FundingRow {
    int locality = 0;
    std::string funding; ///< empty: no source is named; positions and their changes have none
    PeriodSpan span{};
    double fte = 0;             ///< the mean of the period
    std::optional<double> cost; ///< of the period; empty where it is not known
};
/// Localities in tree order, then funding sources by name, then periods; only those that pay for something.
[[nodiscard]] std::vector<FundingRow> costByFunding(const Results&, PeriodLength, Rollup);

/// Warnings that only the results show: a source that pays more in a financial year than its limit.
[[nodiscard]] std::vector<plan::Problem> findFundingExceeded(const Results&);

/// Warnings that only the results show: places whose staff leave faster than people join, so that the posts
/// there are at the plan's end could not be kept filled. Gathered by role.
[[nodiscard]] std::vector<plan::Problem> findStructuresNotKept(const Results&);

/// Warnings that only the results show: totals that hide vacancies in the plan's first month or in one at
/// which a row of the establishment starts to hold. One for each locality, naming the first such month.
[[nodiscard]] std::vector<plan::Problem> findHiddenVacancies(const Results&);

/// All problems of a plan, errors first, of which those of Inputs::problems() alone keep results
/// from standing: those of its rows, what the computation lacks, what
/// totals hide, which structures cannot be kept, which funding is exceeded, what nobody does.
[[nodiscard]] std::vector<plan::Problem> allProblems(const Results&);

} // namespace muster::engine
