#pragma once
// How each figure of a role is made from the measures of its period. Source: docs/tables.md, section 3;
// docs/method.md, section 7.

#include "engine/results/columns.h"
#include "engine/supply.h"

#include <cmath>
#include <string>

namespace muster::engine {

/// A rate over people; over nobody it is not known.
template <class N, class Rate>
[[nodiscard]] N ofPeople(const N& people, const Rate& rate)
{
    using formulas::valueOf;
    return valueOf(people) < formulas::kNobody ? N(formulas::kUnknown) : rate(people);
}

/// Those of the vacancy ladder.
template <class N, class Figures>
[[nodiscard]] N ladderFigure(Column column, const Figures& over)
{
    using formulas::ofItsOwn;
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
        return formulas::gap<N>(ofItsOwn(mean(Measure::Available)), ofItsOwn(mean(Measure::Required)));
    case Column::Pressure:
        return ofPeople(mean(Measure::Available), [&](const N& atWork) {
            return formulas::pressure<N>(ofItsOwn(mean(Measure::Required)), ofItsOwn(atWork));
        });
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

/// Whose measures a figure of a role takes.
enum class RoleSet {
    Itself,
    Qualified, ///< as far as they are qualified
    Supervised ///< those whom it supervises; of no one role, or one that supervises nobody, not known
};

/// All who took some ways; those that nobody took are not said.
template <class N, class Figures, std::size_t count>
[[nodiscard]] N allOf(const Figures& over, Aggregation how, const std::array<Measure, count>& ways)
{
    using formulas::ofItsOwn;
    using formulas::valueOf;
    std::optional<N> sum;
    for (const Measure way : ways)
        if (N people = ofItsOwn(over(how, way)); valueOf(people) != 0)
            sum = sum ? *sum + people : people;
    return sum.value_or(over(how, ways.front()));
}

/// As a part of a figure is told: "in post at the start", "open cases held, qualified".
[[nodiscard]] inline std::string nameOf(Aggregation how, Measure measure, RoleSet set)
{
    return std::string(nameOf(measure)) + (how == Aggregation::First ? " at the start" : "") +
           (set == RoleSet::Qualified    ? ", qualified"
            : set == RoleSet::Supervised ? ", supervised"
                                         : "");
}

/// Who come to vacant posts.
inline constexpr std::array kHired{Measure::Starts, Measure::Cohorts, Measure::MovesIn};

/// In post at the end: at the start, with who came and without who went.
template <class N, class Figures>
[[nodiscard]] N closingStock(const Figures& over)
{
    using formulas::ofItsOwn;
    using formulas::valueOf;
    N stock = ofItsOwn(over(Aggregation::First, Measure::InPost));
    const auto add = [&](Measure way) {
        if (N people = ofItsOwn(over(Aggregation::Sum, way)); valueOf(people) != 0)
            stock = isOut(way) ? stock - people : stock + people;
    };
    std::ranges::for_each(kWaysIn, add);
    std::ranges::for_each(kWaysOut, add);
    add(Measure::Restated);
    // A new position says who is in post also where it is not known how they came and went.
    return std::isnan(valueOf(stock)) ? over(Aggregation::Last, Measure::Closing) : stock;
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
    case Column::CameWithPostsFte:
        return sum(Measure::CameWithPosts);
    case Column::StartsNotPlacedFte:
        return sum(Measure::StartsNotPlaced);
    case Column::CohortsNotPlacedFte:
        return sum(Measure::CohortsNotPlaced);
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
        return closingStock<N>(over);
    case Column::NewlyQualifiedFte:
        return mean(Measure::NewlyQualified);
    case Column::SteadyStateFte:
        return over(Aggregation::Last, Measure::SteadyState);
    case Column::TenureYears:
        return ofPeople(allOf<N>(over, Aggregation::Mean, kWaysOut),
                        [&](const N& gone) { return formulas::tenure<N>(mean(Measure::InPost), gone); });
    case Column::PublishedTurnover:
        return ofPeople(over(Aggregation::Last, Measure::Closing), [&](const N& closing) {
            return formulas::publishedTurnover<N>(allOf<N>(over, Aggregation::Mean, kWaysOutButMoves),
                                                  closing);
        });
    case Column::AgencyShare:
        return ofPeople(mean(Measure::Agency) + mean(Measure::InPost), [&](const N&) {
            return formulas::agencyShare<N>(mean(Measure::Agency), mean(Measure::InPost));
        });
    case Column::Headcount:
        return mean(Measure::Headcount);
    case Column::AllLeaversFte:
        return allOf<N>(over, Aggregation::Sum, kWaysOutButMoves);
    case Column::VacancyMonths:
        return sum(Measure::Uncancelled);
    case Column::MonthsToHire:
        return ofPeople(allOf<N>(over, Aggregation::Sum, kHired), [&](const N& hired) {
            return formulas::monthsToHire<N>(sum(Measure::Uncancelled), hired);
        });
    case Column::QualifiedShare:
        return ofPeople(mean(Measure::InPost), [&](const N& inPost) {
            return formulas::shareOf<N>(over(Aggregation::Mean, Measure::InPost, RoleSet::Qualified), inPost);
        });
    case Column::SpanHeld:
        return ofPeople(mean(Measure::InPost), [&](const N& inPost) {
            return formulas::spannedFte<N>(over(Aggregation::Mean, Measure::InPost, RoleSet::Supervised),
                                           inPost);
        });
    case Column::CaseloadPerQualified:
        return ofPeople(over(Aggregation::Mean, Measure::Available, RoleSet::Qualified),
                        [&](const N& atWork) {
                            return formulas::caseload<N>(
                                over(Aggregation::Mean, Measure::OpenCases, RoleSet::Qualified), atWork);
                        });
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
    case Column::RequiredLessFunded:
        return formulas::requiredLessFunded<N>(sum(Measure::RequiredCost), sum(Measure::PostsCost));
    case Column::AgencyExtraCost:
        return sum(Measure::AgencyExtraCost);
    default:
        return N(formulas::kUnknown);
    }
}

/// A figure of roles from the measures of its period, over any number type: `over(Aggregation, Measure)`, or
/// with a RoleSet behind them, gives N. The double and the traced figure are this one function.
template <class N, class Figures>
[[nodiscard]] N figureOf(Column column, const Figures& over)
{
    switch (info(column).group) {
    case ColumnGroup::Ladder:
        return ladderFigure<N>(column, over);
    case ColumnGroup::Supply:
        return supplyFigure<N>(column, over);
    default:
        return costFigure<N>(column, over);
    }
}

} // namespace muster::engine
