// A plan in a scenario: what adjustments do to the values that count. Source: docs/method.md, section 14.

#include "engine/scenarios/scenario_plan.h"

#include "engine/explain.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::AdjustBy;
using plan::Kind;
using test::county;
using test::PlanBuilder;
using test::ScenarioOf;

LocalityIndex placeOf(const Results& results, const std::string& where)
{
    return results.inputs().dimensions().indexOf(
        plan::findByName<plan::Locality>(results.inputs().plan(), where).value());
}
constexpr RoleIndex kSocialWorker{0};

double required(const Results& results, const std::string& where, int month)
{
    return results.at(Measure::Required, placeOf(results, where), kAllRoles, month).value().value();
}
double staff(const Results& results, Measure measure, const std::string& where, int month)
{
    return results.at(measure, placeOf(results, where), kSocialWorker, month).value().value();
}

TEST(InAScenario, AFactorChangesWhatABranchInherits)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.1, {.locality = "North"});
    const double before = required(plan.results(), "North", 0);
    EXPECT_NEAR(required(harder.results(), "North", 0), 1.1 * before, 1e-12);
    EXPECT_EQ(required(harder.results(), "West", 0), required(plan.results(), "West", 0));

    plan.set(Kind::HoursPerCase, 20, {.from = "2027-04"}); // the baseline moves, and the scenario with it
    EXPECT_NEAR(required(harder.results(), "North", 12), 2 * 1.1 * before, 1e-12);
}

TEST(InAScenario, AdjustmentsActInTheirOrderAndInTheirMonths)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Add, 2, {.from = "2026-06"}, "2026-08")
        .change("Still longer", Kind::HoursPerCase, AdjustBy::Multiply, 2);
    const double before = required(plan.results(), "North", 0);
    const Results results = harder.results();
    for (const auto& [month, hours] : {std::pair(1, 20.0), {2, 24.0}, {4, 24.0}, {5, 20.0}})
        EXPECT_NEAR(required(results, "North", month), hours / 10 * before, 1e-12) << month;
    harder.turn("Still longer", false);
    EXPECT_NEAR(required(harder.results(), "North", 2), 1.2 * before, 1e-12);
    EXPECT_EQ(required(harder.results(), "North", 0), before);
}

TEST(InAScenario, OneStandsOnAnother)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Add, 2);
    ScenarioOf hardest(plan, "Hardest", "Harder");
    hardest.change("Twice", Kind::HoursPerCase, AdjustBy::Multiply, 2);
    const double before = required(plan.results(), "North", 0);
    EXPECT_NEAR(required(hardest.results(), "North", 0), 2.4 * before, 1e-12);
    EXPECT_NEAR(required(harder.results(), "North", 0), 1.2 * before, 1e-12);
}

TEST(InAScenario, WhatIsSetCountsWhereNothingWasSaid)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Posts", Kind::FixedPosts, AdjustBy::Set, 3, {.locality = "West", .role = "Care officer"});
    EXPECT_NEAR(required(harder.results(), "West", 0), required(plan.results(), "West", 0) + 3, 1e-12);
    harder.change("A factor of nothing", Kind::PlannedStarts, AdjustBy::Multiply, 2);
    EXPECT_EQ(staff(harder.results(), Measure::Starts, "West", 3), 0);
}

TEST(InAScenario, GrowthGoesOnFromTheVolumesAsTheyWere)
{
    PlanBuilder plan(Month(2026, 4), 24);
    plan.locality("County").clientGroup("Older people").activity("Assessment", plan::Standard::Hours);
    plan.role("Social worker", plan::RoleKind::Casework, true);
    plan.demand("County", "Older people", "Assessment", "2026/27", 120);
    plan.set(Kind::DemandGrowth, 0.1);
    ScenarioOf more(plan);
    more.change("A busy winter", plan::kAdjustsVolume, AdjustBy::Multiply, 2, {.from = "2026-11"}, "2027-01");
    const auto volume = [](const Results& results, int month) {
        return results.inputs().volumes()(month, 0);
    };
    const Results results = more.results();
    EXPECT_NEAR(volume(results, 7), 20, 1e-12);
    EXPECT_NEAR(volume(results, 10), 10, 1e-12);
    EXPECT_NEAR(volume(results, 19), 11, 1e-12) << "a year after the busy winter";
}

TEST(InAScenario, AVolumeCanBeAddedWhereThereIsNoDemand)
{
    PlanBuilder plan = county();
    plan.activity("New duty", plan::Standard::Hours);
    ScenarioOf law(plan);
    law.change("The law", plan::kAdjustsVolume, AdjustBy::Add, 12,
               {.locality = "West", .group = "Older people", .activity = "New duty", .from = "2027-04"});
    const Results results = law.results();
    EXPECT_EQ(required(results, "West", 11), required(plan.results(), "West", 11));
    EXPECT_NEAR(required(results, "West", 12), 2 * required(plan.results(), "West", 12), 1e-12);
}

TEST(InAScenario, PostsChangeAndPeopleStay)
{
    PlanBuilder plan = county();
    plan.establishment("North", "Social worker", "2027-04-01", 25, 5);
    ScenarioOf fewer(plan);
    fewer.change("Fewer posts", plan::kAdjustsEstablishment, AdjustBy::Multiply, 0.8,
                 {.locality = "County", .from = "2026-10"}, "2027-09");
    const Results results = fewer.results();
    for (const auto& [month, posts] :
         {std::pair(5, 20.0), {6, 16.0}, {11, 16.0}, {12, 20.0}, {17, 20.0}, {18, 25.0}})
        EXPECT_NEAR(staff(results, Measure::Establishment, "North", month), posts, 1e-12) << month;
    EXPECT_NEAR(staff(results, Measure::Establishment, "West", 6), 8, 1e-12);
    EXPECT_EQ(staff(results, Measure::InPost, "North", 6), 18);
    EXPECT_EQ(staff(results, Measure::InPost, "North", 12), 20) << "as the position says";
}

