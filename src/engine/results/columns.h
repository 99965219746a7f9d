#pragma once
// The columns of the result tables, and how each figure of a role is made from the measures of its period.
// Source: docs/tables.md, section 3; docs/method.md, section 7.

#include "engine/figures.h"
#include "plan/rows.h"

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
    GapFte,             ///< available − required; negative is a shortage
    Pressure,           ///< required ÷ available
    VacancyGross,       ///< vacancy ÷ establishment
    VacancyNetOfAgency, ///< max(0, vacancy − agency) ÷ establishment
    VacancyUncancelled, ///< vacant posts, ignoring over-filled ones, ÷ establishment
    OpeningFte,         ///< in post at the period's start
    StartsFte,          ///< from here to restated, the flows of the period
    CohortsFte,
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
    QueueLoad,      ///< arrivals ÷ capacity: above 1 the backlog grows
    InsideTarget,   ///< of the period's arrivals, the share finished inside the target
    MeanWaitDays,   ///< from here the waits of the period's arrivals
    MedianWaitDays,
    LongestWaitDays,
    WeeksToClear,            ///< from the period's end, at its last month's rates, until nobody waits
    TargetBacklog,           ///< at which the mean wait is the one that keeps the target
    ReliefCapacity,          ///< events a week that bring the backlog down to it in the relief period
    ReliefFte,               ///< at work, beyond those there are, for that
    TargetCapacity,          ///< events a week that keep the target, with arrivals and capacity that vary
    WaitPressure,            ///< 2 × mean wait ÷ target
    ExponentialInsideTarget, ///< an estimate from the backlog only: inside the target, were waits exponential
    ArrivalsPer100000,       ///< a year, for each 100,000 adults
};
/// Whether a figure is of a locality's activity rather than of its role.
[[nodiscard]] constexpr bool isTimeliness(Column column)
{
    return column >= Column::Arrivals;
}

enum class ColumnUnit { Fte, Share, Ratio, Years, Money, Events, Days, Weeks };

struct ColumnInfo {
    Column column;
    std::string_view name;    ///< as in tables: vacancy_net_of_agency
    std::string_view heading; ///< as on screen: Vacancy, net of agency
    ColumnUnit unit;
};

[[nodiscard]] const ColumnInfo& info(Column);
/// The column of a figure that a target or a benchmark is of.
[[nodiscard]] Column columnOf(plan::Figure);
[[nodiscard]] std::span<const Column> requirementColumns();
[[nodiscard]] std::span<const Column> vacancyColumns();
[[nodiscard]] std::span<const Column> supplyColumns();
[[nodiscard]] std::span<const Column> costColumns();
[[nodiscard]] std::span<const Column> timelinessColumns();

/// Those of the vacancy ladder.
template <class N, class Figures>
[[nodiscard]] N ladderFigure(Column column, const Figures& over)
{
    const auto mean = [&](Measure measure) { return over(Aggregation::Mean, measure); };
    const auto vacancy = [&] {
        return formulas::vacancyFte<N>(mean(Measure::Establishment), mean(Measure::InPost));
    };
    switch (column) {
    case Column::ServiceFte:
        return mean(Measure::Service);
    case Column::RequiredFte:
        return mean(Measure::Required);
    case Column::RequiredEstablishmentFte:
        return mean(Measure::RequiredEstablishment);
    case Column::ServiceLevelFte:
        return mean(Measure::ServiceLevelPosts);
    case Column::EstablishmentFte:
        return mean(Measure::Establishment);
    case Column::InPostFte:
        return mean(Measure::InPost);
    case Column::VacancyFte:
        return vacancy();
    case Column::AgencyFte:
        return mean(Measure::Agency);
    case Column::AvailableFte:
        return mean(Measure::Available);
    case Column::GapFte:
        return formulas::gap<N>(mean(Measure::Available), mean(Measure::Required));
    case Column::Pressure:
        return formulas::pressure<N>(mean(Measure::Required), mean(Measure::Available));
    case Column::VacancyGross:
        return formulas::vacancyGross<N>(vacancy(), mean(Measure::Establishment));
    case Column::VacancyNetOfAgency:
        return formulas::vacancyNetOfAgency<N>(vacancy(), mean(Measure::Agency),
                                               mean(Measure::Establishment));
    case Column::VacancyUncancelled:
        return formulas::vacancyUncancelled<N>(mean(Measure::Uncancelled), mean(Measure::Establishment));
    default:
        return N(formulas::kUnknown);
    }
}
/// Fewer people than this are what binary fractions leave of nobody.
inline constexpr double kNobody = 1e-9;
[[nodiscard]] inline double valueOf(double number)
{
    return number;
}
/// A rate over people; over nobody it is not known.
template <class N, class Rate>
[[nodiscard]] N ofPeople(const N& people, const Rate& rate)
{
    return valueOf(people) < kNobody ? N(formulas::kUnknown) : rate(people);
}

