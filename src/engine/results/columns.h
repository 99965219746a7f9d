#pragma once
// The columns of the result tables. One table has all that is to know of each. Source: docs/tables.md,
// section 3.

#include "engine/figures.h"
#include "plan/rows/rows.h"

#include <algorithm>
#include <array>
#include <span>

namespace muster::engine {

/// The figures of the requirement, vacancies, supply, cost and timeliness tables.
enum class Column {
    ServiceFte,
    RequiredFte,
    RequiredEstablishmentFte,
    ServiceLevelFte, ///< the establishment that is enough in the service level's share of the year's months
    EstablishmentFte,
    InPostFte,
    VacancyFte, ///< signed: negative is over-establishment
    AgencyFte,
    AvailableFte,
    VacancyGross,       ///< vacancy ÷ establishment
    VacancyNetOfAgency, ///< max(0, vacancy − agency) ÷ establishment
    VacancyUncancelled, ///< vacant posts, ignoring over-filled ones, ÷ establishment
    GapFte,             ///< available − required; negative is a shortage
    Pressure,           ///< required ÷ available
    OpeningFte,         ///< in post at the period's start
    StartsFte,          ///< from here to restated, the flows of the period
    CohortsFte,
    CameWithPostsFte, ///< in posts that start
    StartsNotPlacedFte,
    CohortsNotPlacedFte,
    MovesInFte,
    LeaversFte,
    RetirementsFte,
    MovesOutFte,
    ResignationsFte,
    RedundanciesFte,
    EndedFte,
    RestatedFte, ///< what new positions say otherwise
    ClosingFte,  ///< in post at the period's end
    NewlyQualifiedFte,
    SteadyStateFte, ///< the long-run level of staff in post
    PostsCost,      ///< money of the period: of the funded establishment
    Budget,         ///< the same, less the turnover allowance
    PayCost,        ///< of those in post
    AgencyCost,
    ForecastCost,      ///< pay and agency
    CostVariance,      ///< forecast − budget; above 0 is over budget
    GapCost,           ///< of the people missing
    ServiceLevelCost,  ///< of the establishment at the service level
    TenureYears,       ///< in a role: in post ÷ those who go from it in a year; empty where nobody goes
    PublishedTurnover, ///< as it is published: those who leave in a year ÷ the closing stock
    AgencyShare,       ///< agency ÷ (agency + in post)
    Caseload,          ///< open cases held ÷ in post
    Arrivals, ///< from here on of activities: events that come in the period, or contact hours asked for
    Capacity, ///< events that the staff at work could do
    Done,
    OpeningBacklog, ///< who wait at the period's start
    Backlog,        ///< who wait at its end
    Unmet,          ///< contact hours that nobody gives, because they cannot wait
    QueueLoad,      ///< the largest of the roles that do it: required ÷ available
    InsideTarget,   ///< of the period's arrivals, the share finished inside the target
    MeanWaitDays,   ///< from here the waits of the period's arrivals
    MedianWaitDays,
    LongestWaitDays,
    WeeksToClear,            ///< from the period's end, at its last month's rates, until nobody waits
    TargetBacklog,           ///< at which the mean wait is the one that keeps the target
    ReliefCapacity,          ///< events a week that bring the backlog down to it in the relief period
    ReliefForGood,           ///< FTE at work that are missing for what comes
    ReliefUntilDate,         ///< beside them, for the backlogs, until the end of the relief period
    TargetCapacity,          ///< events a week that keep the target, with arrivals and capacity that vary
    WaitPressure,            ///< 2 × mean wait ÷ target
    ExponentialInsideTarget, ///< an estimate from the backlog only: inside the target, were waits exponential
    ArrivalsPer100000,       ///< a year, for each 100,000 adults
};
enum class ColumnUnit { Fte, Share, Ratio, Years, Money, Events, Days, Weeks };

/// By which formulas a figure is made.
enum class ColumnGroup { Ladder, Supply, Cost, Timeliness };
/// What there must be here for a figure to be known.
enum class ColumnBasis { Requirement, Posts, Queues };

struct ColumnInfo {
    Column column;
    std::string_view name;    ///< as in tables: vacancy_net_of_agency
    std::string_view heading; ///< as on screen: Vacancy, net of agency
    ColumnUnit unit;
    ColumnGroup group;
    ColumnBasis basis;
};

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
    ColumnInfo{Column::TenureYears, "tenure_years", "Expected tenure", ColumnUnit::Years, ColumnGroup::Supply,
               ColumnBasis::Posts},
    ColumnInfo{Column::PublishedTurnover, "published_turnover", "Turnover, as published", ColumnUnit::Share,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::AgencyShare, "agency_share", "Agency, of those at work", ColumnUnit::Share,
               ColumnGroup::Supply, ColumnBasis::Posts},
    ColumnInfo{Column::Caseload, "caseload", "Caseload", ColumnUnit::Ratio, ColumnGroup::Supply,
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
};

static_assert(
    [] {
        for (std::size_t i = 0; i < kColumns.size(); ++i)
            if (kColumns[i].column != static_cast<Column>(i) || kColumns[i].name.empty() ||
                kColumns[i].heading.empty())
                return false;
        return kColumns.back().column == Column::ArrivalsPer100000;
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
/// The column of a figure that a target or a benchmark is of.
[[nodiscard]] constexpr Column columnOf(plan::Figure figure)
{
    return std::ranges::find(kColumns, plan::word(figure), &ColumnInfo::name)->column;
}

} // namespace muster::engine
