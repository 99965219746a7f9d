#pragma once
// A small plan without problems, with ids that tests can name: Essex with North and West, two activities and
// a statutory one, two casework roles and their manager.

#include "plan/edits.h"

namespace muster::plan {

inline constexpr LocalityId kEssex{1}, kNorth{2}, kWest{3};
inline constexpr ClientGroupId kOlder{11}, kMentalHealth{12};
inline constexpr ActivityId kAssessment{21}, kReview{22}, kSafeguarding{23};
inline constexpr RoleId kSocialWorker{31}, kCareWorker{32}, kTeamManager{33};
inline constexpr Period kYear{PeriodLength::FinancialYear, Month(2026, 4)};

/// The plan with one more edit applied.
[[nodiscard]] inline Plan after(Plan plan, const Edit& edit)
{
    plan.apply(edit.changes);
    return plan;
}

/// The plan with these rows put.
template <class... Row>
[[nodiscard]] Plan with(Plan plan, const Row&... rows)
{
    Edit edit;
    (edit.put(rows), ...);
    return after(std::move(plan), edit);
}

/// A row of an assumption with nothing but its kind, scope and value.
[[nodiscard]] inline Assumption assumption(std::int64_t id, Kind kind, const Scope& scope, double value)
{
    Assumption row;
    row.id = {id};
    row.kind = kind;
    row.locality = scope.locality;
    row.clientGroup = scope.clientGroup;
    row.activity = scope.activity;
    row.role = scope.role;
    row.value = value;
    return row;
}

[[nodiscard]] inline Demand demand(std::int64_t id, double volume)
{
    return {{id}, kNorth, kOlder, kAssessment, kYear, Volume(volume), DemandStatus::Forecast};
}

/// Kent's row for the senior practitioners of one area in January 2015: 9 posts, 9 vacant, 4 agency.
[[nodiscard]] inline Establishment establishment(std::int64_t id)
{
    return {{id}, kNorth, kSocialWorker, {2015, 1, 30}, Fte(9), Fte(9), Fte(4), Fte(0)};
}

[[nodiscard]] inline Plan smallPlan()
{
    Plan plan = with({}, Settings{{1}, "Staffing plan", "Essex", "GBP", Month(2026, 4), 36, 52});
    plan = with(plan, Locality{kEssex, "Essex", {}, "E10000012", 0}, Locality{kNorth, "North", kEssex, "", 1},
                Locality{kWest, "West", kEssex, "", 2});
    plan = with(plan, ClientGroup{kOlder, "Older people", 0}, ClientGroup{kMentalHealth, "Mental health", 1});
    plan = with(plan, Activity{kAssessment, "Assessment", Standard::Hours, "assessment", false, Days(28), 0},
                Activity{kReview, "Review", Standard::Rate, "review", false, {}, 1},
                Activity{kSafeguarding, "Safeguarding enquiry", Standard::Hours, "enquiry", true, {}, 2});
    return with(plan, Role{kSocialWorker, "Social worker", RoleKind::Casework, true, true, {}, 0},
                Role{kCareWorker, "Community care worker", RoleKind::Casework, false, true, {}, 1},
                Role{kTeamManager,
                     "Team manager",
                     RoleKind::Management,
                     true,
                     false,
                     {kSocialWorker, kCareWorker},
                     2});
}

} // namespace muster::plan
