#pragma once
// The columns of the result tables. One table has all that is to know of each. Source: docs/tables.md,
// section 3.

#include "engine/figures.h"
#include "engine/results/column.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <array>
#include <span>

namespace muster::engine {

inline constexpr std::array kColumns{
    ColumnInfo{Column::ServiceFte, "service_fte", "Service", ColumnUnit::Fte, ColumnGroup::Ladder,
               ColumnBasis::Requirement},
    ColumnInfo{Column::RequiredFte, "required_fte", "Required", ColumnUnit::Fte, ColumnGroup::Ladder,
               ColumnBasis::Requirement},
    ColumnInfo{Column::RequiredEstablishmentFte, "required_establishment_fte", "Required establishment",
               ColumnUnit::Fte, ColumnGroup::Ladder, ColumnBasis::Requirement},
    ColumnInfo{Column::ServiceLevelFte, "service_level_fte", "Establishment at the service level",
               ColumnUnit::Fte, ColumnGroup::Ladder, ColumnBasis::Requirement},
    ColumnInfo{Column::EstablishmentFte, "establishment_fte", "Funded establishment", ColumnUnit::Fte,
               ColumnGroup::Ladder, ColumnBasis::Posts},
    ColumnInfo{Column::InPostFte, "in_post_fte", "In post", ColumnUnit::Fte, ColumnGroup::Ladder,
               ColumnBasis::Posts},
    ColumnInfo{Column::VacancyFte, "vacancy_fte", "Vacancy", ColumnUnit::Fte, ColumnGroup::Ladder,
               ColumnBasis::Posts},
    ColumnInfo{Column::AgencyFte, "agency_fte", "Agency", ColumnUnit::Fte, ColumnGroup::Ladder,
               ColumnBasis::Posts},
    ColumnInfo{Column::AvailableFte, "available_fte", "Available at work", ColumnUnit::Fte,
               ColumnGroup::Ladder, ColumnBasis::Posts},
    ColumnInfo{Column::VacancyGross, "vacancy_gross", "Vacancy, gross", ColumnUnit::Share,
               ColumnGroup::Ladder, ColumnBasis::Posts},
    ColumnInfo{Column::VacancyNetOfAgency, "vacancy_net_of_agency", "Vacancy, net of agency",
               ColumnUnit::Share, ColumnGroup::Ladder, ColumnBasis::Posts},
    ColumnInfo{Column::VacancyUncancelled, "vacancy_uncancelled", "Vacancy, uncancelled", ColumnUnit::Share,
               ColumnGroup::Ladder, ColumnBasis::Posts},
    ColumnInfo{Column::GapFte, "gap_fte", "Gap", ColumnUnit::Fte, ColumnGroup::Ladder, ColumnBasis::Posts},
    ColumnInfo{Column::Pressure, "pressure", "Pressure", ColumnUnit::Ratio, ColumnGroup::Ladder,
               ColumnBasis::Posts},
    ColumnInfo{Column::OpeningFte, "opening_fte", "In post at the start", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::StartsFte, "starts_fte", "Starts", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::CohortsFte, "cohorts_fte", "Newly trained", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::CameWithPostsFte, "came_with_posts_fte", "Came with posts", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::StartsNotPlacedFte, "starts_not_placed_fte", "Starts not placed", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::CohortsNotPlacedFte, "cohorts_not_placed_fte", "Newly trained, not placed",
               ColumnUnit::Fte, ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::MovesInFte, "moves_in_fte", "Moves in", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::LeaversFte, "leavers_fte", "Leavers", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::RetirementsFte, "retirements_fte", "Retirements", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::MovesOutFte, "moves_out_fte", "Moves out", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::ResignationsFte, "resignations_fte", "Resignations", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::RedundanciesFte, "redundancies_fte", "Redundancies", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::EndedFte, "ended_fte", "Ended posts", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::RestatedFte, "restated_fte", "Restated", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::ClosingFte, "closing_fte", "In post at the end", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::NewlyQualifiedFte, "newly_qualified_fte", "Newly qualified", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::SteadyStateFte, "steady_state_fte", "Long-run level", ColumnUnit::Fte,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::PostsCost, "posts_cost", "Cost of the posts", ColumnUnit::Money, ColumnGroup::Cost,
               ColumnBasis::Posts},
    ColumnInfo{Column::Budget, "budget", "Budget", ColumnUnit::Money, ColumnGroup::Cost, ColumnBasis::Posts},
    ColumnInfo{Column::PayCost, "pay_cost", "Pay", ColumnUnit::Money, ColumnGroup::Cost, ColumnBasis::Posts},
    ColumnInfo{Column::AgencyCost, "agency_cost", "Agency cost", ColumnUnit::Money, ColumnGroup::Cost,
               ColumnBasis::Posts},
    ColumnInfo{Column::ForecastCost, "forecast_cost", "Forecast", ColumnUnit::Money, ColumnGroup::Cost,
               ColumnBasis::Posts},
    ColumnInfo{Column::CostVariance, "variance", "Variance", ColumnUnit::Money, ColumnGroup::Cost,
               ColumnBasis::Posts},
    ColumnInfo{Column::GapCost, "gap_cost", "Price of the gap", ColumnUnit::Money, ColumnGroup::Cost,
               ColumnBasis::Requirement},
    ColumnInfo{Column::ServiceLevelCost, "service_level_cost", "Cost at the service level", ColumnUnit::Money,
               ColumnGroup::Cost, ColumnBasis::Requirement},
    ColumnInfo{Column::RequiredLessFunded, "required_less_funded_cost", "Required less funded",
               ColumnUnit::Money, ColumnGroup::Cost, ColumnBasis::Posts},
    ColumnInfo{Column::AgencyExtraCost, "agency_extra_cost", "Agency's cost above permanent",
               ColumnUnit::Money, ColumnGroup::Cost, ColumnBasis::Posts},
    ColumnInfo{Column::TenureYears, "tenure_years", "Expected tenure", ColumnUnit::Years, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::PublishedTurnover, "published_turnover", "Turnover, as published", ColumnUnit::Share,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::AgencyShare, "agency_share", "Agency, of those at work", ColumnUnit::Share,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::Caseload, "caseload", "Caseload", ColumnUnit::Ratio, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::Headcount, "headcount", "Headcount", ColumnUnit::Ratio, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::AllLeaversFte, "all_leavers_fte", "All leavers", ColumnUnit::Fte, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::VacancyMonths, "vacancy_months", "Vacancy-months", ColumnUnit::Ratio,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::MonthsToHire, "months_to_hire", "Months to hire", ColumnUnit::Ratio,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::QualifiedShare, "qualified_share_in_post", "Qualified, of those in post",
               ColumnUnit::Share, ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::SpanHeld, "span_held", "Span of control held", ColumnUnit::Ratio, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::CaseloadPerQualified, "caseload_per_qualified",
               "Caseload per qualified worker at work", ColumnUnit::Ratio, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::Arrivals, "arrivals", "Arrivals", ColumnUnit::Events, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::Capacity, "capacity", "Capacity", ColumnUnit::Events, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::Done, "done", "Done", ColumnUnit::Events, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::OpeningBacklog, "opening_backlog", "Backlog at the start", ColumnUnit::Events,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::Backlog, "backlog", "Backlog at the end", ColumnUnit::Events, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::Unmet, "unmet", "Unmet contact hours", ColumnUnit::Events, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::QueueLoad, "load", "Load", ColumnUnit::Ratio, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::InsideTarget, "inside_target", "Inside the target", ColumnUnit::Share,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::MeanWaitDays, "mean_wait_days", "Mean wait", ColumnUnit::Days, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::MedianWaitDays, "median_wait_days", "Median wait", ColumnUnit::Days,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::LongestWaitDays, "longest_wait_days", "Longest wait", ColumnUnit::Days,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::WeeksToClear, "weeks_to_clear", "Weeks to clear", ColumnUnit::Weeks,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::TargetBacklog, "target_backlog", "Target backlog", ColumnUnit::Events,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::ReliefCapacity, "relief_capacity", "Extra staff do a week", ColumnUnit::Events,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::ReliefForGood, "relief_for_good_fte", "Extra staff for good", ColumnUnit::Fte,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::ReliefUntilDate, "relief_until_date_fte", "Extra staff for a time", ColumnUnit::Fte,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::TargetCapacity, "target_capacity", "Target capacity a week", ColumnUnit::Events,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::WaitPressure, "wait_pressure", "Wait pressure", ColumnUnit::Ratio,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::ExponentialInsideTarget, "exponential_inside_target",
               "Inside the target, from the backlog only", ColumnUnit::Share, ColumnGroup::Timeliness,
               ColumnBasis::Queues},
    ColumnInfo{Column::ArrivalsPer100000, "arrivals_per_100000", "Arrivals for 100,000 adults",
               ColumnUnit::Events, ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::ApprovedBudget, "approved_budget", "Approved budget", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::MonthsActual, "months_actual", "Months actual", ColumnUnit::Events,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::ActualToDate, "actual_to_date", "Actual to date", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::ForecastRest, "forecast_rest", "Forecast of the rest", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::Outturn, "outturn", "Outturn", ColumnUnit::Money, ColumnGroup::Outturn,
               ColumnBasis::Posts},
    ColumnInfo{Column::OutturnVariance, "variance_of_outturn", "Variance of outturn", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::PostsVariance, "posts_variance", "Posts", ColumnUnit::Money, ColumnGroup::Outturn,
               ColumnBasis::Posts},
    ColumnInfo{Column::PriceVariance, "price_variance", "Price", ColumnUnit::Money, ColumnGroup::Outturn,
               ColumnBasis::Posts},
    ColumnInfo{Column::AgencyVariance, "agency_variance", "Agency", ColumnUnit::Money, ColumnGroup::Outturn,
               ColumnBasis::Posts},
    ColumnInfo{Column::UnfilledVariance, "unfilled_variance", "Unfilled", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::NotExplained, "not_explained", "Not explained", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::NotAllocated, "not_allocated", "Not allocated", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::BudgetToDate, "budget_to_date", "Budget to date", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::PayToDate, "pay_to_date", "Pay to date", ColumnUnit::Money, ColumnGroup::Outturn,
               ColumnBasis::Posts},
    ColumnInfo{Column::AgencyToDate, "agency_to_date", "Agency to date", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::VarianceToDate, "variance_to_date", "Variance to date", ColumnUnit::Money,
               ColumnGroup::Outturn, ColumnBasis::Posts},
    ColumnInfo{Column::BacklogRestated, "backlog_restated", "Backlog restated", ColumnUnit::Events,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::IdleFte, "idle_fte", "Time that nobody waits for", ColumnUnit::Fte,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
    ColumnInfo{Column::WaitedSoFarDays, "waited_so_far_days", "Waited so far", ColumnUnit::Days,
               ColumnGroup::Timeliness, ColumnBasis::Queues},
};

static_assert(
    [] {
        for (std::size_t i = 0; i < kColumns.size(); ++i)
            if (kColumns[i].column != static_cast<Column>(i) || kColumns[i].name.empty() ||
                kColumns[i].heading.empty())
                return false;
        return kColumns.back().column == Column::WaitedSoFarDays;
    }(),
    "every column has its line in the table, in the order of the enumeration");

[[nodiscard]] constexpr const ColumnInfo& info(Column column)
{
    return kColumns[static_cast<std::size_t>(column)];
}
/// Whether a figure is of a locality's activity rather than of its role.
[[nodiscard]] constexpr bool isTimeliness(Column column)
{
    return info(column).group == ColumnGroup::Timeliness;
}
/// Whether a figure is of a financial year, and of budgets and actual figures.
[[nodiscard]] constexpr bool isOutturn(Column column)
{
    return info(column).group == ColumnGroup::Outturn;
}
/// The column of a figure that a target or a benchmark is of.
[[nodiscard]] constexpr Column columnOf(plan::Figure figure)
{
    return std::ranges::find(kColumns, plan::word(figure), &ColumnInfo::name)->column;
}

} // namespace muster::engine
