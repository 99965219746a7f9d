// Both engines on moves between roles: docs/method.md, sections 6.2 and 6.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;

/// Two roles from which people wish to be seniors, in April.
PlanBuilder council(double seniorPosts, double seniorVacancy)
{
    PlanBuilder plan = smallCouncil(2);
    plan.role("Occupational therapist", plan::RoleKind::Casework, true);
    plan.role("Senior", plan::RoleKind::Casework, true);
    plan.establishment("Essex", "Social worker", "2026-04-01", 40, 0);
    plan.establishment("Essex", "Occupational therapist", "2026-04-01", 20, 0);
    plan.establishment("Essex", "Senior", "2026-04-01", seniorPosts, seniorVacancy);
    return plan;
}

void addMove(PlanBuilder& plan, const char* from, const char* to, double share)
{
    plan::Move move{newId<plan::MoveId>(), {}, plan.id<plan::Role>(from), {}, 4, share};
    if (*to)
        move.toRole = plan.id<plan::Role>(to);
    plan.put(move);
}

TEST(BothEnginesOnMoves, WhoMovesToNobodyIsALeaver)
{
    PlanBuilder plan = council(10, 0);
    addMove(plan, "Social worker", "", 0.1);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::LeaversFte, "Essex", "Social worker", 0), 4, kClose);
    EXPECT_NEAR(read.of(Column::MovesOutFte, "Essex", "Social worker", 0), 0, kClose);
    EXPECT_NEAR(read.of(Column::PublishedTurnover, "Essex", "Social worker", 0), 4.0 * 12 / 36, kClose);
}

TEST(BothEnginesOnMoves, SourcesShareTheRoomAndWhoHasNoneStays)
{
    PlanBuilder plan = council(10, 3);
    addMove(plan, "Social worker", "Senior", 0.1);          // 4
    addMove(plan, "Occupational therapist", "Senior", 0.1); // 2
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::MovesOutFte, "Essex", "Social worker", 0), 2, kClose);
    EXPECT_NEAR(read.of(Column::MovesOutFte, "Essex", "Occupational therapist", 0), 1, kClose);
    EXPECT_NEAR(read.of(Column::MovesInFte, "Essex", "Senior", 0), 3, kClose);
    EXPECT_NEAR(read.of(Column::InPostFte, "Essex", "Social worker", 1), 38, kClose);
    EXPECT_NEAR(read.of(Column::InPostFte, "Essex", "Senior", 1), 10, kClose);
}

TEST(BothEnginesOnMoves, TheRoomOfThoseWhoWishToMoveOutIsNotThereYet)
{
    PlanBuilder plan = council(10, 1);
    addMove(plan, "Social worker", "Senior", 0.1);
    addMove(plan, "Senior", "Occupational therapist", 1.0 / 9);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::MovesInFte, "Essex", "Senior", 0), 1, kClose);
    EXPECT_NEAR(read.of(Column::MovesOutFte, "Essex", "Senior", 0), 0, kClose);
    EXPECT_NEAR(read.of(Column::MovesOutFte, "Essex", "Social worker", 0), 1, kClose);
}

/// Of whom more wish to move than there are, so that it is not known how many do.
TEST(BothEnginesOnMoves, ARoleWhosePositionIsStillAheadTakesNobody)
{
    PlanBuilder plan = smallCouncil(2);
    plan.role("Manager", plan::RoleKind::Management, true).role("Senior", plan::RoleKind::Casework, true);
    plan.establishment("Essex", "Social worker", "2026-04-01", 40, 0);
    plan.establishment("Essex", "Senior", "2026-06-01", 10, 5);
    plan.establishment("Essex", "Manager", "2026-06-01", 10, 5);
    addMove(plan, "Social worker", "Senior", 0.6);
    addMove(plan, "Social worker", "Manager", 0.6);
    BothEngines read(plan);
    EXPECT_EQ(read.of(Column::MovesInFte, "Essex", "Senior", 0), 0);
    EXPECT_EQ(read.of(Column::MovesOutFte, "Essex", "Social worker", 0), 0);
    EXPECT_EQ(read.of(Column::InPostFte, "Essex", "Social worker", 1), 40);
}

/// Those who wish to move on stay where they are, in the reckoning of the room for others.
TEST(BothEnginesOnMoves, TheRoomOfARoleIsKnownWhereItIsNotKnownHowManyOfItsOwnWishToMove)
{
    PlanBuilder plan = council(10, 1);
    plan.role("Manager", plan::RoleKind::Management, true);
    plan.establishment("Essex", "Manager", "2026-06-01", 10, 5);
    addMove(plan, "Social worker", "Senior", 0.1); // 4
    addMove(plan, "Senior", "Manager", 1);
    addMove(plan, "Senior", "Occupational therapist", 1);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::MovesInFte, "Essex", "Senior", 0), 1, kClose);
    EXPECT_NEAR(read.of(Column::MovesOutFte, "Essex", "Social worker", 0), 1, kClose);
}

} // namespace
} // namespace muster::test
