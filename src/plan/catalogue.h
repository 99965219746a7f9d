#pragma once
// The assumption catalogue: every kind of assumption with its name, unit, allowed range, the dimensions that
// may scope it, its neutral default and one line of help. The editor, the rules, the import, the explanations
// and the reference page in docs are all made from this one table. Source: design/model.md, section 2.

#include "base/result.h"
#include "plan/words.h"

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
};

/// The groups in which the editor lists the kinds.
enum class KindGroup { Work, Time, Structure, Vacancy, Demand };

template <>
struct Words<KindGroup> {
    static constexpr std::array<std::pair<KindGroup, std::string_view>, 5> list{
        {{KindGroup::Work, "Work"},
         {KindGroup::Time, "Time"},
         {KindGroup::Structure, "Structure"},
         {KindGroup::Vacancy, "Vacancy and supply"},
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
    [[nodiscard]] std::string inWords() const; ///< "0 to under 1", "more than 0, up to 1,000"
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
};

/// All kinds, indexed by Kind; a kind is added by a name in the enumeration and a row here.
inline constexpr std::array kCatalogue{
    KindInfo{Kind::HoursPerCase,
             "hours_per_case",
             "Hours per case",
             "hours per event",
             KindGroup::Work,
             {0, 1000, false, true},
             {true, true, true, true},
             true,
             std::nullopt,
             "Hours one worker spends on one assessment, enquiry or other event, from start to "
             "close. For activities counted in hours.",
             "model.md section 4; WISN activity standard"},
    KindInfo{Kind::CompletionsPerWeek,
             "completions_per_week",
             "Completions per week",
             "events per FTE per worked week",
             KindGroup::Work,
             {0, 400, false, true},
             {true, true, true, false},
             true,
             std::nullopt,
             "Reviews or other events one full-time worker completes in a worked week. Per worked "
             "week, not per paid week: they are about a fifth apart. The time around the cases is "
             "already in it.",
             "Essex 2019, seed 000: reviews per week"},
    KindInfo{Kind::CasesPerWorker,
             "cases_per_worker",
             "Cases per worker",
             "open cases per FTE",
             KindGroup::Work,
             {0, 1000, false, true},
             {true, true, true, false},
             true,
             std::nullopt,
             "Open cases one full-time worker holds. The time around the cases is already in it.",
             "Essex 2019, seed 000: cases per worker"},
    KindInfo{Kind::Complexity,
             "complexity",
             "Complexity",
             "factor",
             KindGroup::Work,
             {0, 10, false, true},
             {true, true, true, false},
             true,
             1,
             "How much heavier the cases are here than the standard supposes: 1.1 is a tenth "
             "heavier.",
             "model.md section 4"},
    KindInfo{Kind::QualifiedShare,
             "qualified_share",
             "Qualified share",
             "share, 0 to 1",
             KindGroup::Work,
             {0, 1, true, true},
             {true, true, true, false},
             true,
             std::nullopt,
             "The share of the events that qualified staff do. A statutory activity is done by "
             "qualified staff alone.",
             "Essex 2019, seed 000: split between qualified and unqualified"},
    KindInfo{Kind::RoleShare,
             "role_share",
             "Role share",
             "share, 0 to 1",
             KindGroup::Work,
             {0, 1, true, true},
             {true, false, true, true},
             true,
             std::nullopt,
             "This role's share of the qualified (or of the unqualified) work. None set: equal "
             "shares. Some set: they must add to 1.",
             "model.md section 4"},
    KindInfo{Kind::ContractedHours,
             "contracted_hours",
             "Contracted hours",
             "hours a week",
             KindGroup::Time,
             {0, 60, false, true},
             {false, false, false, true},
             true,
             37,
             "Paid hours of a full-time week.",
             "National Joint Council: 37 hours"},
    KindInfo{Kind::DaysAWeek,
             "days_a_week",
             "Days a week",
             "days",
             KindGroup::Time,
             {0, 7, false, true},
             {false, false, false, true},
             true,
             5,
             "Working days of a full-time week.",
             "model.md section 4"},
    KindInfo{Kind::AnnualLeaveDays,
             "annual_leave_days",
             "Annual leave",
             "days a year",
             KindGroup::Time,
             {0, 100, true, true},
             {true, false, false, true},
             true,
             0,
             "Days of paid leave a full-time worker takes, bank holidays apart.",
             "model.md section 4"},
    KindInfo{Kind::BankHolidays,
             "bank_holidays",
             "Bank holidays",
             "days a year",
             KindGroup::Time,
             {0, 30, true, true},
             {true, false, false, true},
             true,
             0,
             "Bank holidays a full-time worker does not work.",
             "model.md section 4"},
    KindInfo{Kind::SicknessDays,
             "sickness_days",
             "Sickness",
             "days a year",
             KindGroup::Time,
             {0, 200, true, true},
             {true, false, false, true},
             true,
             0,
             "Working days lost to sickness by a full-time worker.",
             "model.md section 4"},
    KindInfo{Kind::TrainingDays,
             "training_days",
             "Training",
             "days a year",
             KindGroup::Time,
             {0, 200, true, true},
             {true, false, false, true},
             true,
             0,
             "Working days a full-time worker spends in training.",
             "model.md section 4"},
    KindInfo{Kind::NonCaseTime,
             "non_case_time",
             "Non-case time",
             "share of available time, 0 to under 1",
             KindGroup::Time,
             {0, 1, true, false},
             {true, false, false, true},
             true,
             0,
             "Supervision, meetings, travel and records: the part of available time that is not "
             "spent on cases (the WISN category allowance). Counts only for activities in hours.",
             "WISN category allowance standard"},
    KindInfo{Kind::IndividualAllowanceHours,
             "individual_allowance_hours",
             "Individual allowance",
             "hours a year",
             KindGroup::Time,
             {0, 1000000, true, true},
             {true, false, false, true},
             false,
             0,
             "Hours a year that some staff of this team give to other duties, such as practice "
             "education. Counts where it is written and nowhere below.",
             "WISN individual allowance"},
    KindInfo{Kind::SpanOfControl,
             "span_of_control",
             "Span of control",
             "FTE supervised per post",
             KindGroup::Structure,
             {0, 1000, false, true},
             {false, false, false, true},
             true,
             std::nullopt,
             "FTE that one manager or supporting post looks after. None: the fixed posts alone.",
             "model.md section 5"},
    KindInfo{Kind::FixedPosts,
             "fixed_posts",
             "Fixed posts",
             "FTE",
             KindGroup::Structure,
             {0, 100000, true, true},
             {true, false, false, true},
             false,
             0,
             "A statutory or minimum team on top of what the workload needs, such as ten approved "
             "mental health professionals. Counts where it is written and nowhere below.",
             "Essex 2019, seed 000: dedicated team of 10"},
    KindInfo{Kind::VacancyAllowance,
             "vacancy_allowance",
             "Vacancy allowance",
             "share of the establishment, 0 to under 1",
             KindGroup::Vacancy,
             {0, 1, true, false},
             {true, false, false, true},
             true,
             0,
             "The share of funded posts that is usually empty. The establishment is raised so that"
             " enough people are at work all the same.",
             "Essex 2019, seed 000: vacancy rate"},
    KindInfo{Kind::AgencyCover,
             "agency_cover",
             "Agency cover",
             "share of vacancies, 0 to 1",
             KindGroup::Vacancy,
             {0, 1, true, true},
             {true, false, false, true},
             true,
             0,
             "The share of vacancies that agency staff fill.",
             "model.md section 5"},
    KindInfo{Kind::AgencyEfficiency,
             "agency_efficiency",
             "Agency efficiency",
             "share of a post, 0 to 1",
             KindGroup::Vacancy,
             {0, 1, true, true},
             {true, false, false, true},
             true,
             1,
             "The work of one agency FTE as a share of the work of one of our own.",
             "model.md section 5"},
    KindInfo{Kind::NewlyQualifiedCapacity,
             "newly_qualified_capacity",
             "Newly qualified capacity",
             "share of a full caseload, 0 to 1",
             KindGroup::Vacancy,
             {0, 1, true, true},
             {false, false, false, true},
             true,
             1,
             "The share of a full caseload that newly qualified staff (ASYE) carry.",
             "Seed 001, paragraph 2.4: ASYE"},
    KindInfo{Kind::DemandGrowth,
             "demand_growth",
             "Demand growth",
             "share a year: 0.02 is 2 % a year",
             KindGroup::Demand,
             {-0.5, 0.5, true, true},
             {true, true, true, false},
             true,
             0,
             "Growth from the same month a year earlier, for months that have no figure of their "
             "own.",
             "model.md section 3"},
    KindInfo{Kind::TurnoverAllowance,
             "turnover_allowance",
             "Turnover allowance",
             "share of the budget, 0 to under 1",
             KindGroup::Vacancy,
             {0, 1, true, false},
             {true, false, false, true},
             true,
             0,
             "The saving for empty posts that the budget already takes. It may not stand on the "
             "same posts as a vacancy allowance.",
             "model.md section 5"},
    KindInfo{Kind::TravelMinutes,
             "travel_minutes",
             "Travel time",
             "minutes per contact hour",
             KindGroup::Work,
             {0, 600, true, true},
             {true, true, true, false},
             true,
             0,
             "Minutes of paid travel for each contact hour of home care. For activities counted in "
             "contact hours.",
             "UKHCA minimum price, April 2020: 11.70 minutes"},
};
inline constexpr std::size_t kKindCount = kCatalogue.size();

[[nodiscard]] constexpr const KindInfo& info(Kind kind)
{
    return kCatalogue[static_cast<std::size_t>(kind)];
}

template <>
struct Words<Kind> {
    static constexpr auto list = [] {
        std::array<std::pair<Kind, std::string_view>, kKindCount> words{};
        for (std::size_t i = 0; i < kKindCount; ++i)
            words[i] = {kCatalogue[i].kind, kCatalogue[i].id};
        return words;
    }();
};

} // namespace muster::plan
