// A scenario in which people are to be seen sooner or later. Source: docs/method.md, sections 7.2 and 14.1.

#include "engine/check.h"
#include "engine/explain.h"
#include "engine/scenarios/scenario_plan.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::AdjustBy;
using test::county;
using test::PlanBuilder;
using test::ScenarioOf;

constexpr plan::Adjusted kTarget = plan::kAdjustsTargetDays;

/// The county, where assessments are to be made in so many days.
PlanBuilder countyWithTarget(std::optional<Days> days = Days(28))
{
    PlanBuilder plan = county();
    plan::Activity row = *plan.plan().find<plan::Activity>(plan.id<plan::Activity>("Assessment"));
    row.targetDays = days;
    plan.put(row);
    return plan;
}

TablePlace assessments(const Results& results)
{
    const PeriodSpan span{{PeriodLength::Month, results.inputs().firstMonth()}, 0, 1};
    return {LocalityIndex(), kAllRoles, span, Rollup::WithBeneath, ActivityIndex()};
}

std::optional<double> targetBacklog(const Results& results)
{
    return figureAt(results, assessments(results), Column::TargetBacklog);
}

std::optional<Days> target(const Results& results)
{
    return results.inputs().targets().of(ActivityIndex());
}

std::vector<std::string> codesOf(const Results& results)
{
    std::vector<std::string> codes;
    for (const plan::Problem& problem : problemsOf(results.inputs()))
        codes.push_back(problem.code);
    return codes;
}

TEST(ATargetInAScenario, IsWhatItsAdjustmentsMakeOfItOneAfterTheOther)
{
    PlanBuilder plan = countyWithTarget();
    ScenarioOf sooner(plan);
    sooner.change("Half", kTarget, AdjustBy::Multiply, 0.5, {.activity = "Assessment"});
    const double before = targetBacklog(plan.results()).value();
    EXPECT_NEAR(targetBacklog(sooner.results()).value(), before / 2, 1e-12);
    sooner.change("And two", kTarget, AdjustBy::Add, 2);
    EXPECT_EQ(target(sooner.results()), Days(16));
    sooner.change("A week", kTarget, AdjustBy::Set, 7);
    EXPECT_NEAR(targetBacklog(sooner.results()).value(), before / 4, 1e-12);
    EXPECT_EQ(target(plan.results()), Days(28)) << "the plan itself is as it was";
}

TEST(ATargetInAScenario, IsSetWhereThereIsNoneAndElseNothingIsMadeOfIt)
{
    PlanBuilder plan = countyWithTarget(std::nullopt);
    plan.activity("Home care", plan::Standard::Contact, true);
    ScenarioOf sooner(plan);
    sooner.change("Later", kTarget, AdjustBy::Multiply, 2);
    EXPECT_FALSE(targetBacklog(sooner.results()));
    EXPECT_EQ(std::ranges::count(codesOf(sooner.results()), "adjusts-nothing"), 1);
    sooner.change("Four weeks", kTarget, AdjustBy::Set, 28);
    EXPECT_EQ(targetBacklog(sooner.results()), targetBacklog(countyWithTarget().results()));
    EXPECT_FALSE(sooner.results().inputs().targets().of(ActivityIndex(1)))
        << "nobody waits for contact hours";
    sooner.change("Of contact hours", kTarget, AdjustBy::Set, 28, {.activity = "Home care"});
    EXPECT_EQ(std::ranges::count(codesOf(sooner.results()), "adjusts-nothing"), 2);
}

TEST(ATargetInAScenario, ThatTheRulesRefuseNamesTheChange)
{
    PlanBuilder plan = countyWithTarget();
    ScenarioOf sooner(plan);
    sooner.change("Much sooner", kTarget, AdjustBy::Add, -40);
    const Results results = sooner.results();
    EXPECT_FALSE(results.inputs().keepsRules());
    ASSERT_FALSE(results.inputs().brokenRules().empty());
    const plan::Problem& problem = results.inputs().brokenRules().front();
    EXPECT_EQ(problem.code, "out-of-range");
    EXPECT_EQ(problem.found, "-12");
    EXPECT_NE(problem.where.find("Much sooner (change 1 of Harder)"), std::string::npos) << problem.where;
}

TEST(ATargetInAScenario, IsExplainedWithTheChange)
{
    PlanBuilder plan = countyWithTarget();
    for (const char* where : {"North", "West"})
        plan.establishment(where, "Care officer", "2026-04-01", 0.1, 0); // so that some wait
    ScenarioOf sooner(plan);
    sooner.change("Half", kTarget, AdjustBy::Multiply, 0.5, {.activity = "Assessment"});
    const Results results = sooner.results();
    for (const Column column : {Column::TargetBacklog, Column::TargetCapacity, Column::WaitPressure}) {
        const auto explained = explain(results, assessments(results), column);
        ASSERT_TRUE(explained) << explained.error().sentence();
        EXPECT_NEAR(evaluate(*explained->trace), *figureAt(results, assessments(results), column), 1e-12);
        const std::string text = toText(*explained);
        EXPECT_NE(text.find("factor of the scenario 0.5: Half (change 1 of Harder): because"),
                  std::string::npos)
            << text;
        EXPECT_NE(text.find("target before it × factor of the scenario = 28 × 0.5"), std::string::npos)
            << text;
    }
}

} // namespace
} // namespace muster::engine
