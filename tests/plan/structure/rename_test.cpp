// Names, places and what goes with a thing that is taken away.

#include "plan/rules/rules.h"
#include "plan/small_plan.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>

namespace muster::plan {
namespace {

template <class Id>
Thing thing(Id id)
{
    if constexpr (std::is_same_v<Id, LocalityId>)
        return {&tableOf<Locality>(), id.value};
    else if constexpr (std::is_same_v<Id, RoleId>)
        return {&tableOf<Role>(), id.value};
    else if constexpr (std::is_same_v<Id, ActivityId>)
        return {&tableOf<Activity>(), id.value};
    else
        return {&tableOf<ClientGroup>(), id.value};
}

template <class T>
std::string sentence(const Result<T>& result)
{
    return result ? "" : result.error().sentence();
}

TEST(Rename, GivesEachSortOfThingAnotherNameAndNothingElse)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(after(plan, *renameThing(plan, thing(kNorth), "North Essex")).find<Locality>(kNorth)->name,
              "North Essex");
    EXPECT_EQ(after(plan, *renameThing(plan, thing(kOlder), "65 and over")).find<ClientGroup>(kOlder)->name,
              "65 and over");
    EXPECT_EQ(after(plan, *renameThing(plan, thing(kReview), "Annual review")).find<Activity>(kReview)->name,
              "Annual review");
    const auto edit = renameThing(plan, thing(kCareWorker), "Care officer");
    EXPECT_EQ(edit->label, "Rename the role Community care worker to Care officer");
    Plan renamed = after(plan, *edit);
    EXPECT_TRUE(check(renamed).empty());
    Role back = *renamed.find<Role>(kCareWorker);
    back.name = "Community care worker";
    EXPECT_EQ(with(renamed, back), plan);
}

TEST(Rename, MayChangeTheLettersOfItsOwnName)
{
    const Plan plan = smallPlan();
    EXPECT_TRUE(renameThing(plan, thing(kNorth), "NORTH"));
    EXPECT_EQ(sentence(renameThing(plan, thing(kNorth), "North")),
              "the locality has this name already; found \"North\"; allowed: another name.");
}

TEST(Rename, TakesNoNameThatLooksLikeAnothers)
{
    const Plan plan = smallPlan();
    for (const char* name : {"West", "west", " We\u200bst", "WEST\u00a0"})
        EXPECT_NE(
            sentence(renameThing(plan, thing(kNorth), name)).find("another locality under the same parent"),
            std::string::npos)
            << name;
    EXPECT_EQ(sentence(renameThing(plan, thing(kReview), "ASSESSMENT")),
              "another activity has this name, Assessment: names that differ only in letter case, or in what "
              "cannot "
              "be seen, are the same; found \"ASSESSMENT\"; allowed: a name that no other has. Choose "
              "another name, "
              "or rename the other one first.");
    EXPECT_TRUE(renameThing(plan, thing(kNorth), "Essex")) << "under another parent a name may stand again";
}

TEST(Rename, TakesNoNameThatCannotBeSeenOrRead)
{
    const Plan plan = smallPlan();
    EXPECT_FALSE(renameThing(plan, thing(kOlder), ""));
    EXPECT_FALSE(renameThing(plan, thing(kOlder), " \u200b"));
    EXPECT_NE(sentence(renameThing(plan, thing(kNorth), "North/East")).find("has no stroke"),
              std::string::npos);
    EXPECT_TRUE(renameThing(plan, thing(kReview), "Review/reassessment"));
    EXPECT_FALSE(renameThing(plan, thing(LocalityId{99}), "East"));
}

TEST(Move, PutsALocalityUnderAnotherOneOrAtTheTop)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(after(plan, *moveLocality(plan, kNorth, kWest)).find<Locality>(kNorth)->parent, kWest);
    EXPECT_EQ(after(plan, *moveLocality(plan, kNorth, {})).find<Locality>(kNorth)->parent, std::nullopt);
    EXPECT_EQ(moveLocality(plan, kNorth, kWest)->label, "Move the locality North under West");
    EXPECT_EQ(moveLocality(plan, kNorth, {})->label, "Move the locality North to the top");
}