TEST(InAScenario, RedundanciesAreAddedMonthByMonth)
{
    PlanBuilder plan = county();
    ScenarioOf fewer(plan);
    const PlanBuilder::Where north{.locality = "North", .role = "Social worker", .from = "2026-06"};
    fewer.change("Two months", plan::kAdjustsRedundancies, AdjustBy::Add, 1, north, "2026-07");
    fewer.change("One month", plan::kAdjustsRedundancies, AdjustBy::Add, 0.5, north);
    const Results results = fewer.results();
    for (const auto& [month, gone] : {std::pair(1, 0.0), {2, 1.5}, {3, 1.0}, {4, 0.0}})
        EXPECT_EQ(staff(results, Measure::Redundancies, "North", month), gone) << month;
    EXPECT_EQ(staff(results, Measure::InPost, "North", 4), 15.5);
}

TEST(InAScenario, RolesOfAKindAreAdjustedTogether)
{
    PlanBuilder plan = county();
    plan.set(Kind::Turnover, 0.12);
    ScenarioOf fewer(plan);
    fewer.change("Leave", Kind::Turnover, AdjustBy::Multiply, 2);
    plan::Adjustment row = *plan::adjustmentsOf(plan.plan(), fewer.changeNamed("Leave").id).front();
    row.roles = plan::RoleGroup::Unqualified;
    plan.put(row);
    EXPECT_EQ(staff(fewer.results(), Measure::Leavers, "North", 0),
              staff(plan.results(), Measure::Leavers, "North", 0));
    row.roles = plan::RoleGroup::Qualified;
    plan.put(row);
    EXPECT_GT(staff(fewer.results(), Measure::Leavers, "North", 0),
              1.9 * staff(plan.results(), Measure::Leavers, "North", 0));
}

TEST(InAScenario, AValueThatTheRulesRefuseLeavesNoFigureAndNamesTheChange)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Qualified staff do more", Kind::QualifiedShare, AdjustBy::Multiply, 3);
    const Results results = harder.results();
    EXPECT_FALSE(results.inputs().keepsRules());
    EXPECT_FALSE(results.at(Measure::Required, placeOf(results, "North"), kSocialWorker, 0));
    ASSERT_FALSE(results.inputs().brokenRules().empty());
    const plan::Problem& problem = results.inputs().brokenRules().front();
    EXPECT_NE(problem.where.find("Qualified staff do more (change 1 of Harder): because"), std::string::npos)
        << problem.where;
    EXPECT_EQ(problem.found, "1.5");
    EXPECT_EQ(problem.target.table, "adjustments");

    harder.turn("Qualified staff do more", false);
    const plan::Adjusted volume = plan::kAdjustsVolume;
    harder.change("Fewer", volume, AdjustBy::Add, -13,
                  {.locality = "West", .group = "Older people", .activity = "Assessment"});
    const Results less = harder.results();
    EXPECT_FALSE(less.inputs().keepsRules());
    EXPECT_EQ(less.inputs().brokenRules().front().code, "volume-below-nothing");
    EXPECT_TRUE(plan.results().inputs().keepsRules()) << "the baseline has its figures";
}

TEST(InAScenario, AnAdjustmentOfNothingIsAWarning)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    const PlanBuilder::Where north{.locality = "North"};
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.1, north)
        .change("Nobody retires", Kind::PlannedStarts, AdjustBy::Multiply, 2, north)
        .change("Too late", Kind::HoursPerCase, AdjustBy::Multiply, 2, {.from = "2040-04"})
        .change("No posts", plan::kAdjustsEstablishment, AdjustBy::Multiply, 2, {.role = "Care officer"});
    std::vector<std::string> idle;
    for (const plan::Problem& problem : problemsOf(harder.results().inputs()))
        if (problem.code == "adjusts-nothing")
            idle.push_back(problem.where);
    EXPECT_EQ(idle,
              (std::vector<std::string>{"Change Too late of scenario Harder, Hours per case, everywhere",
                                        "Change Nobody retires of scenario Harder, Planned starts, North",
                                        "Change No posts of scenario Harder, Establishment, Care officer"}));
}

TEST(InAScenario, TheExplanationTellsTheChangeAndGivesTheNumberBack)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.1, {.locality = "North"})
        .change("More", plan::kAdjustsVolume, AdjustBy::Multiply, 2, {.locality = "North"});
    const Results results = harder.results();
    const PeriodSpan span{{PeriodLength::Month, Month(2026, 4)}, 0, 1};
    const TablePlace place{placeOf(results, "North"), kSocialWorker, span, Rollup::Own};
    const auto explained = explain(results, place, Column::RequiredFte);
    ASSERT_TRUE(explained) << explained.error().sentence();
    EXPECT_EQ(explained->title, "Required FTE · North · Social worker · April 2026 · Harder");
    EXPECT_NEAR(evaluate(*explained->trace), *figureAt(results, place, Column::RequiredFte), 1e-12);
    const std::string text = toText(*explained);
    EXPECT_NE(text.find("factor of the scenario 1.1: Longer (change 1 of Harder): because"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("hours per case before it × factor of the scenario = 10 × 1.1"), std::string::npos)
        << text;
    EXPECT_NE(text.find("More (change 2 of Harder)"), std::string::npos) << text;
}

} // namespace
} // namespace muster::engine
