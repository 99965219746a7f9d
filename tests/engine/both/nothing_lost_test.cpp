// Both engines on parts of a year, days of a post and adverts: docs/method.md, sections 3.1, 6.3
// and 7.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::DemandStatus;

double arrivals(const PlanBuilder& plan, int month)
{
    return BothEngines(plan).waiting(Column::Arrivals, "Essex", "Assessment", month);
}

PlanBuilder assessments()
{
    PlanBuilder plan = smallCouncil(12);
    plan.activity("Assessment", plan::Standard::Hours);
    plan.set(plan::Kind::HoursPerCase, 12).set(plan::Kind::QualifiedShare, 1);
    plan.demand("Essex", "Adults", "Assessment", "2026/27", 1200);
    return plan;
}

TEST(BothEnginesOnParts, PartsOfAYearReduceWhatItSpreadsOverItsOtherMonths)
{
    PlanBuilder plan = assessments();
    plan.demand("Essex", "Adults", "Assessment", "2026-Q2", 900);
    EXPECT_NEAR(arrivals(plan, 0), 300, kClose);
    EXPECT_NEAR(arrivals(plan, 3), 300.0 / 9, kClose);
    plan.demand("Essex", "Adults", "Assessment", "2026-05", 100); // in the quarter: nothing of the year's
    EXPECT_NEAR(arrivals(plan, 0), 400, kClose);
    EXPECT_NEAR(arrivals(plan, 1), 100, kClose);
    EXPECT_NEAR(arrivals(plan, 11), 300.0 / 9, kClose);
}

TEST(BothEnginesOnParts, ActualsBesideAForecastLeaveItsOtherMonthsAlone)
{
    PlanBuilder plan = assessments();
    plan.demand("Essex", "Adults", "Assessment", "2026-04", 150, DemandStatus::Actual);
    EXPECT_NEAR(arrivals(plan, 0), 150, kClose);
    EXPECT_NEAR(arrivals(plan, 1), 100, kClose);
}

TEST(BothEnginesOnParts, APartLargerThanItsYearLeavesNothing)
{
    PlanBuilder plan = assessments();
    plan.demand("Essex", "Adults", "Assessment", "2026-Q2", 1500);
    EXPECT_EQ(arrivals(plan, 5), 0);
}

TEST(BothEnginesOnParts, MoneyOfAPostCountsByDays)
{
    PlanBuilder plan = smallCouncil(6);
    plan::Post post =
        postOf(plan, "Essex", "Ten days of April and half of June", 1, Date{2026, 4, 21}, Date{2026, 6, 15});
    post.annualCost = Pounds(36000);
    plan.put(post);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 0), 1000, kClose);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 1), 3000, kClose);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 2), 1500, kClose);
    EXPECT_EQ(read.of(Column::EstablishmentFte, "Essex", "Social worker", 0), 0);
    EXPECT_EQ(read.of(Column::EstablishmentFte, "Essex", "Social worker", 2), 1);
}

TEST(BothEnginesOnParts, AdvertsWithoutAStartMonthBeginInTheFirstMonth)
{
    PlanBuilder plan = smallCouncil(6);
    plan.establishment("Essex", "Social worker", "2026-04-01", 20, 10);
    plan.set(plan::Kind::Adverts, 2, {.locality = "Essex", .role = "Social worker"});
    plan.set(plan::Kind::AdvertSuccess, 0.5).set(plan::Kind::MonthsToStart, 3);
    BothEngines read(plan);
    EXPECT_EQ(read.of(Column::StartsFte, "Essex", "Social worker", 2), 0);
    EXPECT_NEAR(read.of(Column::StartsFte, "Essex", "Social worker", 3), 1, kClose);
}

} // namespace
} // namespace muster::test
