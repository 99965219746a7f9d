#pragma once
// What a plan is made of: one struct for each table, and beside it, once, the columns that the store, the
// changesets, the history and the CSV files all use. Source: design/tables.md, canonical tables.

#include "base/calendar.h"
#include "base/units.h"
#include "plan/catalogue.h"
#include "plan/ids.h"
#include "plan/words.h"

#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace muster::plan {

/// A plan looks at most twenty years ahead.
inline constexpr int kMostMonths = 240;

/// The plan's own settings: one row.
struct Settings {
    SettingsId id{1};
    std::string title;
    std::string organisation; ///< the council, as its returns name it
    std::string currency = "GBP";
    Month firstMonth{2026, 4};
    int months = 36;        ///< 1 to kMostMonths
    double weeksAYear = 52; ///< 52, 52.143 or 52.18
    bool operator==(const Settings&) const = default;
};

/// A node of the locality tree: council, area, team. Any node may hold data of its own.
struct Locality {
    LocalityId id;
    std::string name; ///< unique among its siblings
    std::optional<LocalityId> parent;
    std::string code; ///< ONS code, to join a map; may be empty
    std::int64_t position = 0;
    bool operator==(const Locality&) const = default;
};

struct ClientGroup {
    ClientGroupId id;
    std::string name;
    std::int64_t position = 0;
    bool operator==(const ClientGroup&) const = default;
};

struct Activity {
    ActivityId id;
    std::string name;
    Standard standard = Standard::Hours;
    std::string unit;       ///< what is counted: assessment, review, open case
    bool statutory = false; ///< done by qualified staff alone
    std::optional<Days> targetDays;
    std::int64_t position = 0;
    bool operator==(const Activity&) const = default;
};

struct Role {
    RoleId id;
    std::string name;
    RoleKind kind = RoleKind::Casework;
    bool qualified = false;
    bool frontLine = true;
    std::vector<RoleId> supervises; ///< for management and support: whom the span of control counts
    std::int64_t position = 0;
    bool operator==(const Role&) const = default;
};

/// A figure of demand: events in the period, or open cases at its start for a caseload activity.
struct Demand {
    DemandId id;
    LocalityId locality;
    ClientGroupId clientGroup;
    ActivityId activity;
    Period period;
    Volume volume; ///< 0 or more
    DemandStatus status = DemandStatus::Forecast;
    bool operator==(const Demand&) const = default;
};

/// Where an assumption applies; an empty scope is every one.
struct Scope {
    std::optional<LocalityId> locality{};
    std::optional<ClientGroupId> clientGroup{};
    std::optional<ActivityId> activity{};
    std::optional<RoleId> role{};
    auto operator<=>(const Scope&) const = default;
};

struct Assumption {
    AssumptionId id;
    Kind kind = Kind::HoursPerCase;
    std::optional<LocalityId> locality;
    std::optional<ClientGroupId> clientGroup;
    std::optional<ActivityId> activity;
    std::optional<RoleId> role;
    std::optional<Month> from; ///< counts from this month on; none: always
    double value = 0;          ///< in the kind's unit
    std::optional<double> low; ///< 80 % interval
    std::optional<double> high;
    std::optional<Shape> shape;
    std::string source;
    std::string owner;
    std::optional<Date> asAt;
    std::string confidence;
    std::string note;
    bool operator==(const Assumption&) const = default;

    [[nodiscard]] Scope scope() const { return {locality, clientGroup, activity, role}; }
};

/// Posts of one role in one locality as at a date, the locality's own without those beneath it.
struct Establishment {
    EstablishmentId id;
    LocalityId locality;
    RoleId role;
    Date asAt;
    Fte establishment;  ///< funded posts, 0 or more
    Fte vacancy;        ///< establishment less in post; negative where posts are over-filled
    Fte agency;         ///< agency staff at work, 0 or more
    Fte newlyQualified; ///< of those in post, 0 or more
    bool operator==(const Establishment&) const = default;
};

/// A post of the register: one line of the establishment with dates of its own. It adds to the
/// establishment while it runs, from after the position that it is not in.
/// Source: Nottinghamshire, 7 January 2019, seed 003.
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
    std::string decision; ///< the committee's reference
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
/// Source: Kent, 3 March 2015, seed 001, paragraphs 2.1 and 2.2.
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

