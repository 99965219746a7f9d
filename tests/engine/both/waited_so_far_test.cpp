// Both engines on how long those have waited who wait, and on time that nobody waits for: docs/method.md,
// section 7.2.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

/// A social worker does ten assessments a month; April has 30 days and May 31.
PlanBuilder assessing(double staff, double april, double may, double backlog, int months = 2)
{
    PlanBuilder plan = smallCouncil(months);
    plan.activity("Assessment", plan::Standard::Hours);
    plan.set(Kind::DaysAWeek, 5).set(Kind::ContractedHours, 30).set(Kind::HoursPerCase, 13);
    plan.set(Kind::QualifiedShare, 1);
    plan.demand("Essex", "Adults", "Assessment", "2026-04", april);
    plan.demand("Essex", "Adults", "Assessment", "2026-05", may);
    plan.set(Kind::OpeningBacklog, backlog, {.locality = "Essex", .activity = "Assessment"});
    plan.establishment("Essex", "Social worker", "2026-04-01", staff, 0);
    return plan;
}

TEST(BothEnginesOnWaitingSoFar, WhoCameLastWaits)
{
    // 50 of 150 wait, who came in the last ten days.
    const PlanBuilder plan = assessing(10, 150, 155, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "Assessment", 0), 5, kClose);
    // Then 105, who came in the last 21 of 31 days; of a period at its end.
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "", 1), 10.5, kClose);
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "", 0, 2), 10.5, kClose);
}

TEST(BothEnginesOnWaitingSoFar, WhoWaitedAtTheStartHasWaitedSinceThen)
{
    // 100 of 120 are seen: 20 have waited for April's 30 days, and the 30 who came 15 on average.
    const PlanBuilder plan = assessing(10, 30, 0, 120);
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "", 0), (20 * 30 + 30 * 15) / 50.0, kClose);
    EXPECT_TRUE(std::isnan(read.waiting(Column::WaitedSoFarDays, "Essex", "", 1))); // nobody waits
}

TEST(BothEnginesOnWaitingSoFar, WhoCameBeforeThisMonthWaitsSinceThen)
{
    // None are seen: 60 of April wait for 31 + 15 days and 62 of May for 15.5.
    const PlanBuilder plan = assessing(0, 60, 62, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "", 1), (60 * 46 + 62 * 15.5) / 122, kClose);
}

/// A millionth of a case that two years leave of hundreds has waited for those 731 days.
TEST(BothEnginesOnWaitingSoFar, OfAFewWhoAreLeftOfManyItIsAsExact)
{
    const PlanBuilder plan = assessing(2.462, 0, 0, 24 * 24.62 + 1e-6, 24);
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "Assessment", 23), 731, kClose);
}

TEST(BothEnginesOnWaitingSoFar, IsKnownAsLongAsItIsKnownWhoWaits)
{
    PlanBuilder plan = assessing(10, 150, 155, 0);
    // More posts end than there are, so that it is not known who is there from May.
    plan.put(plan::Restructure{newId<plan::RestructureId>(), "Fewer", plan.id<plan::Locality>("Essex"),
                               plan.id<plan::Role>("Social worker"), Month(2026, 5), Fte(-11), Fte(0), Fte(0),
                               1});
    plan.set(Kind::AgencyCover, 1);
    BothEngines read(plan);
    EXPECT_NEAR(read.waiting(Column::Backlog, "Essex", "", 0), 50, kClose);
    EXPECT_TRUE(std::isnan(read.waiting(Column::Backlog, "Essex", "", 1)));
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "", 0), 5, kClose);
    EXPECT_TRUE(std::isnan(read.waiting(Column::WaitedSoFarDays, "Essex", "", 1)));
}

TEST(BothEnginesOnWaitingSoFar, IsNotKnownWhereAnActualFigureSaysHowManyAndNotForWhom)
{
    // Nobody comes, and without a client group there is no standard: nothing says which role they would need.
    PlanBuilder plan = smallCouncil(2);
    plan.activity("Assessment", plan::Standard::Hours);
    plan.set(Kind::HoursPerCase, 13).set(Kind::QualifiedShare, 1, {.group = "Adults"});
    plan.demand("Essex", "Adults", "Assessment", "2026-04", 0);
    plan.demand("Essex", "Adults", "Assessment", "2026-05", 0);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    plan::Actual row;
    row.id = newId<plan::ActualId>();
    row.measure = plan::ActualMeasure::Backlog;
    row.locality = plan.id<plan::Locality>("Essex");
    row.activity = plan.id<plan::Activity>("Assessment");
    row.month = Month(2026, 4);
    row.value = 40;
    plan.put(row);
    BothEngines read(plan);
    EXPECT_EQ(read.waiting(Column::Backlog, "Essex", "", 0), 40);
    EXPECT_TRUE(std::isnan(read.waiting(Column::WaitedSoFarDays, "Essex", "", 0)));
}

TEST(BothEnginesOnWaitingSoFar, NobodyWaitsForContactHours)
{
    PlanBuilder plan = assessing(10, 150, 155, 0);
    plan.activity("Home care", plan::Standard::Contact);
    plan.demand("Essex", "Adults", "Home care", "2026-04", 130);
    BothEngines read(plan);
    EXPECT_TRUE(std::isnan(read.waiting(Column::WaitedSoFarDays, "Essex", "Home care", 0)));
    // One of ten gives them, so 90 are seen: 60 wait, who came in the last twelve days.
    EXPECT_NEAR(read.waiting(Column::WaitedSoFarDays, "Essex", "", 0), 6, kClose);
}

TEST(BothEnginesOnIdleTime, IsThatOfTheRolesThatAreAskedFor)
{
    PlanBuilder plan = assessing(10, 60, 80, 0);
    plan.role("Care officer", plan::RoleKind::Casework, false);
    plan.establishment("Essex", "Care officer", "2026-04-01", 5, 0);
    plan.locality("North", "Essex").establishment("North", "Social worker", "2026-04-01", 7, 0);
    BothEngines read(plan);
    // Four of ten, then two; nobody asks for care officers, nor for anybody in North.
    EXPECT_NEAR(read.waiting(Column::IdleFte, "Essex", "", 0), 4, kClose);
    EXPECT_NEAR(read.waiting(Column::IdleFte, "Essex", "", 0, 2), 3, kClose);
    EXPECT_TRUE(std::isnan(read.waiting(Column::IdleFte, "Essex", "Assessment", 0))); // staff are shared
    EXPECT_TRUE(std::isnan(read.waiting(Column::IdleFte, "North", "", 0)));
}

} // namespace
} // namespace muster::test
