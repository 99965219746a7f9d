#pragma once
// What a plan is made of: its settings and dimensions, demand, assumptions and the establishment. Each struct
// has its columns beside it. Source: docs/tables.md, section 2.

#include "base/calendar.h"
#include "base/units.h"
#include "plan/catalogue/catalogue.h"
#include "plan/catalogue/words.h"
#include "plan/rows/column.h"
#include "plan/rows/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace muster::plan {

/// A plan looks at most twenty years ahead.
inline constexpr int kMostMonths = 240;
/// How deep localities may lie beneath each other.
inline constexpr int kMostLevels = 100;
/// How long the path of a locality may be, in bytes: Essex/North/Colchester.
inline constexpr std::size_t kLongestPath = 20'000;
/// How many figures of one kind a plan may ask for: localities × roles × months.
inline constexpr std::size_t kMostFigures = 1'500'000;
/// How many cells the assumptions may have: localities × client groups × activities × roles.
inline constexpr std::size_t kMostCells = 10'000'000;

/// The plan's own settings: one row.
struct Settings {
    SettingsId id{1};
    std::string title;
    std::string organisation; ///< the council's name, as in its returns
    std::string currency = "GBP";
    Month firstMonth{2026, 4};
    int months = 36;        ///< 1 to kMostMonths
    double weeksAYear = 52; ///< 52, 52.143 or 52.18
    bool qualifiedTakeOver =
        true; ///< qualified staff do what unqualified ones leave undone, in time they have left
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

/// How many classes of priority activities may have.
inline constexpr int kLastPriority = 9;

/// What a target may be.
inline constexpr Range kTargetInDays{0, 3650, true, true};

struct Activity {
    ActivityId id;
    std::string name;
    Standard standard = Standard::Hours;
    std::string unit;       ///< what is counted: assessment, review, open case
    bool statutory = false; ///< done by qualified staff alone
    std::optional<Days> targetDays;
    std::int64_t position = 0;
    std::optional<int> priority{}; ///< 1 first, up to kLastPriority; none: 1 where statutory, else 2
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
    Fte establishment;           ///< funded posts, 0 or more
    Fte vacancy;                 ///< establishment less in post; negative where posts are over-filled
    Fte agency;                  ///< agency staff at work, 0 or more
    Fte newlyQualified;          ///< of those in post, 0 or more
    std::optional<Fte> absent{}; ///< of those in post, away for long; none: not said, which counts as nobody
    std::optional<Date> vacantSince{};          ///< of the vacant posts, the longest
    std::optional<VacancyStage> vacancyStage{}; ///< of the vacant posts; none: not said
    std::optional<Date> startingOn{};           ///< where the stage is that somebody starts
    bool operator==(const Establishment&) const = default;
};

template <>
struct Table<Settings> {
    static constexpr std::string_view name = "plan";
    static constexpr auto columns =
        Columns(Column{"id", &Settings::id, true}, Column{"title", &Settings::title},
                Column{"organisation", &Settings::organisation}, Column{"currency", &Settings::currency},
                Column{"first_month", &Settings::firstMonth}, Column{"months", &Settings::months},
                Column{"weeks_a_year", &Settings::weeksAYear},
                Column{"qualified_take_over", &Settings::qualifiedTakeOver});
    static constexpr auto key = columnNames("id");
    static constexpr auto order = columnNames("title");
    static constexpr auto needed = columnNames("title");
};
template <>
struct Table<Locality> {
    static constexpr std::string_view name = "localities";
    static constexpr std::size_t mostRows = 10'000;
    static constexpr auto columns =
        Columns(Column{"id", &Locality::id, true}, Column{"locality", &Locality::name},
                Column{"parent", &Locality::parent}, Column{"code", &Locality::code},
                Column{"position", &Locality::position, true});
    static constexpr auto key = columnNames("parent", "locality");
    static constexpr auto order = columnNames("position", "locality");
    static constexpr auto needed = columnNames("locality");
};
template <>
struct Table<ClientGroup> {
    static constexpr std::string_view name = "client_groups";
    static constexpr std::size_t mostRows = 1'000;
    static constexpr auto columns =
        Columns(Column{"id", &ClientGroup::id, true}, Column{"client_group", &ClientGroup::name},
                Column{"position", &ClientGroup::position, true});
    static constexpr auto key = columnNames("client_group");
    static constexpr auto order = columnNames("position", "client_group");
    static constexpr auto needed = columnNames("client_group");
};
template <>
struct Table<Activity> {
    static constexpr std::string_view name = "activities";
    static constexpr std::size_t mostRows = 1'000;
    static constexpr auto columns =
        Columns(Column{"id", &Activity::id, true}, Column{"activity", &Activity::name},
                Column{"standard", &Activity::standard}, Column{"unit", &Activity::unit},
                Column{"statutory", &Activity::statutory}, Column{"target_days", &Activity::targetDays},
                Column{"position", &Activity::position, true}, Column{"priority", &Activity::priority});
    static constexpr auto key = columnNames("activity");
    static constexpr auto order = columnNames("position", "activity");
    static constexpr auto needed = columnNames("activity", "standard");
};
template <>
struct Table<Role> {
    static constexpr std::string_view name = "roles";
    static constexpr std::size_t mostRows = 10'000;
    static constexpr auto columns =
        Columns(Column{"id", &Role::id, true}, Column{"role", &Role::name}, Column{"kind", &Role::kind},
                Column{"qualified", &Role::qualified}, Column{"front_line", &Role::frontLine},
                Column{"supervises", &Role::supervises}, Column{"position", &Role::position, true});
    static constexpr auto key = columnNames("role");
    static constexpr auto order = columnNames("position", "role");
    static constexpr auto needed = columnNames("role", "kind");
};
template <>
struct Table<Demand> {
    static constexpr std::string_view name = "demand";
    static constexpr auto columns =
        Columns(Column{"id", &Demand::id, true}, Column{"locality", &Demand::locality},
                Column{"client_group", &Demand::clientGroup}, Column{"activity", &Demand::activity},
                Column{"period", &Demand::period}, Column{"volume", &Demand::volume},
                Column{"status", &Demand::status});
    static constexpr auto key = columnNames("locality", "client_group", "activity", "period", "status");
    static constexpr auto order = columnNames("locality", "client_group", "activity", "period", "status");
    static constexpr auto needed = columnNames("locality", "client_group", "activity", "period", "volume");
};
template <>
struct Table<Assumption> {
    static constexpr std::string_view name = "assumptions";
    static constexpr auto columns =
        Columns(Column{"id", &Assumption::id, true}, Column{"kind", &Assumption::kind},
                Column{"locality", &Assumption::locality}, Column{"client_group", &Assumption::clientGroup},
                Column{"activity", &Assumption::activity}, Column{"role", &Assumption::role},
                Column{"from", &Assumption::from}, Column{"value", &Assumption::value},
                Column{"low", &Assumption::low}, Column{"high", &Assumption::high},
                Column{"shape", &Assumption::shape}, Column{"source", &Assumption::source},
                Column{"owner", &Assumption::owner}, Column{"as_at", &Assumption::asAt},
                Column{"confidence", &Assumption::confidence}, Column{"note", &Assumption::note});
    static constexpr auto key = columnNames("kind", "locality", "client_group", "activity", "role", "from");
    static constexpr auto order = columnNames("kind", "locality", "role", "activity", "client_group", "from");
    static constexpr auto needed = columnNames("kind", "value");
};
template <>
struct Table<Establishment> {
    static constexpr std::string_view name = "establishment";
    static constexpr auto columns = Columns(
        Column{"id", &Establishment::id, true}, Column{"locality", &Establishment::locality},
        Column{"role", &Establishment::role}, Column{"as_at", &Establishment::asAt},
        Column{"establishment_fte", &Establishment::establishment},
        Column{"vacancy_fte", &Establishment::vacancy}, Column{"agency_fte", &Establishment::agency},
        Column{"newly_qualified_fte", &Establishment::newlyQualified},
        Column{"absent_fte", &Establishment::absent}, Column{"vacant_since", &Establishment::vacantSince},
        Column{"vacancy_stage", &Establishment::vacancyStage},
        Column{"starting_on", &Establishment::startingOn});
    static constexpr auto key = columnNames("locality", "role", "as_at");
    static constexpr auto order = columnNames("locality", "role", "as_at");
    static constexpr auto needed =
        columnNames("locality", "role", "as_at", "establishment_fte", "vacancy_fte");
};

} // namespace muster::plan
