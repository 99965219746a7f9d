#pragma once
// The table of the rules that a council makes for its own plan, with its columns: "no locality over 22 cases
// for each qualified worker". No result is made of it. Source: docs/method.md, section 16.

#include "plan/catalogue/figures.h"
#include "plan/rows/rows_of_work.h"

namespace muster::plan {

/// What a rule is of: its place as a whole, or each of its parts by itself.
enum class RuleEach { Place, Locality, Role, LocalityAndRole };
template <>
struct Words<RuleEach> {
    static constexpr std::array<std::pair<RuleEach, std::string_view>, 4> list{
        {{RuleEach::Place, "place"},
         {RuleEach::Locality, "locality"},
         {RuleEach::Role, "role"},
         {RuleEach::LocalityAndRole, "locality_and_role"}}};
};
/// Whether it is of each locality beneath its place, rather than of the place.
[[nodiscard]] constexpr bool isOfEachLocality(RuleEach each)
{
    return each == RuleEach::Locality || each == RuleEach::LocalityAndRole;
}
/// Whether it is of each role or, of figures of activities, of each activity.
[[nodiscard]] constexpr bool isOfEachRole(RuleEach each)
{
    return each == RuleEach::Role || each == RuleEach::LocalityAndRole;
}

template <>
struct Words<PeriodLength> {
    static constexpr std::array<std::pair<PeriodLength, std::string_view>, 3> list{
        {{PeriodLength::Month, "month"},
         {PeriodLength::Quarter, "quarter"},
         {PeriodLength::FinancialYear, "year"}}};
};

/// A bound that a figure must keep in every period, in every scenario.
struct PlanRule {
    PlanRuleId id;
    std::string name; ///< unique in its place: "No more than 22 cases"
    Figure figure = Figure::CaseloadPerQualified;
    std::optional<LocalityId> locality; ///< with all beneath it; none: the whole plan
    RuleEach each = RuleEach::Place;
    std::optional<RoleId> role;         ///< none: all roles
    std::optional<ActivityId> activity; ///< none: all activities
    PeriodLength every = PeriodLength::Month;
    std::optional<Month> from;  ///< the first month that counts; none: the plan's
    std::optional<Month> until; ///< the last; none: the plan's
    Aim aim = Aim::AtMost;
    std::optional<double> bound; ///< in the figure's unit; none where the aim is the period before
    std::string source;          ///< who made it
    bool operator==(const PlanRule&) const = default;
};

template <>
struct Table<PlanRule> {
    static constexpr std::string_view name = "plan_rules";
    static constexpr std::size_t mostRows = 1'000;
    static constexpr auto columns = Columns(
        Column{"id", &PlanRule::id, true}, Column{"rule", &PlanRule::name},
        Column{"figure", &PlanRule::figure}, Column{"aim", &PlanRule::aim}, Column{"bound", &PlanRule::bound},
        Column{"locality", &PlanRule::locality}, Column{"each", &PlanRule::each},
        Column{"role", &PlanRule::role}, Column{"activity", &PlanRule::activity},
        Column{"every", &PlanRule::every}, Column{"from", &PlanRule::from}, Column{"until", &PlanRule::until},
        Column{"source", &PlanRule::source});
    static constexpr auto key = columnNames("rule", "locality", "role", "activity");
    static constexpr auto order = columnNames("rule", "locality", "role", "activity");
    static constexpr auto needed = columnNames("rule", "figure");
};

} // namespace muster::plan
