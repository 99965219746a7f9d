// What drives the difference between two states of a plan. Source: docs/method.md, section 14.5.

#include "analysis/between_states.h"
#include "engine/random_plan.h"
#include "engine/scenarios/scenario_plan.h"
#include "plan/edits.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::analysis {
namespace {

using engine::Column;
using plan::Driver;
using plan::Kind;
using test::county;
using test::PlanBuilder;

StatesWish wishOf(const plan::Plan& plan, Column column)
{
    StatesWish wish;
    wish.column = column;
    const engine::Inputs in(plan);
    wish.locality = in.dimensions().localities[engine::LocalityIndex()].id;
    for (const PeriodSpan& year : in.financialYears())
        wish.periods.push_back(year.period);
    return wish;
}

TEST(BetweenStates, EachDriverHasItsPart)
{
    PlanBuilder was = county();
    PlanBuilder is = was;
    is.set(Kind::HoursPerCase, 12, {.locality = "North"});
    is.demand("North", "Older people", "Assessment", "2026-04", 30);
    is.establishment("North", "Social worker", "2026-06-01", 25, 2);
    const auto found =
        attributeStates(was.plan(), is.plan(), wishOf(was.plan(), Column::RequiredFte), {}).value();
    ASSERT_EQ(found.parts.size(), 3U);
    EXPECT_EQ(found.parts[0].driver, Driver::Demand);
    EXPECT_EQ(found.parts[1].driver, Driver::Standards);
    EXPECT_EQ(found.parts[2].driver, Driver::Supply);
    EXPECT_NEAR(found.parts[2].parts.front(), 0, 1e-12) << "posts ask for nobody";
    EXPECT_GT(found.parts[1].parts.front(), 0);
    EXPECT_NEAR(found.parts[0].parts[1], 0, 1e-12) << "the month is of the first year";
    const auto posts =
        attributeStates(was.plan(), is.plan(), wishOf(was.plan(), Column::EstablishmentFte), {}).value();
    EXPECT_NEAR(posts.parts[2].parts.back(), 5, 1e-12);
    EXPECT_NEAR(posts.to.back() - posts.from.back(), 5, 1e-12);
}

TEST(BetweenStates, ANewAreaAndANewRoleAreThere)
{
    PlanBuilder was = county();
    PlanBuilder is = was;
    is.locality("South", "County").role("Manager", plan::RoleKind::Casework, true);
    is.demand("South", "Older people", "Assessment", "2026/27", 100);
    is.establishment("South", "Manager", "2026-04-01", 3, 0);
    const auto found =
        attributeStates(was.plan(), is.plan(), wishOf(was.plan(), Column::EstablishmentFte), {}).value();
    double sum = found.from.front();
    for (const StatePart& each : found.parts)
        sum += each.parts.front();
    EXPECT_NEAR(sum, found.to.front(), 1e-9);
    EXPECT_NEAR(found.to.front() - found.from.front(), 3, 1e-12);
}

TEST(BetweenStates, WhatIsNotKnownIsSaid)
{
    PlanBuilder was = county();
    StatesWish wish = wishOf(was.plan(), Column::RequiredFte);
    wish.periods = {Period::parse("2040/41").value()};
    EXPECT_EQ(attributeStates(was.plan(), was.plan(), wish, {}).error().message,
              "Required is not known in the earlier state");
    EXPECT_TRUE(
        attributeStates(was.plan(), was.plan(), wishOf(was.plan(), Column::RequiredFte), {})->parts.empty());
}

RC_GTEST_PROP(BetweenStates, PartsAddUpOverEdits, (std::uint32_t seed))
{
    const plan::Plan was = test::RandomPlan(seed, false).plan();
    plan::Edit edit;
    std::mt19937 random(seed);
    for (plan::Assumption row : was.rows<plan::Assumption>())
        if (random() % 3 == 0) {
            row.value *= 0.95;
            edit.put(row);
        }
    for (plan::Demand row : was.rows<plan::Demand>())
        if (random() % 3 == 0) {
            row.volume = Volume(row.volume.value() * 1.1);
            edit.put(row);
        }
    plan::Plan is = was;
    is.apply(edit.changes);
    for (const Column column : {Column::RequiredFte, Column::GapFte}) {
        const auto found = attributeStates(was, is, wishOf(was, column), {});
        RC_CLASSIFY(found.has_value(), "known");
        if (!found)
            continue;
        double sum = found->from.front();
        for (const StatePart& each : found->parts)
            sum += each.parts.front();
        RC_ASSERT(std::abs(sum - found->to.front()) <= 1e-9 * std::max(1.0, std::abs(sum)));
    }
}

} // namespace
} // namespace muster::analysis
