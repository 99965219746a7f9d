#pragma once
// The tables of scenarios, with their columns: lists of named changes over the plan as it is, never copies of
// it. Source: docs/method.md, section 14.

#include "plan/rows/rows_of_work.h"

namespace muster::plan {

/// What an adjustment acts on: a kind of assumption by its number, or one of those below.
enum class Adjusted : std::uint8_t {};
/// Demand: events in the month, or open cases at its start.
inline constexpr Adjusted kAdjustsVolume{kKindCount};
/// Funded posts of a role.
inline constexpr Adjusted kAdjustsEstablishment{kKindCount + 1};
/// People made redundant in a month.
inline constexpr Adjusted kAdjustsRedundancies{kKindCount + 2};
/// In how many days people are to be seen: the target of an activity.
inline constexpr Adjusted kAdjustsTargetDays{kKindCount + 3};
inline constexpr std::size_t kAdjustedCount = kKindCount + 4;

[[nodiscard]] constexpr Adjusted adjusted(Kind kind)
{
    return static_cast<Adjusted>(kind);
}
/// The kind of assumption that it is; none of the others.
[[nodiscard]] constexpr std::optional<Kind> kindOf(Adjusted what)
{
    return std::size_t(what) < kKindCount ? std::optional(static_cast<Kind>(what)) : std::nullopt;
}

/// What is common to all that can be adjusted.
struct AdjustedInfo {
    std::string_view id;   ///< as in tables: hours_per_case, volume
    std::string_view name; ///< as on screen: Hours per case, Volume
    std::string_view unit;
    Scoping scope;
    bool inherits; ///< false for amounts: what is set or added counts in the locality itself alone
    Range allowed;
    bool hasMonths = true; ///< false: it is the same in all of them
};
[[nodiscard]] constexpr AdjustedInfo info(Adjusted what)
{
    if (const auto kind = kindOf(what)) {
        const KindInfo& of = info(*kind);
        return {of.id, of.name, of.unit, of.scope, of.inherits, of.allowed};
    }
    constexpr Scoping kOfStaff{.locality = true, .clientGroup = false, .activity = false, .role = true};
    constexpr Range kAmount{0, 1e9, true, true};
    if (what == kAdjustsVolume)
        return {"volume", "Volume", "a month", {true, true, true, false}, false, kAmount};
    if (what == kAdjustsEstablishment)
        return {"establishment_fte", "Establishment", "FTE", kOfStaff, false, kAmount};
    if (what == kAdjustsTargetDays)
        return {"target_days", "Target in days", "days", {false, false, true, false},
                true,          kTargetInDays,    false};
    return {"redundancies", "Redundancies", "FTE a month", kOfStaff, false, kAmount};
}
template <>
struct Words<Adjusted> {
    static constexpr auto list = [] {
        std::array<std::pair<Adjusted, std::string_view>, kAdjustedCount> words{};
        for (std::size_t i = 0; i < kAdjustedCount; ++i)
            words[i] = {static_cast<Adjusted>(i), info(static_cast<Adjusted>(i)).id};
        return words;
    }();
};

/// What an adjustment does to the value there is.
enum class AdjustBy { Set, Add, Multiply };
template <>
struct Words<AdjustBy> {
    static constexpr std::array<std::pair<AdjustBy, std::string_view>, 3> list{
        {{AdjustBy::Set, "set"}, {AdjustBy::Add, "add"}, {AdjustBy::Multiply, "multiply"}}};
};

/// Roles that have something in common.
enum class RoleGroup { Qualified, Unqualified, Casework, Management, Support };
template <>
struct Words<RoleGroup> {
    static constexpr std::array<std::pair<RoleGroup, std::string_view>, 5> list{
        {{RoleGroup::Qualified, "qualified"},
         {RoleGroup::Unqualified, "unqualified"},
         {RoleGroup::Casework, "casework"},
         {RoleGroup::Management, "management"},
         {RoleGroup::Support, "support"}}};
};
/// Whether a role is one of them.
[[nodiscard]] constexpr bool isOf(RoleGroup group, const Role& role)
{
    switch (group) {
    case RoleGroup::Qualified:
        return role.qualified;
    case RoleGroup::Unqualified:
        return !role.qualified;
    case RoleGroup::Casework:
        return role.kind == RoleKind::Casework;
    case RoleGroup::Management:
        return role.kind == RoleKind::Management;
    case RoleGroup::Support:
        break;
    }
    return role.kind == RoleKind::Support;
}

/// What the plan without any scenario is called.
inline constexpr std::string_view kBaselineName = "Baseline";

/// A list of changes. The changes of the scenario it stands on come before its own.
struct Scenario {
    ScenarioId id;
    std::string name;                 ///< without "/", which parts it from the name of a change
    std::optional<ScenarioId> parent; ///< none: it stands on the plan as it is
    std::string note;
    std::int64_t position = 0;
    bool operator==(const Scenario&) const = default;
};

/// Adjustments that belong together, switched on and off as one.
struct ScenarioChange {
    ChangeId id;
    std::string name; ///< unique in its scenario: "Reviews take longer"
    ScenarioId scenario;
    bool on = true;
    std::string reason;
    std::int64_t position = 0;
    bool operator==(const ScenarioChange&) const = default;
};

/// One value changed, wherever its scope reaches: in a locality and all beneath it. Acts on the value that
/// counts there, after whatever stands before it in the list.
struct Adjustment {
    AdjustmentId id;
    ChangeId change;
    Adjusted kind{};
    std::optional<LocalityId> locality;
    std::optional<ClientGroupId> clientGroup;
    std::optional<ActivityId> activity;
    std::optional<RoleId> role;
    std::optional<RoleGroup> roles; ///< instead of one role
    std::optional<Month> from;      ///< none: always
    std::optional<Month> until;     ///< the last month; none: to the end
    AdjustBy by = AdjustBy::Multiply;
    double amount = 1; ///< of Set and Add in the unit of what is adjusted; of Multiply a factor
    std::int64_t position = 0;
    bool operator==(const Adjustment&) const = default;

