// Both engines on a forecast of a quarter whose months weigh nothing by the profile: docs/method.md,
// section 3.1.

#include "engine/both/both_engines.h"
#include "engine/demand_county.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

TEST(BothEnginesOnProfiles, AForecastOfMonthsThatWeighNothingIsNotKnown)
{
    County county(12);
    for (int quarter = 0; quarter < 4; ++quarter)
        county.actual("North", Period{PeriodLength::Quarter, Month(2025, 4) + 3 * quarter}.toString(), 300);
    county.method(plan::DemandMethod::Naive);
    for (int month = 1; month <= 12; ++month) {
        const double weight = month >= 10 ? 0 : 1;
        county.plan().put(plan::DemandProfile{newId<plan::DemandProfileId>(), {}, {}, month, weight});
    }
    county.plan().set(Kind::HoursPerCase, 10).set(Kind::QualifiedShare, 1);
    BothEngines read(county.plan());
    EXPECT_GT(read.of(Column::ServiceFte, "North", "Social worker", 5), 0);
    EXPECT_TRUE(std::isnan(read.of(Column::ServiceFte, "North", "Social worker", 7)));
    EXPECT_EQ(std::ranges::count(county.codes(), "profile-of-nothing"), 1);
}

/// A county whose reviews are forecast by a profile in which all months weigh nothing, so that nobody knows
/// how many come; of closures 30 come in April. Each role has 5 FTE.
PlanBuilder countyOfUnknownReviews()
{
    County county(12);
    county.actual("North", "2024/25", 300).actual("North", "2025/26", 300);
    county.method(plan::DemandMethod::Naive, {}, "Review");
    PlanBuilder& plan = county.plan();
    for (int month = 1; month <= 12; ++month)
        plan.put(plan::DemandProfile{
            newId<plan::DemandProfileId>(), {}, plan.id<plan::Activity>("Review"), month, 0});
    plan.role("Care officer", plan::RoleKind::Casework, false);
    plan.demand("North", "Older people", "Closure", "2026-04", 30);
    plan.set(Kind::HoursPerCase, 10).set(Kind::QualifiedShare, 1, {.activity = "Review"});
    plan.set(Kind::QualifiedShare, 0, {.activity = "Closure"});
    plan.set(Kind::OpeningBacklog, 40, {.locality = "North", .activity = "Closure"});
    plan.set(Kind::OpeningBacklog, 40, {.locality = "North", .activity = "Review"});
    plan.establishment("North", "Social worker", "2026-04-01", 5, 0);
    plan.establishment("North", "Care officer", "2026-04-01", 5, 0);
    return plan;
}

TEST(BothEnginesOnProfiles, ARoleThatAnActivityNeverAsksIsKnownWhateverIsNotKnownOfTheActivity)
{
    const PlanBuilder plan = countyOfUnknownReviews();
    BothEngines read(plan);
    EXPECT_TRUE(std::isnan(read.waiting(Column::Done, "North", "Review", 0)));
    EXPECT_NEAR(read.waiting(Column::Done, "North", "Closure", 0), 70, kClose);
    EXPECT_GT(read.waiting(Column::Capacity, "North", "Closure", 0), 70);
}

/// Care officers do half of the reviews from October: in which mix the backlog of April waits nobody knows.
TEST(BothEnginesOnProfiles, ARoleThatAnActivityAsksLaterIsNotKnownWhereTheMixOfTheBacklogIsNot)
{
    PlanBuilder plan = countyOfUnknownReviews();
    plan.set(Kind::QualifiedShare, 0.5, {.activity = "Review", .from = "2026-10"});
    BothEngines read(plan);
    EXPECT_TRUE(std::isnan(read.waiting(Column::Done, "North", "Closure", 0)));
}

/// With no backlog of reviews nobody waits for a care officer before October; what a review would take of
/// one is not known, and nothing is needed for it.
TEST(BothEnginesOnProfiles, WhereNothingComesNothingIsNeededWhateverAnEventTakes)
{
    PlanBuilder plan = countyOfUnknownReviews();
    plan.set(Kind::QualifiedShare, 0.5, {.activity = "Review", .from = "2026-10"});
    for (int month = 4; month <= 9; ++month)
        plan.demand("North", "Older people", "Review", Month(2026, month).toString(), 0);
    plan.set(Kind::OpeningBacklog, 0, {.locality = "North", .activity = "Review", .from = "2026-04"});
    BothEngines read(plan);
    EXPECT_EQ(read.waiting(Column::ReliefForGood, "North", "", 1), 0);
    EXPECT_TRUE(std::isnan(read.waiting(Column::ReliefForGood, "North", "", 8)));
}

} // namespace
} // namespace muster::test
