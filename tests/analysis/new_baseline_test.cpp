// A scenario made the plan as it is. Source: docs/method.md, section 14.4.

#include "analysis/new_baseline.h"
#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "engine/results.h"
#include "engine/scenarios/scenario_plan.h"
#include "plan/rules/rules.h"
#include "plan/scenarios/scenarios.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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

plan::Plan after(const plan::Plan& plan, const plan::Edit& edit)
{
    plan::Plan changed = plan;
    changed.apply(edit.changes);
    return changed;
}

std::vector<plan::Assumption> ofKind(const plan::Plan& plan, Kind kind)
{
    std::vector<plan::Assumption> rows;
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        if (row.kind == kind)
            rows.push_back(row);
    std::ranges::sort(rows, {}, [](const plan::Assumption& row) { return std::pair(row.from, row.value); });
    return rows;
}

TEST(NewBaseline, AFactorInAnAreaIsARowThere)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.3,
                  {.locality = "North", .from = "2027-01"}, "2027-06");
    const plan::Edit edit = makeBaseline(plan.plan(), harder.id).value();
    EXPECT_EQ(edit.label, "Make Harder the plan as it is");
    const plan::Plan changed = after(plan.plan(), edit);
    const auto rows = ofKind(changed, Kind::HoursPerCase);
    ASSERT_EQ(rows.size(), 3U); // the county's, North's for half a year, and North's as before
    EXPECT_EQ(rows[0].value, 10);
    EXPECT_FALSE(rows[0].locality);
    EXPECT_EQ(rows[1].value, 13);
    EXPECT_EQ(rows[1].locality, plan.id<plan::Locality>("North"));
    EXPECT_EQ(rows[1].from, Month(2027, 1));
    EXPECT_NE(rows[1].note.find("Longer"), std::string::npos);
    EXPECT_EQ(rows[2].value, 10);
    EXPECT_EQ(rows[2].from, Month(2027, 7));
    const auto* change = plan::changesOf(changed, harder.id).front();
    EXPECT_FALSE(change->on);
    EXPECT_EQ(change->reason, "because (in the plan now)");
}

TEST(NewBaseline, WhatHadARowOfItsOwnHasItStill)
{
    PlanBuilder plan = county();
    plan.set(Kind::HoursPerCase, 12, {.locality = "North"});
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 2);
    const plan::Plan changed = after(plan.plan(), makeBaseline(plan.plan(), harder.id).value());
    const auto rows = ofKind(changed, Kind::HoursPerCase);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].value, 20);
    EXPECT_EQ(rows[1].value, 24);
}

TEST(NewBaseline, PostsAreAChangeOfTheStructureAndDemandIsSaidByMonth)
{
    PlanBuilder plan = county();
    ScenarioOf more(plan, "More");
    more.change("Posts", plan::kAdjustsEstablishment, AdjustBy::Add, 4,
                {.locality = "North", .role = "Social worker", .from = "2027-04"}, "2027-09")
        .change("Demand", plan::kAdjustsVolume, AdjustBy::Multiply, 1.5,
                {.locality = "West", .from = "2027-07"});
    const plan::Plan changed = after(plan.plan(), makeBaseline(plan.plan(), more.id).value());
    std::vector<std::pair<Month, double>> posts;
    for (const plan::Restructure& row : changed.rows<plan::Restructure>())
        posts.emplace_back(row.month, row.establishment.value());
    std::ranges::sort(posts);
    EXPECT_EQ(posts, (std::vector<std::pair<Month, double>>{{Month(2027, 4), 4}, {Month(2027, 10), -4}}));
    const Results is{Inputs(changed)};
    const Results wanted{Inputs(plan.plan(), nullptr, more.id)};
    EXPECT_TRUE(is.inputs().volumes().isApprox(wanted.inputs().volumes(), 1e-12));
    int years = 0;
    for (const plan::Demand& row : changed.rows<plan::Demand>())
        years += row.period.length == PeriodLength::FinancialYear;
    EXPECT_EQ(years, 3); // West's second year is told by month
}

