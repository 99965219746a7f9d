// Goal seek and sensitivity where values alone would not do, and what they refuse. Source: docs/method.md,
// section 15.

#include "analysis/seek/goal_seek.h"
#include "analysis/seek/sensitivity.h"
#include "engine/scenarios/scenario_plan.h"

#include <gtest/gtest.h>

namespace muster::analysis {
namespace {

using engine::Column;
using engine::Inputs;
using engine::Results;
using plan::AdjustBy;
using plan::Kind;
using test::county;
using test::PlanBuilder;
using test::ScenarioOf;

Figure yearOf(const Results& results, std::size_t year, Column column)
{
    return {{engine::LocalityIndex(0), engine::kAllRoles, results.inputs().financialYears()[year]}, column};
}

Lever setting(Kind kind)
{
    Lever lever;
    lever.kind = plan::adjusted(kind);
    lever.by = AdjustBy::Set;
    return lever;
}

/// The figure of the plan with the amount put in, from nothing.
double putInPlainly(const Results& results, const Goal& goal, double amount)
{
    plan::Plan plan = results.inputs().plan();
    const PutIn put = puttingIn(plan, results.inputs().scenario(), goal.lever, amount, "sought");
    EXPECT_TRUE(plan::admit(
        [&] {
            plan::Plan after = plan;
            after.apply(put.edit.changes);
            return after;
        }(),
        put.edit.changes));
    plan.apply(put.edit.changes);
    return *valueOf(Results(Inputs(plan, nullptr, put.scenario)), goal.figure);
}

TEST(GoalSeek, OfGrowthKeepsTheVolumesThatAScenarioAdjusts)
{
    PlanBuilder plan(Month(2026, 4), 24);
    plan.locality("County").clientGroup("Older people").activity("Assessment", plan::Standard::Hours);
    plan.role("Social worker", plan::RoleKind::Casework, true);
    plan.demand("County", "Older people", "Assessment", "2025/26", 144).set(Kind::DemandGrowth, 0.02);
    plan.set(Kind::HoursPerCase, 10).set(Kind::QualifiedShare, 1);
    plan.set(Kind::ContractedHours, 37).set(Kind::DaysAWeek, 5);
    ScenarioOf more(plan, "More");
    more.change("Twice", plan::kAdjustsVolume, AdjustBy::Multiply, 2)
        .change("Less", plan::kAdjustsVolume, AdjustBy::Add, -15,
                {.locality = "County", .group = "Older people", .activity = "Assessment"});
    const Results results = more.results();
    const Figure figure = yearOf(results, 1, Column::RequiredFte);
    const Goal goal{figure, *valueOf(results, figure) * 1.1, setting(Kind::DemandGrowth), {}};
    const Sought sought = seekGoal(results, goal, {}).value();
    ASSERT_EQ(sought.found.how, Found::How::Exactly);
    EXPECT_GT(sought.found.at.at, 0.02);
    EXPECT_GT(sought.found.first.at, -0.5) << "with less growth the scenario takes away more than there is";
    EXPECT_NEAR(putInPlainly(results, goal, sought.found.at.at), goal.target, 1e-6);
}

TEST(GoalSeek, OfStaffInAPlanWithoutDemandKnowsThatNobodyIsRequired)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").role("Manager", plan::RoleKind::Management, true);
    plan.set(Kind::FixedPosts, 3, {.locality = "County", .role = "Manager"});
    const Results results = plan.results();
    Goal goal{yearOf(results, 0, Column::RequiredFte), 0, setting(Kind::FixedPosts), {}};
    goal.lever.locality = plan.id<plan::Locality>("County");
    goal.lever.role = plan.id<plan::Role>("Manager");
    const Sought sought = seekGoal(results, goal, {}).value();
    EXPECT_NE(sought.found.first.at, 0)
        << "with none of them the plan asks for no staff, and nothing is known";
    goal.target = 5;
    EXPECT_NEAR(seekGoal(results, goal, {}).value().found.at.at, 5, 1e-6);
}

TEST(GoalSeek, SetsARowOfTheBaselineAndDropsARangeThatIsNotAboutTheValue)
{
    PlanBuilder plan = county();
    plan::Assumption row = *plan::ownAssumption(plan.plan(), Kind::HoursPerCase, {}, {});
    row.low = 9.5;
    row.high = 10.5;
    plan.put(row);
    const Results results = plan.results();
    const Figure figure = yearOf(results, 0, Column::RequiredFte);
    const Goal goal{figure, *valueOf(results, figure) * 1.5, setting(Kind::HoursPerCase), {}};
    const Sought sought = seekGoal(results, goal, {}).value();
    EXPECT_EQ(sought.valueNow, 10);
    EXPECT_NEAR(sought.found.at.at, 15, 1e-6);
    EXPECT_NEAR(putInPlainly(results, goal, sought.found.at.at), goal.target, 1e-6);
    const PutIn put = puttingIn(plan.plan(), {}, goal.lever, 15, {});
    EXPECT_FALSE(put.scenario);
    const auto& made = std::get<plan::RowChanges<plan::Assumption>>(put.edit.changes).put.front();
    EXPECT_EQ(made.id, row.id);
    EXPECT_EQ(made.low, 9.5);
    EXPECT_FALSE(made.high);
}

TEST(GoalSeek, OfAFactorStandsInAScenarioOfItsOwn)
{
    PlanBuilder plan = county();
    const Results results = plan.results();
    const Figure figure = yearOf(results, 0, Column::RequiredFte);
    Goal goal{figure, *valueOf(results, figure) * 1.2, setting(Kind::HoursPerCase), {}};
    goal.lever.by = AdjustBy::Multiply;
    const Sought sought = seekGoal(results, goal, {}).value();
    EXPECT_NEAR(sought.found.at.at, 1.2, 1e-6);
    plan.apply(puttingIn(plan.plan(), {}, goal.lever, 1.2, "for the committee").edit);
    plan.apply(puttingIn(plan.plan(), {}, goal.lever, 1.3, "").edit);
    EXPECT_EQ(plan.plan().find<plan::Scenario>(plan.id<plan::Scenario>("Value found"))->note,
              "for the committee");
    const auto second = plan.id<plan::Scenario>("Value found (2)");
    plan.apply(puttingIn(plan.plan(), second, goal.lever, 1.4, "").edit);
    const auto changes = plan::changesOf(plan.plan(), second);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes.back()->name, "Value found (2)");
    EXPECT_NEAR(*valueOf(Results(Inputs(plan.plan(), nullptr, second)), figure),
                *valueOf(results, figure) * 1.3 * 1.4, 1e-9);
}

