// Both engines on relief: docs/method.md, section 7.2.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using plan::Kind;

/// A social worker does ten assessments a month; the target is 28 days, the relief period a month of April.
PlanBuilder relieved(double staff, double arrivals, double backlog, double variation = 0)
{
    PlanBuilder plan = smallCouncil(1);
    plan.activity("Assessment", plan::Standard::Hours);
    plan::Activity activity = *plan.plan().find<plan::Activity>(plan.id<plan::Activity>("Assessment"));
    activity.targetDays = Days(28);
    plan.put(activity);
    plan.set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 30).set(Kind::HoursPerCase, 13);
    plan.set(Kind::QualifiedShare, 1).set(Kind::ReliefWeeks, 30.0 / 7);
    plan.set(Kind::ArrivalVariation, variation).set(Kind::CapacityVariation, variation);
    plan.demand("Essex", "Adults", "Assessment", "2026-04", arrivals);
    plan.set(Kind::OpeningBacklog, backlog, {.locality = "Essex", .activity = "Assessment"});
    plan.establishment("Essex", "Social worker", "2026-04-01", staff, 0);
    return plan;
}
void expectRelief(const PlanBuilder& plan, double forGood, double untilTheDate)
{
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(engine::Column::ReliefForGood, "Essex", "", 0), forGood, kClose);
    EXPECT_NEAR(read.waiting(engine::Column::ReliefUntilDate, "Essex", "", 0), untilTheDate, kClose);
}

TEST(BothEnginesOnRelief, WhatComesIsMissingForGoodAndTheBacklogUntilTheDate)
{
    // 120 come and 100 are done: 20 more wait. The target backlog is 120 × 28 ÷ 30 ÷ 4 = 28.
    expectRelief(relieved(10, 120, 0), 2, 0);
    expectRelief(relieved(10, 120, 108), 2, 10);
}

TEST(BothEnginesOnRelief, ATargetNeedsRoomForVariation)
{
    // (1 + 1) ÷ 2 × 4 ÷ 4 weeks is one a week more.
    expectRelief(relieved(10, 120, 0, 1), 2 + 30.0 / 7 / 10, 0);
}

TEST(BothEnginesOnRelief, TimeToSpareWorksOnTheBacklogFirst)
{
    // 60 come, 4 FTE are to spare; 174 wait at the end, 160 more than the target backlog of 14.
    expectRelief(relieved(10, 60, 214), 0, 12);
    expectRelief(relieved(30, 60, 100), 0, 0);
}

} // namespace
} // namespace muster::test
