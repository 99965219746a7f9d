// A restructure: its posts, its redundancies and the wave of resignations after it. Source: docs/method.md,
// sections 6.1 and 6.2.

#include "engine/staff_team.h"

namespace muster::engine {
namespace {

using test::at;
using test::PlanBuilder;
using test::restructure;
using test::team;

TEST(Restructure, TakesPostsAndPeopleAndAWaveFollows)
{
    PlanBuilder plan = team(20, 19);
    plan.put(restructure(plan, -4, 3, 2, 4));
    EXPECT_EQ(at(plan, Measure::Establishment, 1), 20);
    EXPECT_EQ(at(plan, Measure::Establishment, 2), 16);
    EXPECT_EQ(at(plan, Measure::Redundancies, 2), 3);
    for (int month = 2; month < 6; ++month)
        EXPECT_EQ(at(plan, Measure::Resignations, month), 0.5) << month;
    EXPECT_EQ(at(plan, Measure::Resignations, 6), 0);
    EXPECT_EQ(at(plan, Measure::InPost, 6), 14);
}

/// The posts and the people of a restructure go in the same month, also where a position begins to hold then.
TEST(Restructure, CountsAfterAPositionOfItsMonth)
{
    PlanBuilder plan = team(20, 19);
    plan.establishment("North", "Social worker", "2026-06-01", 20, 1);
    plan.put(restructure(plan, -4, 3, 0, 1)); // in June
    EXPECT_EQ(at(plan, Measure::Establishment, 2), 16);
    EXPECT_EQ(at(plan, Measure::Redundancies, 2), 3);
    EXPECT_EQ(at(plan, Measure::InPost, 3), 16);
    plan.establishment("North", "Social worker", "2026-06-15", 15, 1); // holds from July, and knows of it
    EXPECT_EQ(at(plan, Measure::Establishment, 2), 16);
    EXPECT_EQ(at(plan, Measure::Establishment, 3), 15);
}

} // namespace
} // namespace muster::engine
