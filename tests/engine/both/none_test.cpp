// Both engines on none and not known: docs/method.md, sections 6.1 and 7.2.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;

/// Two teams of an area that both assess, of which the first has social workers.
PlanBuilder council()
{
    PlanBuilder plan = smallCouncil(12);
    plan.locality("North", "Essex").locality("West", "Essex").activity("Assessment", plan::Standard::Hours);
    plan.set(plan::Kind::HoursPerCase, 12).set(plan::Kind::QualifiedShare, 1);
    plan.demand("North", "Adults", "Assessment", "2026/27", 120);
    plan.demand("West", "Adults", "Assessment", "2026/27", 60);
    return plan;
}

TEST(BothEnginesOnNone, ATeamWithoutPostsOfARoleThatOthersHaveDoesNothing)
{
    PlanBuilder plan = council();
    plan.establishment("North", "Social worker", "2026-04-01", 10, 0);
    BothEngines read(plan);
    EXPECT_EQ(read.waiting(Column::Done, "West", "Assessment", 0), 0);
    EXPECT_NEAR(read.waiting(Column::Done, "Essex", "Assessment", 0), 10, kClose);
    EXPECT_NEAR(read.waiting(Column::Backlog, "Essex", "Assessment", 0), 5, kClose);
}

TEST(BothEnginesOnNone, WherePostsStandAboveTheTeamsFigureIsNotKnown)
{
    PlanBuilder plan = council();
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    BothEngines read(plan);
    EXPECT_FALSE(std::isfinite(read.waiting(Column::Done, "West", "Assessment", 0)));
    EXPECT_FALSE(std::isfinite(read.waiting(Column::Done, "Essex", "Assessment", 0)));
}

TEST(BothEnginesOnNone, AFirstPositionCountsFromItsDate)
{
    PlanBuilder plan = council();
    plan.establishment("North", "Social worker", "2026-06-30", 10, 0);
    plan.establishment("West", "Social worker", "2026-10-01", 5, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::EstablishmentFte, "North", "Social worker", 0), 10, kClose);
    EXPECT_EQ(read.of(Column::EstablishmentFte, "West", "Social worker", 5), 0);
    EXPECT_NEAR(read.of(Column::EstablishmentFte, "West", "Social worker", 6), 5, kClose);
    EXPECT_NEAR(read.of(Column::InPostFte, "West", "Social worker", 6), 5, kClose);
}

TEST(BothEnginesOnNone, PositionsOfTheFirstNinetyTwoDaysServeTheMonthsBefore)
{
    PlanBuilder plan = council();
    plan.establishment("North", "Social worker", "2026-06-30", 10, 0);
    plan.establishment("West", "Social worker", "2026-09-30", 5, 0); // 92 days later
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::EstablishmentFte, "West", "Social worker", 0), 5, kClose);
}

} // namespace
} // namespace muster::test
