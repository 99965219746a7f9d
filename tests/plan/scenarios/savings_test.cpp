// Savings programmes: profiles, what is delivered and what is still to find.

#include "plan/scenarios/savings.h"

#include "plan/problems_of.h"
#include "plan/rules/scenario_rules.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/small_plan.h"
#include "plan/structure/structure.h"

#include <gtest/gtest.h>

namespace muster::plan {

namespace {

constexpr ScenarioId kProgramme{91};
constexpr ChangeId kReviews{92};

Saving saving(std::int64_t id, int year, double target)
{
    Saving row;
    row.id = {id};
    row.change = kReviews;
    row.period.start = Month(year, 4);
    row.target = target;
    return row;
}

Plan programme()
{
    return with(smallPlan(), Scenario{kProgramme, "Savings", {}, "", 1},
                ScenarioChange{kReviews, "Targeted reviews", kProgramme, true, "", 1});
}

Actual completed(std::int64_t id, LocalityId locality, Month month, double value)
{
    return {{id}, ActualMeasure::Completed, locality, {}, kReview, month, value, ""};
}

std::vector<std::string> codesOf(const Plan& plan, const Saving& row)
{
    Edit edit;
    edit.put(row);
    std::vector<std::string> codes;
    for (const Problem& problem : problemsOf(after(plan, edit), edit.changes))
        codes.push_back(problem.code);
    return codes;
}

} // namespace

/// Nottinghamshire, Adult Social Care and Public Health Committee, 7 January 2019, paragraphs 19 to 21.
TEST(Savings, ThePaperOfNottinghamshireIsMet)
{
    Saving first = saving(1, 2018, 2'010'000);
    first.delivered = 3'548'000;
    Saving second = saving(2, 2019, 2'000'000);
    second.reprofiled = 4'000'000;
    second.delivered = 982'000;
    Saving third = saving(3, 2020, 2'000'000);
    third.reprofiled = 0;
    const Plan plan = with(programme(), third, first, second);
    const auto projects = savingsProjects(plan);
    ASSERT_EQ(projects.size(), 1U);
    ASSERT_EQ(projects.front().years.size(), 3U);
    EXPECT_EQ(projects.front().years.front().row->period.start, Month(2018, 4));
    EXPECT_DOUBLE_EQ(projects.front().years[1].figures.ahead, 3'018'000);
    const SavingsFigures all = projects.front().total();
    EXPECT_DOUBLE_EQ(all.target, 6'010'000);
    EXPECT_DOUBLE_EQ(all.reprofiled, all.target) << "what is brought forward stays the same in all";
    EXPECT_DOUBLE_EQ(all.delivered, 4'530'000);
    EXPECT_DOUBLE_EQ(all.stillToFind(), -1'538'000) << "the over-achievement that the paper reports";
}

TEST(Savings, WhatAClosedYearDidNotDeliverIsStillToFind)
{
    Saving row = saving(1, 2026, 500);
    row.delivered = 300;
    EXPECT_DOUBLE_EQ(savingsProjects(with(programme(), row)).front().total().stillToFind(), 0);
    row.closed = true;
    EXPECT_DOUBLE_EQ(savingsProjects(with(programme(), row)).front().total().stillToFind(), 200);
    row.reprofiled = 300;
    Saving next = saving(2, 2027, 0);
    next.reprofiled = 150;
    EXPECT_DOUBLE_EQ(savingsProjects(with(programme(), row, next)).front().total().stillToFind(), 50);
}

TEST(Savings, EventsAreCountedByTheActuals)
{
    Saving row = saving(1, 2026, 1000);
    row.activity = kReview;
    Plan plan = with(programme(), row);
    EXPECT_FALSE(completedIn(plan, kReview, row.period));
    plan = with(plan, completed(1, kEssex, Month(2026, 4), 100), completed(2, kNorth, Month(2026, 4), 60),
                completed(3, kNorth, Month(2026, 5), 70), completed(4, kWest, Month(2026, 5), 20),
                completed(5, kEssex, Month(2027, 4), 900));
    const auto project = savingsProjects(plan).front();
    EXPECT_TRUE(project.years.front().isByActuals);
    EXPECT_DOUBLE_EQ(project.total().delivered, 190) << "a part of a whole is not added to it";
    row.delivered = 150;
    const Plan changed = with(plan, row);
    const auto typed = savingsProjects(changed).front();
    EXPECT_FALSE(typed.years.front().isByActuals);
    EXPECT_DOUBLE_EQ(typed.total().delivered, 150);
}

TEST(Savings, ProjectsStandInTheOrderOfTheChangesAndPoundsFirst)
{
    Saving events = saving(1, 2026, 10);
    events.activity = kReview;
    Plan plan = with(programme(), events, saving(2, 2026, 500),
                     ScenarioChange{{93}, "First", kProgramme, true, "", 0});
    Saving other = saving(3, 2026, 40);
    other.change = ChangeId{93};
    plan = with(plan, other);
    const auto projects = savingsProjects(plan, kProgramme);
    ASSERT_EQ(projects.size(), 3U);
    EXPECT_EQ(projects[0].change->name, "First");
    EXPECT_FALSE(projects[1].activity);
    EXPECT_EQ(projects[2].activity, kReview);
    EXPECT_TRUE(savingsProjects(plan, ScenarioId{1}).empty());
}

TEST(Savings, RulesAndWhatGoesWithAChange)
{
    const Plan plan = with(programme(), saving(1, 2026, 500));
    Saving wrong = saving(2, 2027, -1);
    EXPECT_EQ(codesOf(plan, wrong), std::vector<std::string>{"out-of-range"});
    wrong = saving(2, 2027, 1);
    wrong.period = {PeriodLength::Month, Month(2027, 4)};
    EXPECT_EQ(codesOf(plan, wrong), std::vector<std::string>{"saving-of-a-year"});
    wrong = saving(2, 2027, 1);
    wrong.change = ChangeId{7};
    EXPECT_EQ(codesOf(plan, wrong), std::vector<std::string>{"no-such-row"});
    EXPECT_EQ(codesOf(plan, saving(2, 2026, 1)).size(), 1U) << "a year of a change stands once";

    Saving moved = saving(1, 2026, 500);
    moved.reprofiled = 400;
    EXPECT_EQ(findUnexplained(with(plan, moved)).size(), 1U);
    moved.reason = "slower";
    EXPECT_TRUE(findUnexplained(with(plan, moved)).empty());

    Edit edit;
    edit.put(moved);
    EXPECT_TRUE(isOfScenarios(edit.changes)) << "it may be typed while a scenario is shown";
    const auto removal = removeThing(plan, {&tableOf<ScenarioChange>(), kReviews.value});
    ASSERT_TRUE(removal);
    EXPECT_TRUE(after(plan, removal->edit).rows<Saving>().empty());
}

} // namespace muster::plan