/// Those of how staff come and go.
template <class N, class Figures>
[[nodiscard]] N supplyFigure(Column column, const Figures& over)
{
    const auto mean = [&](Measure measure) { return over(Aggregation::Mean, measure); };
    const auto sum = [&](Measure measure) { return over(Aggregation::Sum, measure); };
    switch (column) {
    case Column::OpeningFte:
        return over(Aggregation::First, Measure::InPost);
    case Column::StartsFte:
        return sum(Measure::Starts);
    case Column::CohortsFte:
        return sum(Measure::Cohorts);
    case Column::MovesInFte:
        return sum(Measure::MovesIn);
    case Column::LeaversFte:
        return sum(Measure::Leavers);
    case Column::RetirementsFte:
        return sum(Measure::Retirements);
    case Column::MovesOutFte:
        return sum(Measure::MovesOut);
    case Column::ResignationsFte:
        return sum(Measure::Resignations);
    case Column::RedundanciesFte:
        return sum(Measure::Redundancies);
    case Column::EndedFte:
        return sum(Measure::Ended);
    case Column::RestatedFte:
        return sum(Measure::Restated);
    case Column::ClosingFte:
        return over(Aggregation::Last, Measure::Closing);
    case Column::NewlyQualifiedFte:
        return mean(Measure::NewlyQualified);
    case Column::SteadyStateFte:
        return over(Aggregation::Last, Measure::SteadyState);
    case Column::TenureYears:
        return formulas::tenure<N>(mean(Measure::InPost),
                                   mean(Measure::Leavers) + mean(Measure::Retirements) +
                                       mean(Measure::MovesOut) + mean(Measure::Resignations) +
                                       mean(Measure::Redundancies) + mean(Measure::Ended));
    case Column::PublishedTurnover:
        return ofPeople(over(Aggregation::Last, Measure::Closing), [&](const N& closing) {
            return formulas::publishedTurnover<N>(mean(Measure::Leavers) + mean(Measure::Retirements) +
                                                      mean(Measure::Resignations) +
                                                      mean(Measure::Redundancies) + mean(Measure::Ended),
                                                  closing);
        });
    case Column::AgencyShare:
        return formulas::agencyShare<N>(mean(Measure::Agency), mean(Measure::InPost));
    case Column::Caseload:
        return ofPeople(mean(Measure::InPost), [&](const N& inPost) {
            return formulas::caseload<N>(mean(Measure::OpenCases), inPost);
        });
    default:
        return N(formulas::kUnknown);
    }
}
/// Those of money.
template <class N, class Figures>
[[nodiscard]] N costFigure(Column column, const Figures& over)
{
    const auto sum = [&](Measure measure) { return over(Aggregation::Sum, measure); };
    switch (column) {
    case Column::PostsCost:
        return sum(Measure::PostsCost);
    case Column::Budget:
        return sum(Measure::Budget);
    case Column::PayCost:
        return sum(Measure::PayCost);
    case Column::AgencyCost:
        return sum(Measure::AgencyCost);
    case Column::ForecastCost:
        return sum(Measure::PayCost) + sum(Measure::AgencyCost);
    case Column::CostVariance:
        return formulas::variance<N>(sum(Measure::PayCost) + sum(Measure::AgencyCost), sum(Measure::Budget));
    case Column::GapCost:
        return sum(Measure::GapCost);
    case Column::ServiceLevelCost:
        return sum(Measure::ServiceLevelCost);
    default:
        return N(formulas::kUnknown);
    }
}

/// A figure of roles from the measures of its period, over any number type: `over(Aggregation, Measure)`
/// gives N. The double and the traced figure are this one function.
template <class N, class Figures>
[[nodiscard]] N figureOf(Column column, const Figures& over)
{
    if (column < Column::OpeningFte)
        return ladderFigure<N>(column, over);
    return info(column).unit == ColumnUnit::Money ? costFigure<N>(column, over)
                                                  : supplyFigure<N>(column, over);
}

} // namespace muster::engine
