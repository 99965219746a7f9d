// Both engines on what binary fractions leave of nobody and of no posts: docs/method.md, section 1.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

/// A post of social workers that ends with April.
plan::Post ending(const PlanBuilder& plan, const char* title, double fte)
{
    plan::Post post = postOf(plan, "Essex", title, fte, Date{2024, 4, 1}, Date{2026, 4, 30});
    post.annualCost = Pounds(40000);
    post.filledFte = post.fte;
    return post;
}

/// 0.8 − 0.7 − 0.1 is 1e-16: what such posts cost nobody has said.
TEST(BothEnginesOnNobody, PostsOfWhichAllEndAreNone)
{
    PlanBuilder plan = smallCouncil(2);
    plan.establishment("Essex", "Social worker", "2025-04-01", 0.8, 0);
    plan.set(Kind::FixedPosts, 1, {.locality = "Essex", .role = "Social worker"});
    plan.put(ending(plan, "One", 0.7));
    plan.put(ending(plan, "Two", 0.1));
    BothEngines read(plan);
    EXPECT_EQ(read.of(Column::EstablishmentFte, "Essex", "Social worker", 1), 0);
    EXPECT_FALSE(std::isfinite(read.of(Column::VacancyGross, "Essex", "Social worker", 1)));
    EXPECT_FALSE(std::isfinite(read.of(Column::Pressure, "Essex", "Social worker", 1)));
    EXPECT_EQ(read.of(Column::PayCost, "Essex", "Social worker", 1), 0);
    EXPECT_EQ(read.of(Column::Headcount, "Essex", "Social worker", 1), 0);
}

/// Of 0.9 + 0.3 in post, 0.3 go with their post and 1e-16 less than 0.9 are left, on 0.9 posts.
TEST(BothEnginesOnNobody, NoVacancyIsCoveredByNobodyWhateverHeWouldCost)
{
    PlanBuilder plan = smallCouncil(2);
    plan.put(postOf(plan, "Essex", "One", 0.9, {}, {}));
    plan.put(ending(plan, "Two", 0.3));
    plan.set(Kind::AgencyCover, 0.5);
    BothEngines read(plan);
    EXPECT_EQ(read.of(Column::AgencyCost, "Essex", "Social worker", 1), 0);
}

TEST(BothEnginesOnNobody, WhereNobodyFindsRoomNoTenureIsTold)
{
    PlanBuilder plan = smallCouncil(2);
    plan.put(postOf(plan, "Essex", "One", 0.9, {}, {}));
    plan.put(ending(plan, "Two", 0.3));
    plan.role("Care officer", plan::RoleKind::Casework, false);
    plan.establishment("Essex", "Care officer", "2026-04-01", 10, 0);
    plan.put(plan::Move{newId<plan::MoveId>(),
                        {},
                        plan.id<plan::Role>("Care officer"),
                        plan.id<plan::Role>("Social worker"),
                        5,
                        0.1});
    BothEngines read(plan);
    EXPECT_FALSE(std::isfinite(read.of(Column::TenureYears, "Essex", "Care officer", 1)));
}

} // namespace
} // namespace muster::test
