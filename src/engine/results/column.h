#pragma once
// The columns of the result tables by name, and what is to know of each. Source: docs/tables.md, section 3.

#include <string_view>

namespace muster::engine {

/// The figures of the requirement, vacancies, supply, cost, timeliness and outturn tables.
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
    ForecastCost,         ///< pay and agency
    CostVariance,         ///< forecast − budget; above 0 is over budget
    GapCost,              ///< of the people missing
    ServiceLevelCost,     ///< of the establishment at the service level
    RequiredLessFunded,   ///< the required establishment's cost less that of the funded posts
    AgencyExtraCost,      ///< of agency staff beyond as many in post
    TenureYears,          ///< in a role: in post ÷ those who go from it in a year; empty where nobody goes
    PublishedTurnover,    ///< as it is published: those who leave in a year ÷ the closing stock
    AgencyShare,          ///< agency ÷ (agency + in post)
    Caseload,             ///< open cases held ÷ in post
    Headcount,            ///< people in post
    AllLeaversFte,        ///< whoever leaves the council, for whatever reason
    VacancyMonths,        ///< FTE-months of vacant posts in the period
    MonthsToHire,         ///< for which a vacancy stands open until somebody comes
    QualifiedShare,       ///< of those in post
    SpanHeld,             ///< people in post whom one of the role supervises
    CaseloadPerQualified, ///< open cases held by qualified roles ÷ their staff available at work
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
    ApprovedBudget,          ///< from here on of a financial year: what was approved for it
    MonthsActual,            ///< months whose pay and agency cost both came
    ActualToDate,            ///< pay and agency cost of these months
    ForecastRest,            ///< of the others
    Outturn,                 ///< both together
    OutturnVariance,         ///< outturn − approved budget; above 0 is overspent
    PostsVariance,    ///< from here to not explained, what the variance is made of: other posts than approved
    PriceVariance,    ///< another pay award than approved
    AgencyVariance,   ///< agency cost
    UnfilledVariance, ///< posts that are empty beyond the allowance approved
    NotExplained,
    NotAllocated, ///< of the actual to date, what no part of the place is told
    BudgetToDate, ///< so many twelfths of the budget as months are actual
    PayToDate,
    AgencyToDate,
    VarianceToDate,  ///< actual − budget to date
    BacklogRestated, ///< of an activity: by how many actual figures say otherwise who waits
    IdleFte,         ///< time of staff that nobody waits for
    WaitedSoFarDays, ///< mean time that those who wait at the end have waited
};
enum class ColumnUnit { Fte, Share, Ratio, Years, Money, Events, Days, Weeks };

/// By which formulas a figure is made.
enum class ColumnGroup { Ladder, Supply, Cost, Timeliness, Outturn };
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

} // namespace muster::engine
