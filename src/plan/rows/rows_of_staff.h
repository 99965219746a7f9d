#pragma once
// The tables of how staff come and go and of what they cost, with their columns.

#include "plan/rows/rows_of_work.h"

namespace muster::plan {

/// A post of the register: one line of the establishment with dates of its own. It adds to the
/// establishment while it runs, from after the position that it is not in.
/// Source: Nottinghamshire County Council, Update on Departmental Initiatives, 7 January 2019.
struct Post {
    PostId id;
    std::string title;
    LocalityId locality;
    RoleId role;
    Fte fte; ///< more than 0
    std::string grade;
    std::optional<Date> start;        ///< its first day; none: it was there before
    std::optional<Date> end;          ///< its last day; none: permanent
    std::optional<Pounds> annualCost; ///< of the whole post, with on-costs, 0 or more
    std::string funding;
    PostStatus status = PostStatus::Established;
    std::string decision;              ///< the committee's reference
    std::optional<Fte> filledFte{};    ///< FTE of the people in it, 0 to fte; none: not said
    std::optional<Month> priceMonth{}; ///< at whose prices its annual cost is; none: that of its start
    std::optional<Date> vacantSince{};
    std::optional<VacancyStage> vacancyStage{}; ///< none: not said
    std::optional<Date> startingOn{};           ///< where the stage is that somebody starts
    bool operator==(const Post&) const = default;
};

/// Students, ASYE or apprentices who qualify together.
struct Cohort {
    CohortId id;
    std::string name;
    LocalityId locality;
    RoleId role;
    Month month;           ///< they join at its end: they are in post from the next
    Fte fte;               ///< of those who began, 0 or more
    double completion = 1; ///< share who qualify, 0 to 1
    double joins = 1;      ///< share of those who join us, 0 to 1
    bool operator==(const Cohort&) const = default;
};

/// A line of the yearly matrix of moves: who goes from one role to another, or leaves, in one month of every
/// year.
struct Move {
    MoveId id;
    std::optional<LocalityId> locality; ///< none: everywhere; the nearest locality's line counts
    RoleId role;
    std::optional<RoleId> toRole; ///< none: they leave
    int month = 4;                ///< 1 January to 12 December
    double share = 0;             ///< of those in post at the month's start, 0 to 1
    bool operator==(const Move&) const = default;
};

/// A change of the structure: posts taken away or added, redundancies, and the resignations that follow.
/// Source: Kent County Council, Adult Social Care Transformation and Efficiency Partner Update, 3 March 2015,
/// paragraphs 2.1 and 2.2.
struct Restructure {
    RestructureId id;
    std::string name;
    LocalityId locality;
    RoleId role;
    Month month;       ///< the establishment is the new one from its start
    Fte establishment; ///< the change: negative takes posts away
    Fte redundancies;  ///< in the month, 0 or more
    Fte resignations;  ///< the after-wave, 0 or more, in equal parts
    int months = 1;    ///< over which they resign, from the month on, 1 to 60
    bool operator==(const Restructure&) const = default;
};

/// A band of the age profile of staff with its retirement rate.
struct StaffAge {
    StaffAgeId id;
    std::optional<LocalityId> locality; ///< none: everywhere; the nearest locality's profile counts, whole
    std::optional<RoleId> role;         ///< none: every role that has no profile of its own there
    std::string band;                   ///< 55 to 59
    double share = 0;                   ///< of those in post, 0 to 1; a profile adds to 1
    double retirement = 0;              ///< share who retire in a year, 0 to 1
    bool operator==(const StaffAge&) const = default;
};

/// A grade of the pay scale, for posts of the register.
struct Grade {
    GradeId id;
    std::string name;
    Pounds salary; ///< a year, full-time, without on-costs, at the pay of the plan's first month; 0 or more
    std::string source;
    bool operator==(const Grade&) const = default;
};

/// Money that pays for posts and may end: a grant, a reserve.
struct Funding {
    FundingId id;
    std::string name;
    std::optional<Date> end;           ///< the last day on which it pays; none: it goes on
    std::optional<Pounds> annualLimit; ///< of a financial year, 0 or more
    std::string note;
    bool operator==(const Funding&) const = default;
};

template <>
struct Table<Post> {
    static constexpr std::string_view name = "posts";
    static constexpr auto columns = Columns(
        Column{"id", &Post::id, true}, Column{"title", &Post::title}, Column{"locality", &Post::locality},
        Column{"role", &Post::role}, Column{"fte", &Post::fte}, Column{"grade", &Post::grade},
        Column{"start", &Post::start}, Column{"end", &Post::end}, Column{"annual_cost", &Post::annualCost},
        Column{"funding", &Post::funding}, Column{"status", &Post::status},
        Column{"decision", &Post::decision}, Column{"filled_fte", &Post::filledFte},
        Column{"price_month", &Post::priceMonth}, Column{"vacant_since", &Post::vacantSince},
        Column{"vacancy_stage", &Post::vacancyStage}, Column{"starting_on", &Post::startingOn});
    static constexpr auto key = columnNames("locality", "role", "title", "start");
    static constexpr auto order = columnNames("locality", "role", "title", "start");
    static constexpr auto needed = columnNames("title", "locality", "role", "fte");
};
template <>
struct Table<Cohort> {
    static constexpr std::string_view name = "cohorts";
    static constexpr auto columns = Columns(
        Column{"id", &Cohort::id, true}, Column{"name", &Cohort::name}, Column{"locality", &Cohort::locality},
        Column{"role", &Cohort::role}, Column{"month", &Cohort::month}, Column{"fte", &Cohort::fte},
        Column{"completion", &Cohort::completion}, Column{"joins", &Cohort::joins});
    static constexpr auto key = columnNames("name", "locality", "role", "month");
    static constexpr auto order = columnNames("month", "name", "locality", "role");
    static constexpr auto needed = columnNames("name", "locality", "role", "month", "fte");
};
template <>
struct Table<Move> {
    static constexpr std::string_view name = "moves";
    static constexpr auto columns =
        Columns(Column{"id", &Move::id, true}, Column{"locality", &Move::locality},
                Column{"role", &Move::role}, Column{"to_role", &Move::toRole},
                Column{"calendar_month", &Move::month}, Column{"share", &Move::share});
    static constexpr auto key = columnNames("locality", "role", "to_role", "calendar_month");
    static constexpr auto order = columnNames("locality", "role", "calendar_month", "to_role");
    static constexpr auto needed = columnNames("role", "share");
};
template <>
struct Table<Restructure> {
    static constexpr std::string_view name = "restructures";
    static constexpr auto columns = Columns(
        Column{"id", &Restructure::id, true}, Column{"name", &Restructure::name},
        Column{"locality", &Restructure::locality}, Column{"role", &Restructure::role},
        Column{"month", &Restructure::month}, Column{"establishment_change", &Restructure::establishment},
        Column{"redundancies_fte", &Restructure::redundancies},
        Column{"resignations_fte", &Restructure::resignations},
        Column{"resignation_months", &Restructure::months});
    static constexpr auto key = columnNames("name", "locality", "role", "month");
    static constexpr auto order = columnNames("month", "name", "locality", "role");
    static constexpr auto needed = columnNames("name", "locality", "role", "month");
};
template <>
struct Table<StaffAge> {
    static constexpr std::string_view name = "staff_ages";
    static constexpr auto columns =
        Columns(Column{"id", &StaffAge::id, true}, Column{"locality", &StaffAge::locality},
                Column{"role", &StaffAge::role}, Column{"age_band", &StaffAge::band},
                Column{"share", &StaffAge::share}, Column{"retirement", &StaffAge::retirement});
    static constexpr auto key = columnNames("locality", "role", "age_band");
    static constexpr auto order = columnNames("locality", "role", "age_band");
    static constexpr auto needed = columnNames("age_band", "share");
};

template <>
struct Table<Grade> {
    static constexpr std::string_view name = "grades";
    static constexpr auto columns =
        Columns(Column{"id", &Grade::id, true}, Column{"grade", &Grade::name},
                Column{"salary", &Grade::salary}, Column{"source", &Grade::source});
    static constexpr auto key = columnNames("grade");
    static constexpr auto order = columnNames("grade");
    static constexpr auto needed = columnNames("grade", "salary");
};
template <>
struct Table<Funding> {
    static constexpr std::string_view name = "funding_sources";
    static constexpr auto columns = Columns(
        Column{"id", &Funding::id, true}, Column{"funding", &Funding::name}, Column{"end", &Funding::end},
        Column{"annual_limit", &Funding::annualLimit}, Column{"note", &Funding::note});
    static constexpr auto key = columnNames("funding");
    static constexpr auto order = columnNames("funding");
    static constexpr auto needed = columnNames("funding");
};

} // namespace muster::plan