TEST(GoalSeek, RefusesWhatTheRulesRefuseWhateverTheValue)
{
    PlanBuilder plan = county();
    const Results results = plan.results();
    const auto message = [&](const Lever& lever, std::optional<std::pair<double, double>> between = {}) {
        const auto sought = seekGoal(results, {yearOf(results, 0, Column::GapFte), 0, lever, between}, {});
        return sought ? std::string() : sought.error().message;
    };
    Lever lever = setting(Kind::HoursPerCase);
    EXPECT_EQ(message(lever, std::pair(2.0, 1.0)), "there is nothing to look among between these values");
    EXPECT_EQ(message(lever, std::pair(0.0, 1.0)), "there is nothing to look among between these values");
    lever = setting(Kind::Turnover);
    lever.activity = plan.id<plan::Activity>("Assessment");
    EXPECT_NE(message(lever).find("not set by activity"), std::string::npos);
    lever = setting(Kind::FixedPosts);
    EXPECT_NE(message(lever).find("must name a locality and a role"), std::string::npos);
    lever = setting(Kind::MonthsToStart);
    lever.by = AdjustBy::Multiply;
    EXPECT_NE(message(lever).find("counts in whole numbers"), std::string::npos);
}

TEST(Sensitivity, OfChosenRowsNeedsNoRange)
{
    PlanBuilder plan = county();
    const Results results = plan.results();
    const plan::Assumption& row = *plan::ownAssumption(plan.plan(), Kind::HoursPerCase, {}, {});
    SensitivityWish wish{yearOf(results, 0, Column::RequiredFte), 0.0};
    EXPECT_TRUE(sensitivityOf(results, wish, {}).value().rows.empty());
    wish.bound = *valueOf(results, wish.figure) / 2;
    wish.rows = {row.id};
    const Sensitivity made = sensitivityOf(results, wish, {}).value();
    ASSERT_EQ(made.rows.size(), 1U);
    ASSERT_TRUE(made.rows.front().flip);
    EXPECT_NEAR(made.rows.front().flip->at, 5, 1e-6);
    EXPECT_FALSE(made.rows.front().atLow);
}

} // namespace
} // namespace muster::analysis
