#include "engine/results/columns.h"

#include <algorithm>
#include <array>

namespace muster::engine {

namespace {

constexpr std::array kColumns{
    ColumnInfo{Column::ServiceFte, "service_fte", "Service", ColumnUnit::Fte},
    ColumnInfo{Column::RequiredFte, "required_fte", "Required", ColumnUnit::Fte},
    ColumnInfo{Column::RequiredEstablishmentFte, "required_establishment_fte", "Required establishment",
               ColumnUnit::Fte},
    ColumnInfo{Column::ServiceLevelFte, "service_level_fte", "Establishment at the service level",
               ColumnUnit::Fte},
    ColumnInfo{Column::EstablishmentFte, "establishment_fte", "Funded establishment", ColumnUnit::Fte},
    ColumnInfo{Column::InPostFte, "in_post_fte", "In post", ColumnUnit::Fte},
    ColumnInfo{Column::VacancyFte, "vacancy_fte", "Vacancy", ColumnUnit::Fte},
    ColumnInfo{Column::AgencyFte, "agency_fte", "Agency", ColumnUnit::Fte},
    ColumnInfo{Column::AvailableFte, "available_fte", "Available at work", ColumnUnit::Fte},
    ColumnInfo{Column::GapFte, "gap_fte", "Gap", ColumnUnit::Fte},
    ColumnInfo{Column::Pressure, "pressure", "Pressure", ColumnUnit::Ratio},
    ColumnInfo{Column::VacancyGross, "vacancy_gross", "Vacancy, gross", ColumnUnit::Share},
    ColumnInfo{Column::VacancyNetOfAgency, "vacancy_net_of_agency", "Vacancy, net of agency",
               ColumnUnit::Share},
    ColumnInfo{Column::VacancyUncancelled, "vacancy_uncancelled", "Vacancy, uncancelled", ColumnUnit::Share},
    ColumnInfo{Column::OpeningFte, "opening_fte", "In post at the start", ColumnUnit::Fte},
    ColumnInfo{Column::StartsFte, "starts_fte", "Starts", ColumnUnit::Fte},
    ColumnInfo{Column::CohortsFte, "cohorts_fte", "Newly trained", ColumnUnit::Fte},
    ColumnInfo{Column::MovesInFte, "moves_in_fte", "Moves in", ColumnUnit::Fte},
    ColumnInfo{Column::LeaversFte, "leavers_fte", "Leavers", ColumnUnit::Fte},
    ColumnInfo{Column::RetirementsFte, "retirements_fte", "Retirements", ColumnUnit::Fte},
    ColumnInfo{Column::MovesOutFte, "moves_out_fte", "Moves out", ColumnUnit::Fte},
    ColumnInfo{Column::ResignationsFte, "resignations_fte", "Resignations", ColumnUnit::Fte},
    ColumnInfo{Column::RedundanciesFte, "redundancies_fte", "Redundancies", ColumnUnit::Fte},
    ColumnInfo{Column::EndedFte, "ended_fte", "Ended posts", ColumnUnit::Fte},
    ColumnInfo{Column::RestatedFte, "restated_fte", "Restated", ColumnUnit::Fte},
    ColumnInfo{Column::ClosingFte, "closing_fte", "In post at the end", ColumnUnit::Fte},
    ColumnInfo{Column::NewlyQualifiedFte, "newly_qualified_fte", "Newly qualified", ColumnUnit::Fte},
    ColumnInfo{Column::SteadyStateFte, "steady_state_fte", "Long-run level", ColumnUnit::Fte},
    ColumnInfo{Column::PostsCost, "posts_cost", "Cost of the posts", ColumnUnit::Money},
    ColumnInfo{Column::Budget, "budget", "Budget", ColumnUnit::Money},
    ColumnInfo{Column::PayCost, "pay_cost", "Pay", ColumnUnit::Money},
    ColumnInfo{Column::AgencyCost, "agency_cost", "Agency cost", ColumnUnit::Money},
    ColumnInfo{Column::ForecastCost, "forecast_cost", "Forecast", ColumnUnit::Money},
    ColumnInfo{Column::CostVariance, "variance", "Variance", ColumnUnit::Money},
    ColumnInfo{Column::GapCost, "gap_cost", "Price of the gap", ColumnUnit::Money},
    ColumnInfo{Column::ServiceLevelCost, "service_level_cost", "Cost at the service level",
               ColumnUnit::Money},
    ColumnInfo{Column::TenureYears, "tenure_years", "Expected tenure", ColumnUnit::Years},
    ColumnInfo{Column::PublishedTurnover, "published_turnover", "Turnover, as published", ColumnUnit::Share},
    ColumnInfo{Column::AgencyShare, "agency_share", "Agency, of those at work", ColumnUnit::Share},
    ColumnInfo{Column::Caseload, "caseload", "Caseload", ColumnUnit::Ratio},
    ColumnInfo{Column::Arrivals, "arrivals", "Arrivals", ColumnUnit::Events},
    ColumnInfo{Column::Capacity, "capacity", "Capacity", ColumnUnit::Events},
    ColumnInfo{Column::Done, "done", "Done", ColumnUnit::Events},
    ColumnInfo{Column::OpeningBacklog, "opening_backlog", "Backlog at the start", ColumnUnit::Events},
    ColumnInfo{Column::Backlog, "backlog", "Backlog at the end", ColumnUnit::Events},
    ColumnInfo{Column::Unmet, "unmet", "Unmet contact hours", ColumnUnit::Events},
    ColumnInfo{Column::QueueLoad, "load", "Load", ColumnUnit::Ratio},
    ColumnInfo{Column::InsideTarget, "inside_target", "Inside the target", ColumnUnit::Share},
    ColumnInfo{Column::MeanWaitDays, "mean_wait_days", "Mean wait", ColumnUnit::Days},
    ColumnInfo{Column::MedianWaitDays, "median_wait_days", "Median wait", ColumnUnit::Days},
    ColumnInfo{Column::LongestWaitDays, "longest_wait_days", "Longest wait", ColumnUnit::Days},
    ColumnInfo{Column::WeeksToClear, "weeks_to_clear", "Weeks to clear", ColumnUnit::Weeks},
    ColumnInfo{Column::TargetBacklog, "target_backlog", "Target backlog", ColumnUnit::Events},
    ColumnInfo{Column::ReliefCapacity, "relief_capacity", "Extra staff do a week", ColumnUnit::Events},
    ColumnInfo{Column::ReliefFte, "relief_fte", "Extra staff", ColumnUnit::Fte},
    ColumnInfo{Column::TargetCapacity, "target_capacity", "Target capacity a week", ColumnUnit::Events},
    ColumnInfo{Column::WaitPressure, "wait_pressure", "Wait pressure", ColumnUnit::Ratio},
    ColumnInfo{Column::ExponentialInsideTarget, "exponential_inside_target",
               "Inside the target, from the backlog only", ColumnUnit::Share},
    ColumnInfo{Column::ArrivalsPer100000, "arrivals_per_100000", "Arrivals for 100,000 adults",
               ColumnUnit::Events},
};

constexpr std::array kRequirement{Column::ServiceFte, Column::RequiredFte, Column::RequiredEstablishmentFte,
                                  Column::ServiceLevelFte};
constexpr std::array kVacancies{Column::RequiredFte,
                                Column::EstablishmentFte,
                                Column::InPostFte,
                                Column::VacancyFte,
                                Column::AgencyFte,
                                Column::AvailableFte,
                                Column::GapFte,
                                Column::Pressure,
                                Column::VacancyGross,
                                Column::VacancyNetOfAgency,
                                Column::VacancyUncancelled};

constexpr std::array kSupply{
    Column::EstablishmentFte,  Column::OpeningFte,      Column::StartsFte,         Column::CohortsFte,
    Column::MovesInFte,        Column::LeaversFte,      Column::RetirementsFte,    Column::MovesOutFte,
    Column::ResignationsFte,   Column::RedundanciesFte, Column::EndedFte,          Column::RestatedFte,
    Column::ClosingFte,        Column::InPostFte,       Column::NewlyQualifiedFte, Column::AgencyFte,
    Column::AvailableFte,      Column::RequiredFte,     Column::SteadyStateFte,    Column::TenureYears,
    Column::PublishedTurnover, Column::AgencyShare,     Column::Caseload};

constexpr std::array kCost{Column::EstablishmentFte, Column::InPostFte,       Column::AgencyFte,
                           Column::PostsCost,        Column::Budget,          Column::PayCost,
                           Column::AgencyCost,       Column::ForecastCost,    Column::CostVariance,
                           Column::GapCost,          Column::ServiceLevelCost};

constexpr std::array kTimeliness{
    Column::Arrivals,         Column::Capacity,        Column::Done,
    Column::OpeningBacklog,   Column::Backlog,         Column::Unmet,
    Column::QueueLoad,        Column::InsideTarget,    Column::MeanWaitDays,
    Column::MedianWaitDays,   Column::LongestWaitDays, Column::WeeksToClear,
    Column::TargetBacklog,    Column::ReliefCapacity,  Column::ReliefFte,
    Column::TargetCapacity,   Column::WaitPressure,    Column::ExponentialInsideTarget,
    Column::ArrivalsPer100000};

} // namespace

const ColumnInfo& info(Column column)
{
    return kColumns[static_cast<std::size_t>(column)];
}

Column columnOf(plan::Figure figure)
{
    return std::ranges::find(kColumns, plan::word(figure), &ColumnInfo::name)->column;
}

std::span<const Column> requirementColumns()
{
    return kRequirement;
}

std::span<const Column> vacancyColumns()
{
    return kVacancies;
}

std::span<const Column> supplyColumns()
{
    return kSupply;
}

std::span<const Column> costColumns()
{
    return kCost;
}

std::span<const Column> timelinessColumns()
{
    return kTimeliness;
}

} // namespace muster::engine
