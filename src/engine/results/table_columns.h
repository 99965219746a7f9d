#pragma once
// The columns of each table, in their order. Source: docs/tables.md, section 3.

#include "engine/results/columns.h"

namespace muster::engine {

inline constexpr std::array kRequirementTable{Column::ServiceFte, Column::RequiredFte,
                                              Column::RequiredEstablishmentFte, Column::ServiceLevelFte};
inline constexpr std::array kVacanciesTable{Column::RequiredFte,
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

inline constexpr std::array kSupplyTable{Column::EstablishmentFte,    Column::OpeningFte,
                                         Column::StartsFte,           Column::CohortsFte,
                                         Column::MovesInFte,          Column::CameWithPostsFte,
                                         Column::LeaversFte,          Column::RetirementsFte,
                                         Column::MovesOutFte,         Column::ResignationsFte,
                                         Column::RedundanciesFte,     Column::EndedFte,
                                         Column::RestatedFte,         Column::ClosingFte,
                                         Column::InPostFte,           Column::NewlyQualifiedFte,
                                         Column::AgencyFte,           Column::AvailableFte,
                                         Column::RequiredFte,         Column::SteadyStateFte,
                                         Column::TenureYears,         Column::PublishedTurnover,
                                         Column::AgencyShare,         Column::Caseload,
                                         Column::StartsNotPlacedFte,  Column::CohortsNotPlacedFte,
                                         Column::Headcount,           Column::AllLeaversFte,
                                         Column::VacancyMonths,       Column::MonthsToHire,
                                         Column::QualifiedShare,      Column::SpanHeld,
                                         Column::CaseloadPerQualified};

inline constexpr std::array kCostTable{
    Column::EstablishmentFte, Column::InPostFte, Column::AgencyFte,        Column::PostsCost,
    Column::Budget,           Column::PayCost,   Column::AgencyCost,       Column::ForecastCost,
    Column::CostVariance,     Column::GapCost,   Column::ServiceLevelCost, Column::RequiredLessFunded,
    Column::AgencyExtraCost};

inline constexpr std::array kTimelinessTable{Column::Arrivals,
                                             Column::Capacity,
                                             Column::Done,
                                             Column::OpeningBacklog,
                                             Column::Backlog,
                                             Column::Unmet,
                                             Column::QueueLoad,
                                             Column::InsideTarget,
                                             Column::MeanWaitDays,
                                             Column::MedianWaitDays,
                                             Column::LongestWaitDays,
                                             Column::WeeksToClear,
                                             Column::TargetBacklog,
                                             Column::ReliefCapacity,
                                             Column::ReliefForGood,
                                             Column::ReliefUntilDate,
                                             Column::TargetCapacity,
                                             Column::WaitPressure,
                                             Column::ExponentialInsideTarget,
                                             Column::ArrivalsPer100000,
                                             Column::BacklogRestated,
                                             Column::IdleFte,
                                             Column::WaitedSoFarDays};

/// Of financial years alone.
inline constexpr std::array kOutturnTable{
    Column::ApprovedBudget, Column::MonthsActual,     Column::ActualToDate,  Column::ForecastRest,
    Column::Outturn,        Column::OutturnVariance,  Column::PostsVariance, Column::PriceVariance,
    Column::AgencyVariance, Column::UnfilledVariance, Column::NotExplained,  Column::NotAllocated,
    Column::BudgetToDate,   Column::PayToDate,        Column::AgencyToDate,  Column::VarianceToDate};

/// Those of roles, of any period.
inline constexpr std::array<std::span<const Column>, 4> kTablesOfRoles{kRequirementTable, kVacanciesTable,
                                                                       kSupplyTable, kCostTable};

} // namespace muster::engine