/// A column: its name in the file and in tables, and the member it holds. A column that is `internal` (ids
/// and the order to show things) is in the file alone.
template <class Row, class T>
struct Column {
    std::string_view name;
    T Row::*member;
    bool internal = false;
};
// Clang before 17 does not work these out by itself.
template <class Row, class T>
Column(std::string_view, T Row::*) -> Column<Row, T>;
template <class Row, class T>
Column(std::string_view, T Row::*, bool) -> Column<Row, T>;

/// The table of a row type: its name and columns, the id first.
template <class Row>
struct Table;

template <>
struct Table<Settings> {
    static constexpr std::string_view name = "plan";
    static constexpr auto columns =
        std::tuple(Column{"id", &Settings::id, true}, Column{"title", &Settings::title},
                   Column{"organisation", &Settings::organisation}, Column{"currency", &Settings::currency},
                   Column{"first_month", &Settings::firstMonth}, Column{"months", &Settings::months},
                   Column{"weeks_a_year", &Settings::weeksAYear});
};
template <>
struct Table<Locality> {
    static constexpr std::string_view name = "localities";
    static constexpr auto columns =
        std::tuple(Column{"id", &Locality::id, true}, Column{"locality", &Locality::name},
                   Column{"parent", &Locality::parent}, Column{"code", &Locality::code},
                   Column{"position", &Locality::position, true});
};
template <>
struct Table<ClientGroup> {
    static constexpr std::string_view name = "client_groups";
    static constexpr auto columns =
        std::tuple(Column{"id", &ClientGroup::id, true}, Column{"client_group", &ClientGroup::name},
                   Column{"position", &ClientGroup::position, true});
};
template <>
struct Table<Activity> {
    static constexpr std::string_view name = "activities";
    static constexpr auto columns =
        std::tuple(Column{"id", &Activity::id, true}, Column{"activity", &Activity::name},
                   Column{"standard", &Activity::standard}, Column{"unit", &Activity::unit},
                   Column{"statutory", &Activity::statutory}, Column{"target_days", &Activity::targetDays},
                   Column{"position", &Activity::position, true});
};
template <>
struct Table<Role> {
    static constexpr std::string_view name = "roles";
    static constexpr auto columns =
        std::tuple(Column{"id", &Role::id, true}, Column{"role", &Role::name}, Column{"kind", &Role::kind},
                   Column{"qualified", &Role::qualified}, Column{"front_line", &Role::frontLine},
                   Column{"supervises", &Role::supervises}, Column{"position", &Role::position, true});
};
template <>
struct Table<Demand> {
    static constexpr std::string_view name = "demand";
    static constexpr auto columns =
        std::tuple(Column{"id", &Demand::id, true}, Column{"locality", &Demand::locality},
                   Column{"client_group", &Demand::clientGroup}, Column{"activity", &Demand::activity},
                   Column{"period", &Demand::period}, Column{"volume", &Demand::volume},
                   Column{"status", &Demand::status});
};
template <>
struct Table<Assumption> {
    static constexpr std::string_view name = "assumptions";
    static constexpr auto columns = std::tuple(
        Column{"id", &Assumption::id, true}, Column{"kind", &Assumption::kind},
        Column{"locality", &Assumption::locality}, Column{"client_group", &Assumption::clientGroup},
        Column{"activity", &Assumption::activity}, Column{"role", &Assumption::role},
        Column{"from", &Assumption::from}, Column{"value", &Assumption::value},
        Column{"low", &Assumption::low}, Column{"high", &Assumption::high},
        Column{"shape", &Assumption::shape}, Column{"source", &Assumption::source},
        Column{"owner", &Assumption::owner}, Column{"as_at", &Assumption::asAt},
        Column{"confidence", &Assumption::confidence}, Column{"note", &Assumption::note});
};
template <>
struct Table<Establishment> {
    static constexpr std::string_view name = "establishment";
    static constexpr auto columns = std::tuple(
        Column{"id", &Establishment::id, true}, Column{"locality", &Establishment::locality},
        Column{"role", &Establishment::role}, Column{"as_at", &Establishment::asAt},
        Column{"establishment_fte", &Establishment::establishment},
        Column{"vacancy_fte", &Establishment::vacancy}, Column{"agency_fte", &Establishment::agency},
        Column{"newly_qualified_fte", &Establishment::newlyQualified});
};

