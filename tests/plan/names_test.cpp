#include "plan/names.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::plan {
namespace {

constexpr LocalityId kTeamOfNorth{4}, kTeamOfWest{5};

/// Both areas have a team of one name.
Plan planWithTwoTeams()
{
    return with(smallPlan(), Locality{kTeamOfNorth, "Hospital", kNorth, "", 0},
                Locality{kTeamOfWest, "Hospital", kWest, "", 0});
}

TEST(Names, ALocalityIsNamedByItsPathOnlyWhereItsNameIsNotUnique)
{
    const Plan plan = planWithTwoTeams();
    EXPECT_EQ(fullPath(plan, kTeamOfNorth), "Essex/North/Hospital");
    EXPECT_EQ(nameOf(plan, kTeamOfNorth), "Essex/North/Hospital");
    EXPECT_EQ(nameOf(plan, kNorth), "North");
    EXPECT_EQ(nameOf(plan, LocalityId{99}), "");
}

TEST(Names, ALocalityIsFoundByNameAndByPath)
{
    const Plan plan = planWithTwoTeams();
    EXPECT_EQ(findByName<Locality>(plan, "North"), kNorth);
    EXPECT_EQ(findByName<Locality>(plan, "Essex/North"), kNorth);
    EXPECT_EQ(findByName<Locality>(plan, "Essex/West/Hospital"), kTeamOfWest);
}

TEST(Names, AreFoundHoweverTheirLettersAndSpacesAreWritten)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(findByName<Locality>(plan, " north"), kNorth);
    EXPECT_EQ(findByName<Locality>(plan, "ESSEX/north\u200b"), kNorth);
    EXPECT_EQ(findByName<ClientGroup>(plan, "older\u00a0 PEOPLE"), kOlder);
    EXPECT_FALSE(findByName<ClientGroup>(plan, "olderpeople"));
}

TEST(Names, ANameOfTwoLocalitiesIsRefusedWithTheirPaths)
{
    const auto found = findByName<Locality>(planWithTwoTeams(), "Hospital");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().sentence(),
              "more than one locality has this name; found \"Hospital\"; "
              "allowed: one of the paths Essex/North/Hospital, Essex/West/Hospital.");
}

TEST(Names, ATopLocalityThatSharesItsNameWithATeamBelowIsFoundByIt)
{
    const Plan plan = with(smallPlan(), Locality{{4}, "Essex", kNorth, "", 0});
    EXPECT_EQ(findByName<Locality>(plan, "Essex"), kEssex);
    EXPECT_EQ(findByName<Locality>(plan, nameOf(plan, LocalityId{4})), LocalityId{4});
}

TEST(Names, AnUnknownNameIsRefusedWithTheNamesThereAre)
{
    const auto found = findByName<Role>(smallPlan(), "Sociall worker");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_EQ(found.error().sentence(), "there is no such role in the plan; found \"Sociall worker\"; "
                                        "allowed: Social worker, Community care worker, Team manager.");
    EXPECT_EQ(findByName<ClientGroup>({}, "Carers").error().allowed, "none yet");
}

TEST(Names, ALongListOfNamesIsCutShort)
{
    Plan plan;
    for (std::int64_t i = 1; i <= 13; ++i)
        plan = with(plan, ClientGroup{{i}, "Group " + std::to_string(i), i});
    const std::string allowed = findByName<ClientGroup>(plan, "Carers").error().allowed;
    EXPECT_TRUE(allowed.ends_with("Group 12 …")) << allowed;
}

TEST(Names, EveryRowIsFoundByTheNameTablesWrite)
{
    const Plan plan = planWithTwoTeams();
    const auto expectFound = [&]<class Row>(Tag<Row>) {
        for (const Row& row : plan.rows<Row>())
            EXPECT_EQ(findByName<Row>(plan, nameOf(plan, row.id)), row.id);
    };
    expectFound(Tag<Locality>{});
    expectFound(Tag<ClientGroup>{});
    expectFound(Tag<Activity>{});
    expectFound(Tag<Role>{});
}

/// A forest of localities with few names, so that many share one.
Plan anyLocalities()
{
    Plan plan;
    const auto count = *rc::gen::inRange<std::int64_t>(1, 12);
    for (std::int64_t i = 1; i <= count; ++i) {
        const LocalityId above{*rc::gen::inRange<std::int64_t>(0, i)};
        const auto parent = plan.find<Locality>(above) ? std::optional(above) : std::nullopt;
        const Locality row{{i}, *rc::gen::element<std::string>("North", "South", "Hospital"), parent, "", 0};
        if (!findSame(plan, row))
            plan = with(plan, row);
    }
    return plan;
}

RC_GTEST_PROP(Names, EveryLocalityOfAnyTreeIsFoundByTheNameTablesWriteAndByItsPath, ())
{
    const Plan plan = anyLocalities();
    for (const Locality& row : plan.rows<Locality>()) {
        RC_ASSERT(findByName<Locality>(plan, nameOf(plan, row.id)) == row.id);
        RC_ASSERT(findByName<Locality>(plan, fullPath(plan, row.id)) == row.id);
    }
}

TEST(Names, PathsOfLocalitiesThatGoInACircleEnd)
{
    const Plan plan =
        with({}, Locality{kNorth, "North", kWest, "", 0}, Locality{kWest, "West", kNorth, "", 0});
    EXPECT_FALSE(fullPath(plan, kNorth).empty());
}

TEST(Describe, NamesTheScopeInOrderAndSaysEverywhereForNone)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(describe(plan, {}), "everywhere");
    EXPECT_EQ(describe(plan, {kNorth, kOlder, kAssessment, kSocialWorker}),
              "North, Older people, Assessment, Social worker");
    EXPECT_EQ(describe(plan, {{}, {}, {}, kCareWorker}), "Community care worker");
    EXPECT_EQ(describe(plan, {kNorth, {}, ActivityId{99}, {}}), "North, (not in the plan)");
}

} // namespace
} // namespace muster::plan
