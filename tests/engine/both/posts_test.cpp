// Both engines on posts that hold people and money: docs/method.md, sections 6.1, 6.2 and 7.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

void addPost(PlanBuilder& plan, const char* title, std::optional<Date> start, std::optional<Date> end,
             double cost = 0, std::optional<double> filled = {})
{
    plan::Post post = postOf(plan, "Essex", title, 1, start, end);
    if (cost > 0)
        post.annualCost = Pounds(cost);
    if (filled)
        post.filledFte = Fte(*filled);
    plan.put(post);
}
double inPost(const PlanBuilder& plan, int month)
{
    return BothEngines(plan).of(Column::InPostFte, "Essex", "Social worker", month);
}

TEST(BothEnginesOnPosts, AVacantTemporaryPostThatRunsOutTakesNobody)
{
    PlanBuilder plan = smallCouncil(6);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    addPost(plan, "Temporary", Date{2026, 5, 1}, Date{2026, 7, 31});
    EXPECT_EQ(BothEngines(plan).of(Column::EstablishmentFte, "Essex", "Social worker", 3), 11);
    EXPECT_NEAR(inPost(plan, 4), 10, kClose);
}

TEST(BothEnginesOnPosts, AFilledOneTakesWhoHasNoPostLeft)
{
    PlanBuilder plan = smallCouncil(6);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0.25);
    addPost(plan, "Temporary", Date{2025, 5, 1}, Date{2026, 7, 31}); // the position counts it
    EXPECT_NEAR(inPost(plan, 3), 9.75, kClose);
    EXPECT_NEAR(inPost(plan, 4), 9, kClose);
}

TEST(BothEnginesOnPosts, APostThatResumesTheNextDayKeepsItsPeople)
{
    PlanBuilder plan = smallCouncil(6);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    addPost(plan, "Temporary", Date{2025, 5, 1}, Date{2026, 7, 31});
    addPost(plan, "Temporary", Date{2026, 8, 1}, Date{2027, 7, 31});
    EXPECT_NEAR(inPost(plan, 5), 10, kClose);
}

TEST(BothEnginesOnPosts, WhoIsInAPostComesWithItAndGoesWithIt)
{
    PlanBuilder plan = smallCouncil(8);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 4);
    addPost(plan, "Comes", Date{2026, 6, 1}, Date{2026, 8, 31}, 0, 0.75);
    addPost(plan, "Was there", Date{2025, 5, 1}, Date{2026, 9, 30}, 0, 1);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::CameWithPostsFte, "Essex", "Social worker", 1), 0.75, kClose);
    EXPECT_NEAR(inPost(plan, 2), 6.75, kClose);
    EXPECT_NEAR(read.of(Column::EndedFte, "Essex", "Social worker", 4), 0.75, kClose);
    EXPECT_NEAR(inPost(plan, 5), 6, kClose); // although ten posts remain for them
    EXPECT_NEAR(inPost(plan, 6), 5, kClose);
}

TEST(BothEnginesOnPosts, WhoIsInAPostTakesItsRoom)
{
    PlanBuilder plan = smallCouncil(4);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    addPost(plan, "Filled", Date{2026, 5, 1}, {}, 0, 1);
    plan.set(Kind::PlannedStarts, 3, {.locality = "Essex", .role = "Social worker"});
    BothEngines read(plan);
    EXPECT_EQ(read.of(Column::StartsFte, "Essex", "Social worker", 0), 0);
    EXPECT_NEAR(read.of(Column::StartsNotPlacedFte, "Essex", "Social worker", 0), 3, kClose);
    EXPECT_NEAR(inPost(plan, 1), 11, kClose);
}

/// A cost of 12,000 at the prices of April 2024, with 10 % a year since.
TEST(BothEnginesOnPosts, APostsCostIsAtThePricesOfItsMonth)
{
    PlanBuilder plan = smallCouncil(2);
    plan.set(Kind::PayInflation, 0.1);
    addPost(plan, "Approved", {}, {}, 12000);
    plan::Post post = *plan.plan().rows<plan::Post>().begin();
    post.priceMonth = Month(2024, 4);
    plan.put(post);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 0), 1000 * 1.1 * 1.1, 1e-6);
}

TEST(BothEnginesOnPosts, PostsInsideAPositionCostTheirOwnAndOnlyTheRestWhatTheRoleDoes)
{
    PlanBuilder plan = smallCouncil(6);
    plan.set(Kind::Salary, 36000);
    plan.establishment("Essex", "Social worker", "2026-04-01", 3, 0);
    addPost(plan, "Listed", {}, {}, 60000);
    addPost(plan, "Ends", {}, Date{2026, 5, 31}, 24000);
    const auto cost = [&](int t) {
        return BothEngines(plan).of(Column::PostsCost, "Essex", "Social worker", t);
    };
    EXPECT_NEAR(cost(0), 5000 + 2000 + 3000, 1e-6);
    EXPECT_NEAR(cost(2), 5000 + 3000, 1e-6);
}

TEST(BothEnginesOnPosts, WhereMoreAreListedEachCountsItsPart)
{
    PlanBuilder plan = smallCouncil(6);
    plan.establishment("Essex", "Social worker", "2026-04-01", 4, 0);
    for (const char* title : {"A", "B", "C", "D"})
        addPost(plan, title, {}, {}, 12000);
    addPost(plan, "Ends", {}, Date{2026, 5, 31}, 24000);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 0), 0.8 * (4 * 1000 + 2000), 1e-6);
    EXPECT_NEAR(read.of(Column::EstablishmentFte, "Essex", "Social worker", 2), 3.2, kClose);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 2), 3200, 1e-6);
}

} // namespace
} // namespace muster::test
