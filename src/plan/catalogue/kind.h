#pragma once
// What a kind of assumption is: its name, unit, allowed range, the dimensions that may scope it, its neutral
// default and one line of help. The kinds themselves stand in catalogue.h.

#include "plan/catalogue/words.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace muster::plan {

enum class Kind : std::uint8_t {
    HoursPerCase,
    CompletionsPerWeek,
    CasesPerWorker,
    Complexity,
    QualifiedShare,
    RoleShare,
    ContractedHours,
    DaysAWeek,
    AnnualLeaveDays,
    BankHolidays,
    SicknessDays,
    TrainingDays,
    NonCaseTime,
    IndividualAllowanceHours,
    SpanOfControl,
    FixedPosts,
    VacancyAllowance,
    AgencyCover,
    AgencyEfficiency,
    NewlyQualifiedCapacity,
    DemandGrowth,
    TurnoverAllowance,
    TravelMinutes,
    ServiceLevel,
    AdultPopulation,
    Turnover,
    Retirement,
    PlannedStarts,
    Adverts,
    AdvertSuccess,
    MonthsToStart,
    OverRecruitment,
    NewlyQualifiedMonths,
    AgencyCap,
    FtePerHead,
    Salary,
    OnCosts,
    PayInflation,
    AgencyPremium,
    OpeningBacklog,
    ReliefWeeks,
    WaitFactor,
    ArrivalVariation,
    CapacityVariation,
    RateTrend,
};

/// The groups in which the editor lists the kinds.
enum class KindGroup { Work, Time, Structure, Vacancy, Supply, Timeliness, Cost, Demand };

template <>
struct Words<KindGroup> {
    static constexpr std::array<std::pair<KindGroup, std::string_view>, 8> list{
        {{KindGroup::Work, "Work"},
         {KindGroup::Time, "Time"},
         {KindGroup::Structure, "Structure"},
         {KindGroup::Vacancy, "Vacancy and agency"},
         {KindGroup::Supply, "Supply"},
         {KindGroup::Timeliness, "Timeliness"},
         {KindGroup::Cost, "Cost"},
         {KindGroup::Demand, "Demand"}}};
};

/// Which dimensions may scope a kind.
struct Scoping {
    bool locality = false;
    bool clientGroup = false;
    bool activity = false;
    bool role = false;
    constexpr bool operator==(const Scoping&) const = default;
};

/// A range of numbers, each end inside it or not.
struct Range {
    double lowest = 0;
    double highest = 0;
    bool lowestInside = true;
    bool highestInside = true;

    [[nodiscard]] constexpr bool holds(double value) const
    {
        return (lowestInside ? value >= lowest : value > lowest) &&
               (highestInside ? value <= highest : value < highest);
    }
    [[nodiscard]] std::string toEnglish() const; ///< "0 to under 1", "more than 0, up to 1,000"
};

/// What values of a kind are usual, and why: a value that is allowed and not usual is worth a second look.
struct Usual {
    Range range;
    std::string_view reason; ///< a clause without a full stop
};

struct KindInfo {
    Kind kind;
    std::string_view id;   ///< as in tables: hours_per_case
    std::string_view name; ///< as on screen: Hours per case
    std::string_view unit; ///< hours per event
    KindGroup group;
    Range allowed;
    Scoping scope;
    bool inherits; ///< false for amounts, which count where they are written and nowhere below
    std::optional<double> neutral; ///< what counts where nothing is set; none: must be set where it is needed
    std::string_view help;
    std::string_view citation;
    bool whole = false; ///< whole numbers alone: a count of months
    std::optional<Usual> usual{};
};

} // namespace muster::plan