    [[nodiscard]] Scope scope() const { return {locality, clientGroup, activity, role}; }
};

template <>
struct Table<Scenario> {
    static constexpr std::string_view name = "scenarios";
    static constexpr std::size_t mostRows = 1'000;
    static constexpr auto columns =
        Columns(Column{"id", &Scenario::id, true}, Column{"scenario", &Scenario::name},
                Column{"on_top_of", &Scenario::parent}, Column{"note", &Scenario::note},
                Column{"position", &Scenario::position, true});
    static constexpr auto key = columnNames("scenario");
    static constexpr auto order = columnNames("position", "scenario");
    static constexpr auto needed = columnNames("scenario");
};
template <>
struct Table<ScenarioChange> {
    static constexpr std::string_view name = "changes";
    static constexpr std::size_t mostRows = 10'000;
    static constexpr auto columns = Columns(
        Column{"id", &ScenarioChange::id, true}, Column{"change", &ScenarioChange::name},
        Column{"scenario", &ScenarioChange::scenario}, Column{"on", &ScenarioChange::on},
        Column{"reason", &ScenarioChange::reason}, Column{"position", &ScenarioChange::position, true});
    static constexpr auto key = columnNames("scenario", "change");
    static constexpr auto order = columnNames("scenario", "position", "change");
    static constexpr auto needed = columnNames("change", "scenario");
};
template <>
struct Table<Adjustment> {
    static constexpr std::string_view name = "adjustments";
    static constexpr auto columns = Columns(
        Column{"id", &Adjustment::id, true}, Column{"change", &Adjustment::change},
        Column{"kind", &Adjustment::kind}, Column{"locality", &Adjustment::locality},
        Column{"client_group", &Adjustment::clientGroup}, Column{"activity", &Adjustment::activity},
        Column{"role", &Adjustment::role}, Column{"roles", &Adjustment::roles},
        Column{"from", &Adjustment::from}, Column{"until", &Adjustment::until}, Column{"by", &Adjustment::by},
        Column{"amount", &Adjustment::amount}, Column{"position", &Adjustment::position, true});
    static constexpr auto key = columnNames("change", "kind", "locality", "client_group", "activity", "role",
                                            "roles", "from", "until");
    static constexpr auto order = columnNames("change", "position", "kind", "locality", "role", "from");
    static constexpr auto needed = columnNames("change", "kind", "by", "amount");
};

} // namespace muster::plan
