// Rows that may be totals of those beneath them.

#include "plan/rules/rules.h"
#include "plan/rules/wholes.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

Demand demandOf(std::int64_t id, LocalityId locality, double volume)
{
    Demand row = demand(id, volume);
    row.locality = locality;
    return row;
}

Establishment positionOf(std::int64_t id, LocalityId locality, double posts)
{
    Establishment row = establishment(id);
    row.locality = locality;
    row.establishment = Fte(posts);
    row.vacancy = Fte(0);
    return row;
}

/// Essex without rows of its own but these.
Plan councilWith(const auto&... rows)
{
    Plan plan = smallPlan();
    Edit edit;
    for (const Demand& row : plan.rows<Demand>())
        edit.erase<Demand>(row.id);
    for (const Establishment& row : plan.rows<Establishment>())
        edit.erase<Establishment>(row.id);
    return with(after(plan, edit), rows...);
}

TEST(Wholes, ACouncilsOwnLineThatEqualsItsAreasIsAskedAbout)
{
    const Plan plan =
        councilWith(demandOf(201, kEssex, 1800), demandOf(202, kNorth, 1200), demandOf(203, kWest, 600));
    EXPECT_TRUE(check(plan).empty());
    const auto problems = findWholes(plan);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].code, "whole-beside-parts");
    EXPECT_EQ(problems[0].target.row, 201);
    EXPECT_EQ(problems[0].found, "1800, and 1800 in rows beneath it (North and West)");
    EXPECT_NE(problems[0].message.find("3600 in all; if it is, take it out and 1800 are left"),
              std::string::npos);
}

TEST(Wholes, NearlyEqualIsAskedAboutAndWorkOfTheCouncilsOwnIsNot)
{
    EXPECT_EQ(findWholes(councilWith(demandOf(201, kEssex, 1795), demandOf(202, kNorth, 1200),
                                     demandOf(203, kWest, 600)))
                  .size(),
              1u);
    EXPECT_TRUE(findWholes(councilWith(demandOf(201, kEssex, 300), demandOf(202, kNorth, 1200),
                                       demandOf(203, kWest, 600)))
                    .empty());
}

TEST(Wholes, OneAreaAloneIsItsCouncilsTotalOnlyWhereItIsEqual)
{
    EXPECT_EQ(findWholes(councilWith(demandOf(201, kEssex, 1200), demandOf(202, kNorth, 1200))).size(), 1u);
    EXPECT_TRUE(findWholes(councilWith(demandOf(201, kEssex, 1199), demandOf(202, kNorth, 1200))).empty());
}

TEST(Wholes, APositionMayBeTheTotalOfPositionsOrOfTheRegistersPosts)
{
    const auto ofPositions = findWholes(
        councilWith(positionOf(301, kEssex, 15), positionOf(302, kNorth, 9), positionOf(303, kWest, 6)));
    ASSERT_EQ(ofPositions.size(), 1u);
    EXPECT_EQ(ofPositions[0].target.row, 301);
    Post post;
    post.id = {401};
    post.title = "Practitioner";
    post.locality = kWest;
    post.role = kSocialWorker;
    post.fte = Fte(15);
    const auto ofPosts = findWholes(councilWith(positionOf(301, kEssex, 15), post));
    ASSERT_EQ(ofPosts.size(), 1u);
    EXPECT_EQ(ofPosts[0].found, "15, and 15 FTE of posts of the register beneath it (Practitioner)");
}

} // namespace
} // namespace muster::plan
