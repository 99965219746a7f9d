// How much of a difference is due to which change. Source: docs/method.md, section 14.3.

#include "analysis/attribution.h"
#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "engine/scenarios/scenario_plan.h"
#include "plan/scenarios/scenarios.h"

#include <gtest/gtest.h>
#include <numeric>
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

engine::TablePlace firstYear(const Results& results)
{
    return {engine::LocalityIndex(0), engine::kAllRoles, results.inputs().financialYears().front()};
}

/// The parts of the changes of a scenario, one list switched by hand and worked out anew for every order.
std::vector<double> byEveryOrder(const plan::Plan& plan, plan::ScenarioId scenario, Column column)
{
    const auto changes = plan::changesOf(plan, scenario);
    const auto valueWith = [&](const std::vector<bool>& on) {
        plan::Plan switched = plan;
        for (std::size_t i = 0; i < changes.size(); ++i)
            switched.apply(plan::switchChange(plan, *changes[i], on[i]).changes);
        const Results results(Inputs(switched, nullptr, scenario));
        return *engine::figureAt(results, firstYear(results), column);
    };
    std::vector<std::size_t> order(changes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sums(changes.size());
    double orders = 0;
    do {
        std::vector<bool> on(changes.size());
        double before = valueWith(on);
        for (const std::size_t change : order) {
            on[change] = true;
            const double with = valueWith(on);
            sums[change] += with - before;
            before = with;
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (double& sum : sums)
        sum /= orders;
    return sums;
}

TEST(Attribution, IsTheMeanOverEveryOrderOfTheChanges)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.3)
        .change("More", plan::kAdjustsVolume, AdjustBy::Multiply, 1.2, {.locality = "North"})
        .change("Nothing", Kind::Turnover, AdjustBy::Multiply, 2)
        .change("Two hours", Kind::HoursPerCase, AdjustBy::Add, 2);
    const Results results = plan.results();
    const Attribution found =
        attribute(results, {harder.id, std::nullopt}, firstYear(results), Column::RequiredFte, {}).value();
    const auto wanted = byEveryOrder(plan.plan(), harder.id, Column::RequiredFte);
    ASSERT_EQ(found.parts.size(), 4U);
    double sum = found.from;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_NEAR(found.parts[i].part, wanted[i], 1e-9) << i;
        sum += found.parts[i].part;
    }
    EXPECT_NEAR(sum, found.to, 1e-9);
    EXPECT_EQ(found.parts[2].part, 0);
    EXPECT_EQ(found.from, *engine::figureAt(results, firstYear(results), Column::RequiredFte));
    const Results with = harder.results();
    EXPECT_NEAR(found.to, *engine::figureAt(with, firstYear(with), Column::RequiredFte), 1e-12);
}

TEST(Attribution, BetweenTwoScenariosWhatBothHaveIsAlwaysThere)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.3);
    ScenarioOf hardest(plan, "Hardest", "Harder");
    hardest.change("More", plan::kAdjustsVolume, AdjustBy::Multiply, 1.2);
    const Results results = plan.results();
    const auto place = firstYear(results);
    const Attribution up =
        attribute(results, {hardest.id, harder.id}, place, Column::RequiredFte, {}).value();
    ASSERT_EQ(up.parts.size(), 1U);
    EXPECT_FALSE(up.parts.front().isTakenAway);
    EXPECT_NEAR(up.parts.front().part, up.to - up.from, 1e-12);
    EXPECT_NEAR(up.to / up.from, 1.2, 1e-12);
    const Attribution down =
        attribute(results, {harder.id, hardest.id}, place, Column::RequiredFte, {}).value();
    ASSERT_EQ(down.parts.size(), 1U);
    EXPECT_TRUE(down.parts.front().isTakenAway);
    EXPECT_NEAR(down.parts.front().part, -up.parts.front().part, 1e-12);
}

TEST(Attribution, SaysWithWhichChangesTheFigureIsNotKnown)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Three times", Kind::QualifiedShare, AdjustBy::Multiply, 3)
        .change("A third of it", Kind::QualifiedShare, AdjustBy::Multiply, 0.5);
    const Results results = plan.results();
    const auto found =
        attribute(results, {harder.id, std::nullopt}, firstYear(results), Column::RequiredFte, {});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().message, "Required is not known with Three times alone");
}

RC_GTEST_PROP(Attribution, AddsUpInRandomScenarios, (std::uint32_t seed))
{
    const test::RandomScenario random(test::RandomPlan(seed, false).plan(), seed);
    const Results results{Inputs(random.plan())};
    const auto found =
        attribute(results, {random.id, std::nullopt}, firstYear(results), Column::RequiredFte, {});
    RC_CLASSIFY(found.has_value(), "known with every set of changes");
    if (!found)
        return;
    const Results with(Inputs(random.plan(), nullptr, random.id));
    const double wanted = *engine::figureAt(with, firstYear(with), Column::RequiredFte);
    double sum = found->from;
    for (const ChangePart& each : found->parts)
        sum += each.part;
    RC_ASSERT(std::abs(found->to - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted)));
    RC_ASSERT(std::abs(sum - found->to) <= 1e-9 * std::max(1.0, std::abs(wanted)));
}

} // namespace
} // namespace muster::analysis