template <>
struct Table<Post> {
    static constexpr std::string_view name = "posts";
    static constexpr auto columns = std::tuple(
        Column{"id", &Post::id, true}, Column{"title", &Post::title}, Column{"locality", &Post::locality},
        Column{"role", &Post::role}, Column{"fte", &Post::fte}, Column{"grade", &Post::grade},
        Column{"start", &Post::start}, Column{"end", &Post::end}, Column{"annual_cost", &Post::annualCost},
        Column{"funding", &Post::funding}, Column{"status", &Post::status},
        Column{"decision", &Post::decision});
};
template <>
struct Table<Cohort> {
    static constexpr std::string_view name = "cohorts";
    static constexpr auto columns = std::tuple(
        Column{"id", &Cohort::id, true}, Column{"name", &Cohort::name}, Column{"locality", &Cohort::locality},
        Column{"role", &Cohort::role}, Column{"month", &Cohort::month}, Column{"fte", &Cohort::fte},
        Column{"completion", &Cohort::completion}, Column{"joins", &Cohort::joins});
};
template <>
struct Table<Move> {
    static constexpr std::string_view name = "moves";
    static constexpr auto columns =
        std::tuple(Column{"id", &Move::id, true}, Column{"locality", &Move::locality},
                   Column{"role", &Move::role}, Column{"to_role", &Move::toRole},
                   Column{"calendar_month", &Move::month}, Column{"share", &Move::share});
};
template <>
struct Table<Restructure> {
    static constexpr std::string_view name = "restructures";
    static constexpr auto columns = std::tuple(
        Column{"id", &Restructure::id, true}, Column{"name", &Restructure::name},
        Column{"locality", &Restructure::locality}, Column{"role", &Restructure::role},
        Column{"month", &Restructure::month}, Column{"establishment_change", &Restructure::establishment},
        Column{"redundancies_fte", &Restructure::redundancies},
        Column{"resignations_fte", &Restructure::resignations},
        Column{"resignation_months", &Restructure::months});
};
template <>
struct Table<StaffAge> {
    static constexpr std::string_view name = "staff_ages";
    static constexpr auto columns =
        std::tuple(Column{"id", &StaffAge::id, true}, Column{"locality", &StaffAge::locality},
                   Column{"role", &StaffAge::role}, Column{"age_band", &StaffAge::band},
                   Column{"share", &StaffAge::share}, Column{"retirement", &StaffAge::retirement});
};

template <>
struct Table<Grade> {
    static constexpr std::string_view name = "grades";
    static constexpr auto columns =
        std::tuple(Column{"id", &Grade::id, true}, Column{"grade", &Grade::name},
                   Column{"salary", &Grade::salary}, Column{"source", &Grade::source});
};
template <>
struct Table<Funding> {
    static constexpr std::string_view name = "funding_sources";
    static constexpr auto columns = std::tuple(
        Column{"id", &Funding::id, true}, Column{"funding", &Funding::name}, Column{"end", &Funding::end},
        Column{"annual_limit", &Funding::annualLimit}, Column{"note", &Funding::note});
};

/// One of something for each table, in an order in which no table names a later one's rows.
template <template <class> class Each>
using PerTable = std::tuple<Each<Settings>, Each<Locality>, Each<ClientGroup>, Each<Activity>, Each<Role>,
                            Each<Demand>, Each<Assumption>, Each<Establishment>, Each<Post>, Each<Cohort>,
                            Each<Move>, Each<Restructure>, Each<StaffAge>, Each<Grade>, Each<Funding>>;

/// Calls visit(column) for each column of the table.
template <class Row, class Visit>
constexpr void forEachColumn(Visit&& visit)
{
    std::apply([&](const auto&... column) { (visit(column), ...); }, Table<Row>::columns);
}

template <class Row>
struct Tag {
    using Type = Row;
};

/// Calls visit(Tag<Row>) for each table.
template <class Visit>
constexpr void forEachTable(Visit&& visit)
{
    std::apply([&](const auto&... tag) { (visit(tag), ...); }, PerTable<Tag>{});
}

template <class Row>
using IdOf = decltype(Row::id);

} // namespace muster::plan