TEST(NewBaseline, ATargetIsThatOfItsActivity)
{
    PlanBuilder plan = county();
    ScenarioOf sooner(plan, "Sooner");
    sooner.change("Four weeks", plan::kAdjustsTargetDays, AdjustBy::Set, 28)
        .change("Half", plan::kAdjustsTargetDays, AdjustBy::Multiply, 0.5, {.activity = "Assessment"});
    const plan::Plan changed = after(plan.plan(), makeBaseline(plan.plan(), sooner.id).value());
    ASSERT_EQ(changed.rows<plan::Activity>().size(), 1U);
    plan::Activity wanted = *plan.plan().rows<plan::Activity>().begin();
    wanted.targetDays = Days(14);
    EXPECT_EQ(*changed.rows<plan::Activity>().begin(), wanted);
}

TEST(NewBaseline, NoChangeTakesThePlaceOfAnActualFigure)
{
    PlanBuilder plan = county();
    plan.demand("North", "Older people", "Assessment", "2026-04", 20, plan::DemandStatus::Actual);
    ScenarioOf more(plan, "More");
    more.change("Demand", plan::kAdjustsVolume, AdjustBy::Multiply, 1.5);
    const auto refused = makeBaseline(plan.plan(), more.id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message,
              "Volume, North, Older people, Assessment, April 2026: this is an actual figure, which nothing "
              "takes the place of");
    ScenarioOf none(plan, "None");
    EXPECT_EQ(makeBaseline(plan.plan(), none.id).error().code, ErrorCode::NotFound);
}

/// Every figure of the tables of roles, in every financial year.
void hasFiguresOf(const Results& is, const Results& wanted)
{
    for (const auto& place :
         engine::tablePlaces(wanted, PeriodLength::FinancialYear, engine::Rollup::WithBeneath))
        for (const auto& table : engine::kTablesOfRoles)
            for (const Column column : table) {
                const auto a = engine::figureAt(is, place, column);
                const auto b = engine::figureAt(wanted, place, column);
                RC_ASSERT(a.has_value() == b.has_value());
                if (a)
                    RC_ASSERT(std::abs(*a - *b) <= 1e-8 * std::max(1.0, std::abs(*b)));
            }
}

RC_GTEST_PROP(NewBaseline, HasTheScenariosFiguresAndKeepsTheRules, (std::uint32_t seed))
{
    const test::RandomScenario random(test::RandomPlan(seed, false).plan(), seed);
    const Results wanted{Inputs(random.plan(), nullptr, random.id)};
    const auto edit = makeBaseline(random.plan(), random.id);
    RC_CLASSIFY(edit.has_value(), "made");
    RC_CLASSIFY(!edit && edit.error().code == ErrorCode::NotFound, "no change is on");
    RC_CLASSIFY(!wanted.inputs().keepsRules(), "breaks the rules");
    if (!edit) {
        RC_CLASSIFY(edit.error().message.find("actual figure") != std::string::npos, "actual figures");
        RC_CLASSIFY(edit.error().message.find("would not have") != std::string::npos, "other figures");
        RC_CLASSIFY(edit.error().message.find("cannot be written") != std::string::npos, "not to be written");
        return;
    }
    const plan::Plan changed = after(random.plan(), *edit);
    RC_ASSERT(plan::check(changed).empty());
    const Results is{Inputs(changed)};
    hasFiguresOf(is, wanted);
    for (const engine::ActivityIndex activity : wanted.inputs().dimensions().activities.indexes())
        RC_ASSERT(is.inputs().targets().of(activity) == wanted.inputs().targets().of(activity));
    hasFiguresOf(Results{Inputs(changed, nullptr, random.id)}, wanted); // the scenario adds nothing now
}

} // namespace
} // namespace muster::analysis