TEST(Move, IsRefusedWhereItWouldMakeACircleOrTwoOfAName)
{
    const Plan plan = with(smallPlan(), Locality{{4}, "WEST", kNorth, "", 3});
    EXPECT_NE(sentence(moveLocality(plan, kNorth, kNorth)).find("under itself"), std::string::npos);
    EXPECT_NE(sentence(moveLocality(plan, kEssex, LocalityId{4})).find("one beneath it"), std::string::npos);
    EXPECT_NE(sentence(moveLocality(plan, {4}, kEssex)).find("there is a locality West under Essex already"),
              std::string::npos);
    EXPECT_NE(sentence(moveLocality(plan, kNorth, kEssex)).find("stands under Essex already"),
              std::string::npos);
    EXPECT_NE(sentence(moveLocality(plan, kEssex, {})).find("stands at the top already"), std::string::npos);
}

TEST(Move, GoesNoDeeperThanLocalitiesMayLie)
{
    Plan plan = smallPlan();
    LocalityId deepest = kWest;
    for (int level = 3; level < kMostLevels; ++level) {
        const LocalityId next{1000 + level};
        plan = with(plan, Locality{next, "Level", deepest, "", 0});
        deepest = next;
    }
    EXPECT_TRUE(moveLocality(plan, kNorth, deepest)) << "it would stand at the last level";
    plan = with(plan, Locality{{5}, "Team", kNorth, "", 0});
    EXPECT_NE(sentence(moveLocality(plan, kNorth, deepest)).find("allowed: at most 100 levels"),
              std::string::npos);
}

/// The table and how many of its rows go and change.
std::vector<std::string> othersOf(const Removal& removal)
{
    std::vector<std::string> others;
    for (const RowsTouched& rows : removal.others)
        others.push_back(std::string(rows.table) + " " + std::to_string(rows.removed) + " " +
                         std::to_string(rows.changed));
    return others;
}

Plan planWithRows()
{
    Plan plan = with(smallPlan(), Locality{{4}, "Team", kNorth, "", 3}, demand(51, 120), establishment(61));
    plan = with(plan, assumption(71, Kind::Salary, {{}, {}, {}, kSocialWorker}, 40000),
                assumption(72, Kind::Salary, {}, 30000),
                assumption(73, Kind::OnCosts, {LocalityId{4}, {}, {}, {}}, 0.3));
    SeriesMethod fromFlow;
    fromFlow.id = {81};
    fromFlow.opened = kAssessment;
    return with(plan, fromFlow, Move{{91}, {}, kCareWorker, kSocialWorker, 4, 0.1});
}

TEST(Remove, TakesEveryRowThatNamesTheThingAndWidensNone)
{
    const Plan plan = planWithRows();
    const auto role = removeThing(plan, thing(kSocialWorker));
    EXPECT_EQ(othersOf(*role),
              (std::vector<std::string>{"roles 0 1", "assumptions 1 0", "establishment 1 0", "moves 1 0"}));
    const Plan without = after(plan, role->edit);
    EXPECT_EQ(without.find<Role>(kTeamManager)->supervises, std::vector{kCareWorker});
    EXPECT_EQ(without.rows<Assumption>().size(), 2u);
    EXPECT_EQ(othersOf(*removeThing(plan, thing(kAssessment))),
              (std::vector<std::string>{"demand 1 0", "demand_methods 1 0"}));
    EXPECT_EQ(othersOf(*removeThing(plan, thing(kMentalHealth))), std::vector<std::string>{});
    EXPECT_EQ(role->edit.label, "Remove the role Social worker");
}

TEST(Remove, TakesALocalityWithAllBeneathIt)
{
    const Plan plan = planWithRows();
    const auto north = removeThing(plan, thing(kNorth));
    EXPECT_EQ(othersOf(*north), (std::vector<std::string>{"localities 1 0", "demand 1 0", "assumptions 1 0",
                                                          "establishment 1 0"}));
    const Plan without = after(plan, north->edit);
    EXPECT_EQ(without.rows<Locality>().size(), 2u);
    EXPECT_TRUE(problemsOf(without, north->edit.changes).empty() || !without.rows<SeriesMethod>().empty());
}

TEST(Remove, LeavesALocalityAtTheTop)
{
    const Plan plan = smallPlan();
    EXPECT_EQ(sentence(removeThing(plan, thing(kEssex))),
              "this is the plan's only locality at the top, and a plan needs one; found \"Essex\"; allowed: "
              "a locality "
              "beneath it. Rename it, or move another locality to the top first.");
    const Plan two = after(plan, *moveLocality(plan, kNorth, {}));
    EXPECT_EQ(after(two, removeThing(two, thing(kEssex))->edit).rows<Locality>().size(), 1u);
}

} // namespace
} // namespace muster::plan
