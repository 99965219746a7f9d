// Change lists: matched to a plan, laid on its calendar, and a scenario as one.

#include "plan/rules/admitted_edit.h"
#include "plan/scenarios/library/add_list.h"

#include "plan/small_plan.h"

#include <gtest/gtest.h>

namespace muster::plan {

namespace {

class ChangeListsTest : public ::testing::Test {
  protected:
    /// A list of one change with this adjustment.
    static ChangeList listOf(const ListedAdjustment& row)
    {
        return {"More work", "", "", {{"More", "a reason", true, {row}}}};
    }
    static ListedAdjustment volume(const std::string& activity)
    {
        ListedAdjustment row;
        row.kind = kAdjustsVolume;
        row.activity = activity;
        row.amount = 1.1;
        return row;
    }
    [[nodiscard]] Result<AddedList> add(const ChangeList& list, const ListWish& wish) const
    {
        return addList(plan, scenario, list, wish);
    }
    [[nodiscard]] Result<AddedList> add(const ListedAdjustment& row) const
    {
        return add(listOf(row), {{}, Month(2026, 4), {}});
    }
    static const std::vector<Adjustment>& rows(const AddedList& added)
    {
        return std::get<RowChanges<Adjustment>>(added.edit.changes).put;
    }

    Scenario scenario{{91}, "Harder", {}, "", 1};
    Plan plan = with(smallPlan(), scenario);
};

} // namespace

TEST_F(ChangeListsTest, NamesInGeneralMeanEachOfThePlansOwn)
{
    const auto added = add(volume("*ASSESS*;*safeguarding*"));
    ASSERT_TRUE(added);
    ASSERT_EQ(rows(*added).size(), 2U);
    EXPECT_EQ(rows(*added)[0].activity, kAssessment);
    EXPECT_EQ(rows(*added)[1].activity, kSafeguarding);
    EXPECT_EQ(added->lines.front(), "More: Volume × 1.1, Assessment");
    EXPECT_TRUE(admitEdit(plan, added->edit)) << "one edit, by the plan's rules";
}

TEST_F(ChangeListsTest, WhatMeansNothingIsSaidAndCanBeChosenOrLeftOut)
{
    const auto missing = add(volume("*discharge*"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().message, "the plan has no activity like “discharge”");
    EXPECT_EQ(missing.error().allowed, "Assessment, Review, Safeguarding enquiry");

    ListWish wish{{}, Month(2026, 4), {{"*discharge*", "Review"}}};
    const auto chosen = add(listOf(volume("*discharge*")), wish);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(rows(*chosen).front().activity, kReview);

    ChangeList both = listOf(volume("*discharge*"));
    both.changes.front().adjustments.push_back(volume("*review*"));
    wish.choices["*discharge*"] = "";
    const auto without = add(both, wish);
    ASSERT_TRUE(without);
    EXPECT_EQ(rows(*without).size(), 1U);
    EXPECT_EQ(without->notes.size(), 1U);
    EXPECT_FALSE(add(listOf(volume("*discharge*")), wish)) << "nothing is left to add";

    wish.choices = {{"*discharge*", "Discharge"}};
    EXPECT_EQ(add(both, wish).error().message, "there is no such activity in the plan");
    wish.choices = {{"*surge*", "Review"}};
    EXPECT_EQ(add(both, wish).error().message, "the list names no such thing");
}

TEST_F(ChangeListsTest, MonthsCountFromTheStartAndComeAgainEachYear)
{
    ListedAdjustment row = volume("*review*");
    row.from = MonthOfYear{12};
    row.until = MonthOfYear{2};
    row.isEveryYear = true;
    const auto winters = add(row);
    ASSERT_TRUE(winters);
    ASSERT_EQ(rows(*winters).size(), 3U) << "the plan has three winters";
    EXPECT_EQ(rows(*winters)[0].from, Month(2026, 12));
    EXPECT_EQ(rows(*winters)[0].until, Month(2027, 2));
    EXPECT_EQ(rows(*winters)[2].from, Month(2028, 12));

    row.from = MonthsAfterStart{3};
    row.until = MonthsAfterStart{5};
    row.isEveryYear = false;
    const auto quarter = add(listOf(row), {{}, Month(2027, 1), {}});
    ASSERT_TRUE(quarter);
    EXPECT_EQ(rows(*quarter).front().from, Month(2027, 4));
    EXPECT_EQ(rows(*quarter).front().until, Month(2027, 6));
    const auto late = add(listOf(row), {{}, Month(2029, 1), {}});
    ASSERT_FALSE(late);
    EXPECT_NE(late.error().message.find("after the plan's last month"), std::string::npos);
}

TEST_F(ChangeListsTest, AStandardThatAnActivityDoesNotHaveIsNotAdjusted)
{
    ListedAdjustment row = volume("*");
    row.kind = adjusted(Kind::CompletionsPerWeek);
    const auto added = add(row);
    ASSERT_TRUE(added);
    ASSERT_EQ(rows(*added).size(), 1U);
    EXPECT_EQ(rows(*added).front().activity, kReview) << "the one that is done at a rate";
    row.activity = "Assessment";
    EXPECT_EQ(rows(*add(row)).size(), 1U) << "what is named is what was meant";
}

TEST_F(ChangeListsTest, AnAmountForEachPostIsLaidOutOverPlacesAndRoles)
{
    plan = with(plan, establishment(41),
                Establishment{{42}, kWest, kCareWorker, {2015, 1, 30}, Fte(20), Fte(0), Fte(0), Fte(0)});
    ListedAdjustment row;
    row.kind = kAdjustsRedundancies;
    row.from = MonthsAfterStart{0};
    row.by = AdjustBy::Add;
    row.amount = 0.0227;
    row.isPerPost = true;
    const auto added = add(row);
    ASSERT_TRUE(added);
    ASSERT_EQ(rows(*added).size(), 2U);
    EXPECT_EQ(rows(*added)[0].locality, kNorth);
    EXPECT_DOUBLE_EQ(rows(*added)[0].amount, 0.2) << "0.0227 × 9";
    EXPECT_DOUBLE_EQ(rows(*added)[1].amount, 0.45) << "0.0227 × 20";
    EXPECT_TRUE(admitEdit(plan, added->edit));
    EXPECT_EQ(rows(*add(listOf(row), {kWest, Month(2026, 4), {}})).size(), 1U) << "of one place alone";
    row.roles = RoleGroup::Qualified;
    EXPECT_EQ(rows(*add(row)).size(), 1U);
}

TEST_F(ChangeListsTest, AListIsAddedInOnePlaceUnlessItNamesItsOwn)
{
    ListedAdjustment row = volume("*review*");
    EXPECT_EQ(rows(*add(listOf(row), {kNorth, Month(2026, 4), {}})).front().locality, kNorth);
    row.locality = "West";
    EXPECT_EQ(rows(*add(listOf(row), {kNorth, Month(2026, 4), {}})).front().locality, kWest);
    row = {};
    row.kind = adjusted(Kind::ContractedHours);
    const auto everywhere = add(listOf(row), {kNorth, Month(2026, 4), {}});
    ASSERT_TRUE(everywhere);
    EXPECT_FALSE(rows(*everywhere).front().locality);
    EXPECT_EQ(everywhere->notes.size(), 1U) << "it reaches further than was asked for";
}

TEST_F(ChangeListsTest, AScenarioAsAListGivesTheSameAdjustmentsAgain)
{
    plan = with(plan, Activity{{24}, "Review; \"annual\"", Standard::Rate, "review", false, {}, 3});
    plan = after(plan, addChange(plan, scenario.id, "Longer", "a diary"));
    const ScenarioChange change = *changesOf(plan, scenario.id).front();
    Adjustment row;
    row.kind = adjusted(Kind::CompletionsPerWeek);
    row.locality = kNorth;
    row.activity = ActivityId{24};
    row.from = Month(2027, 4);
    row.until = Month(2027, 9);
    row.amount = 0.9;
    plan = after(plan, setAdjustment(plan, change, row));
    plan = after(plan, switchChange(plan, change, false));
    plan = after(plan, addChange(plan, scenario.id, "Nothing yet", ""));
    const ChangeList list = changeListOf(plan, scenario);
    ASSERT_EQ(list.changes.size(), 2U);

    plan = with(plan, Scenario{{92}, "Copy", {}, "", 2});
    const auto added = addList(plan, *plan.find<Scenario>({92}), list, {{}, Month(2030, 1), {}});
    ASSERT_TRUE(added) << added.error().sentence();
    plan = after(plan, added->edit);
    EXPECT_EQ(changeListOf(plan, *plan.find<Scenario>({92})).changes, list.changes);
    const auto again = addList(plan, *plan.find<Scenario>({92}), list, {{}, Month(2030, 1), {}});
    ASSERT_TRUE(again);
    EXPECT_EQ(std::get<RowChanges<ScenarioChange>>(again->edit.changes).put.front().name, "Longer (2)");
}

} // namespace muster::plan
