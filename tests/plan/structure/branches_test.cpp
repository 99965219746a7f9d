// The assumptions of a branch, copied to another one and given back.

#include "plan/structure/branches.h"

#include "plan/names.h"
#include "plan/rules/rules.h"
#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

constexpr LocalityId kNorthTown{4}, kWestTown{5}, kNorthCoast{6};

/// North and West, each with a locality of the name Town beneath; North has a Coast as well.
Plan branchedPlan()
{
    return with(smallPlan(), Locality{kNorthTown, "Town", kNorth, "", 3},
                Locality{kWestTown, "Town", kWest, "", 4}, Locality{kNorthCoast, "Coast", kNorth, "", 5});
}

Assumption hours(std::int64_t id, LocalityId locality, double value)
{
    return assumption(id, Kind::HoursPerCase, {locality, {}, kAssessment, {}}, value);
}

std::optional<double> hoursOf(const Plan& plan, LocalityId locality, std::optional<Month> from = {})
{
    const Assumption* own = ownAssumption(plan, Kind::HoursPerCase, {locality, {}, kAssessment, {}}, from);
    return own ? std::optional(own->value) : std::nullopt;
}

Plan copied(const Plan& plan)
{
    const auto change = copyAssumptions(plan, kNorth, kWest);
    EXPECT_TRUE(change) << change.error().sentence();
    Plan made = after(plan, change->edit);
    EXPECT_TRUE(check(made).empty());
    return made;
}

TEST(Branches, CopyingGivesTheOtherBranchTheSameValuesAndEvidence)
{
    Assumption north = hours(101, kNorth, 8);
    north.source = "Time study";
    const Plan plan = with(branchedPlan(), north, hours(102, kNorthTown, 9), hours(103, kWestTown, 7));
    const Plan made = copied(plan);
    EXPECT_EQ(hoursOf(made, kWest), 8);
    EXPECT_EQ(hoursOf(made, kWestTown), 9) << "matched by name";
    EXPECT_EQ(hoursOf(made, kNorth), 8);
    EXPECT_EQ(ownAssumption(made, Kind::HoursPerCase, {kWest, {}, kAssessment, {}}, {})->source,
              "Time study");
    EXPECT_EQ(made.find<Assumption>({103})->value, 9) << "the row that was there keeps its id";
    const auto again = copyAssumptions(made, kNorth, kWest);
    EXPECT_TRUE(again->lines.empty());
}

TEST(Branches, CopyingTellsWhatChangesAndWhatHasNoCounterpart)
{
    const Plan plan =
        with(branchedPlan(), hours(101, kNorth, 8), hours(102, kWest, 7), hours(103, kNorthCoast, 9));
    const auto change = copyAssumptions(plan, kNorth, kWest);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->lines, (std::vector<BranchLine>{{"Hours per case, West, Assessment", "7", "8"}}));
    EXPECT_EQ(change->aside, (std::vector<std::string>{"Coast"}));
    EXPECT_EQ(change->edit.label, "Copy the assumptions of North to West");
}

TEST(Branches, CopyingReplacesTheValuesOfAllMonths)
{
    Assumption later = hours(102, kWest, 6);
    later.from = Month(2027, 4);
    const Plan plan = with(branchedPlan(), hours(101, kNorth, 8), later);
    const Plan made = copied(plan);
    EXPECT_EQ(hoursOf(made, kWest), 8);
    EXPECT_EQ(hoursOf(made, kWest, Month(2027, 4)), std::nullopt);
}

TEST(Branches, WhatOnlyTheOtherBranchSaysAndAmountsStay)
{
    const Plan plan = with(branchedPlan(), hours(101, kNorth, 8),
                           assumption(102, Kind::SicknessDays, {kWest, {}, {}, {}}, 9),
                           assumption(103, Kind::FixedPosts, {kNorth, {}, {}, kTeamManager}, 2));
    const Plan made = copied(plan);
    EXPECT_NE(made.find<Assumption>({102}), nullptr);
    EXPECT_EQ(ownAssumption(made, Kind::FixedPosts, {kWest, {}, {}, kTeamManager}, {}), nullptr);
    EXPECT_EQ(made.rows<Assumption>().size(), plan.rows<Assumption>().size() + 1);
}

TEST(Branches, CopyingIntoItselfIsRefused)
{
    for (const auto& [from, to] :
         {std::pair(kNorth, kNorth), std::pair(kNorth, kNorthTown), std::pair(kNorthTown, kNorth)}) {
        const auto change = copyAssumptions(branchedPlan(), from, to);
        ASSERT_FALSE(change);
        EXPECT_NE(change.error().sentence().find("side by side"), std::string::npos)
            << change.error().sentence();
    }
}

TEST(Branches, ClearingLeavesAmountsAndOtherBranches)
{
    const Plan plan =
        with(branchedPlan(), hours(101, kNorth, 8), hours(102, kNorthTown, 9), hours(103, kWest, 7),
             hours(104, kEssex, 6), assumption(105, Kind::FixedPosts, {kNorth, {}, {}, kTeamManager}, 2));
    const auto change = clearAssumptions(plan, kNorth);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->lines.size(), 2u);
    EXPECT_EQ(change->lines[0], (BranchLine{"Hours per case, North, Assessment", "8", "inherited"}));
    const Plan made = after(plan, change->edit);
    EXPECT_TRUE(check(made).empty());
    EXPECT_EQ(hoursOf(made, kNorth), std::nullopt);
    EXPECT_EQ(hoursOf(made, kWest), 7);
    EXPECT_NE(made.find<Assumption>({105}), nullptr);
    EXPECT_FALSE(clearAssumptions(plan, kEssex)) << "there is nothing above it";
}

} // namespace
} // namespace muster::plan
