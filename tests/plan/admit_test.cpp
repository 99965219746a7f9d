// What an edit is refused for, and what is found since a change.

#include "plan/problems_of.h"
#include "plan/rules/admitted_edit.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::plan {
namespace {

TEST(CheckSince, FindsWhatTheChangedTablesBreakAndWhatTheirAbsenceBreaks)
{
    const Plan sound = with(smallPlan(), demand(1, 3000), establishment(1));
    EXPECT_TRUE(checkSince(sound, sound).empty());
    EXPECT_EQ(checkSince(sound, with(sound, demand(2, 20))).front().code, "said-twice");
    Edit edit;
    edit.erase<Activity>(kAssessment);
    EXPECT_EQ(checkSince(sound, after(sound, edit)).front().code, "no-such-row");
}

TEST(Admit, RefusesARowWithTheSentenceThatCheckWouldGive)
{
    const auto result = admitted(demand(1, -3));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadInput);
    EXPECT_EQ(result.error().sentence(),
              "Demand, North, Older people, Assessment, 2026/27: the volume is outside its range; "
              "found \"-3\"; allowed: 0 to 1000000000000.");
}

TEST(Admit, LetsASoundRowIn)
{
    EXPECT_TRUE(admitted(demand(1, 3000)));
    EXPECT_TRUE(admitted(Locality{{4}, "Mid", kEssex, "", 3}));
}

TEST(AdmittedEdit, IsJudgedAgainOnlyInAnotherPlan)
{
    const Plan plan = smallPlan();
    Edit edit;
    edit.label = "Set a figure";
    edit.put(demand(1, 3000));
    const auto admitted = admitEdit(plan, edit);
    ASSERT_TRUE(admitted);
    EXPECT_EQ(admitted->after(), with(plan, demand(1, 3000)));
    EXPECT_TRUE(admitted->madeIn(plan)->sameAs(admitted->after()));

    const Plan other = with(plan, establishment(1));
    EXPECT_EQ(admitted->madeIn(other), with(other, demand(1, 3000)));
    EXPECT_FALSE(admitted->madeIn(with(plan, demand(2, 20)))) << "the figure would stand there twice";
    EXPECT_FALSE(admitEdit(with(plan, demand(2, 20)), edit));
}

TEST(Admit, RefusesToRemoveWhatOtherRowsName)
{
    const Plan plan = with(smallPlan(), demand(1, 3000));
    Edit edit;
    edit.erase<Activity>(kAssessment);
    const auto result = admit(after(plan, edit), edit.changes);
    ASSERT_FALSE(result);
    EXPECT_EQ(
        result.error().message,
        "Demand, North, Older people, (not in the plan), 2026/27: the activity it names is not in the plan");
}

TEST(Admit, RefusesARowThatSaysAgainWhatThePlanSays)
{
    const Plan plan = with(smallPlan(), demand(1, 10));
    Edit edit;
    edit.put(demand(2, 20));
    EXPECT_FALSE(admit(after(plan, edit), edit.changes));
    Edit instead;
    instead.put(demand(1, 20));
    EXPECT_TRUE(admit(after(plan, instead), instead.changes));
}

TEST(Admit, DoesNotBlameAnEditForAProblemThatWasThereBefore)
{
    const Plan plan = with(smallPlan(), demand(1, -3));
    Edit edit;
    edit.put(establishment(1));
    EXPECT_TRUE(admit(after(plan, edit), edit.changes));
}

TEST(Problems, OfARowSayTheColumnTheyAreIn)
{
    const auto columnOf = [](const auto& row) {
        plan::Edit edit;
        edit.put(row);
        const auto problems = problemsOf(after(smallPlan(), edit), edit.changes);
        EXPECT_EQ(problems.size(), 1u);
        return problems.empty() ? std::string_view{} : problems.front().target.column;
    };
    EXPECT_EQ(columnOf(demand(1, -3)), "volume");
    EXPECT_EQ(columnOf(Locality{{4}, "A/B", kEssex, "", 3}), "locality");
    EXPECT_EQ(columnOf(Locality{{4}, "Mid", LocalityId{99}, "", 3}), "parent");
    Settings settings;
    settings.months = 0;
    EXPECT_EQ(columnOf(settings), "months");
}

} // namespace
} // namespace muster::plan
