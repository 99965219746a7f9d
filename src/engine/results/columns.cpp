#include "engine/results/columns.h"

#include <algorithm>
#include <array>

namespace muster::engine {

namespace {

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
