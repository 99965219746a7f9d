#pragma once
// The result tables: what each row says of one locality, role and period. Every figure of a row is made from
// the unrounded stocks of its period by one formula. Source: design/tables.md, results; design/model.md,
// section 7.

#include "engine/results.h"

#include <span>
#include <string>
#include <vector>

namespace muster::engine {

/// The figures of the requirement, vacancies, supply and cost tables.
enum class Column {
    ServiceFte,
    RequiredFte,
    RequiredEstablishmentFte,
    EstablishmentFte,
    InPostFte,
    VacancyFte, ///< signed: negative is over-establishment
    AgencyFte,
    AvailableFte,
    GapFte,             ///< available − required; negative is a shortage
    Pressure,           ///< required ÷ available
    VacancyGross,       ///< vacancy ÷ establishment
    VacancyNetOfAgency, ///< max(0, vacancy − agency) ÷ establishment
    VacancyUncancelled, ///< vacant posts where over-filled ones may not cancel them ÷ establishment
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
    SteadyStateFte, ///< where in post would come to rest
    PostsCost,      ///< money of the period: of the funded establishment
    Budget,         ///< the same, less the turnover allowance
    PayCost,        ///< of those in post
    AgencyCost,
    ForecastCost, ///< pay and agency
    CostVariance, ///< forecast − budget; above 0 is over budget
    GapCost,      ///< of the people missing
    TenureYears,  ///< in a role: in post ÷ those who go from it in a year; empty where nobody goes
};

enum class ColumnUnit { Fte, Share, Ratio, Years, Money };

struct ColumnInfo {
    Column column;
    std::string_view name;    ///< as in tables: vacancy_net_of_agency
    std::string_view heading; ///< as on screen: Vacancy, net of agency
    ColumnUnit unit;
};

[[nodiscard]] const ColumnInfo& info(Column);
[[nodiscard]] std::span<const Column> requirementColumns();
[[nodiscard]] std::span<const Column> vacancyColumns();
[[nodiscard]] std::span<const Column> supplyColumns();
[[nodiscard]] std::span<const Column> costColumns();

/// One line of a result table; role may be kAllRoles.
struct TablePlace {
    int locality = 0;
    int role = kAllRoles;
    PeriodSpan span{};
    Reach reach = Reach::WithBeneath;
};

/// A figure in its column's unit (FTE, a share of one, a ratio, years, the plan's currency). Empty where it
/// cannot be known: see Results::mean; a share of nothing is empty, never zero or infinite.
[[nodiscard]] std::optional<double> figureAt(const Results&, const TablePlace&, Column);

/// A total whose net-of-agency rate is under a third of its uncancelled rate: over-filled posts hide
/// vacancies here.
[[nodiscard]] bool hidesVacancies(const Results&, const TablePlace&);

/// Every line of these tables: localities in tree order, then roles with All roles
/// last, then periods.
[[nodiscard]] std::vector<TablePlace> tablePlaces(const Results&, PeriodLength, Reach);

/// A figure from the measures of its period, over any number type: `over(Over, Measure)` gives N. The double
/// and the traced figure are this one function.
template <class N, class Figures>
[[nodiscard]] N figureOf(Column column, const Figures& over)
{
    const auto mean = [&](Measure measure) { return over(Over::Mean, measure); };
    const auto sum = [&](Measure measure) { return over(Over::Sum, measure); };
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
    case Column::OpeningFte:
        return over(Over::First, Measure::InPost);
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
        return over(Over::Last, Measure::Closing);
    case Column::NewlyQualifiedFte:
        return mean(Measure::NewlyQualified);
    case Column::SteadyStateFte:
        return over(Over::Last, Measure::SteadyState);
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
    case Column::TenureYears:
        return formulas::tenure<N>(mean(Measure::InPost),
                                   mean(Measure::Leavers) + mean(Measure::Retirements) +
                                       mean(Measure::MovesOut) + mean(Measure::Resignations) +
                                       mean(Measure::Redundancies) + mean(Measure::Ended));
    }
    return mean(Measure::Required);
}

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
    Reach reach = Reach::WithBeneath;
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
[[nodiscard]] std::vector<FundingRow> costByFunding(const Results&, PeriodLength, Reach);

/// Warnings that only the results show: a source that pays more in a financial year than its limit.
[[nodiscard]] std::vector<plan::Problem> findFundingExceeded(const Results&);

/// Warnings that only the results show: places whose staff leave faster than people join, so that the posts
/// there are at the plan's end could not be kept filled. Gathered by role.
[[nodiscard]] std::vector<plan::Problem> findStructuresNotKept(const Results&);

/// Warnings that only the results show: totals that hide vacancies in the plan's first month or in one at
/// which a row of the establishment starts to hold. One for each locality, naming the first such month.
[[nodiscard]] std::vector<plan::Problem> findHiddenVacancies(const Results&);

/// All problems of a plan in the order to mend them: those of its rows, what the computation lacks, what
/// totals hide, which structures cannot be kept, which
/// funding is exceeded.
[[nodiscard]] std::vector<plan::Problem> allProblems(const Results&);

} // namespace muster::engine
