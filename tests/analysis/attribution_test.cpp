// How much of a difference is due to which change. Source: docs/method.md, section 14.3.

#include "analysis/attribution.h"
#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "engine/scenarios/scenario_plan.h"
#include "plan/scenarios/scenarios.h"

#include <gtest/gtest.h>
#include <map>
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

/// The first financial year of the first locality, all roles.
AttributionWish firstYearOf(const Results& results, const ScenarioPair& pair, Column column,
                            PartsBy by = PartsBy::Change)
{
    return {pair, firstYear(results), column, by, {results.inputs().financialYears().front()}};
}

/// The parts of the changes of a scenario, one list switched by hand and worked out anew for every order.
std::vector<double> byEveryOrder(const plan::Plan& plan, plan::ScenarioId scenario, Column column)
{
    const auto changes = plan::changesThatCount(plan, scenario);
    std::map<std::vector<bool>, double> known;
    const auto valueWith = [&](const std::vector<bool>& on) {
        if (const auto at = known.find(on); at != known.end())
            return at->second;
        plan::Plan switched = plan;
        for (std::size_t i = 0; i < changes.size(); ++i)
            switched.apply(plan::switchChange(plan, *changes[i], on[i]).changes);
        const Results results(Inputs(switched, nullptr, scenario));
        return known[on] = *engine::figureAt(results, firstYear(results), column);
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
        attribute(results, firstYearOf(results, {harder.id, std::nullopt}, Column::RequiredFte), {}).value();
    const auto wanted = byEveryOrder(plan.plan(), harder.id, Column::RequiredFte);
    ASSERT_EQ(found.parts.size(), 4U);
    double sum = found.from.front();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_NEAR(found.parts[i].parts.front(), wanted[i], 1e-9) << i;
        sum += found.parts[i].parts.front();
    }
    EXPECT_NEAR(sum, found.to.front(), 1e-9);
    EXPECT_NEAR(found.parts[2].parts.front(), 0, 1e-12);
    EXPECT_EQ(found.from.front(), *engine::figureAt(results, firstYear(results), Column::RequiredFte));
    const Results with = harder.results();
    EXPECT_NEAR(found.to.front(), *engine::figureAt(with, firstYear(with), Column::RequiredFte), 1e-12);
}

TEST(Attribution, BetweenTwoScenariosWhatBothHaveIsAlwaysThere)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.3);
    ScenarioOf hardest(plan, "Hardest", "Harder");
    hardest.change("More", plan::kAdjustsVolume, AdjustBy::Multiply, 1.2);
    const Results results = plan.results();
    const Attribution up =
        attribute(results, firstYearOf(results, {hardest.id, harder.id}, Column::RequiredFte), {}).value();
    ASSERT_EQ(up.parts.size(), 1U);
    EXPECT_FALSE(up.parts.front().isTakenAway);
    EXPECT_NEAR(up.parts.front().parts.front(), up.to.front() - up.from.front(), 1e-12);
    EXPECT_NEAR(up.to.front() / up.from.front(), 1.2, 1e-12);
    const Attribution down =
        attribute(results, firstYearOf(results, {harder.id, hardest.id}, Column::RequiredFte), {}).value();
    ASSERT_EQ(down.parts.size(), 1U);
    EXPECT_TRUE(down.parts.front().isTakenAway);
    EXPECT_NEAR(down.parts.front().parts.front(), -up.parts.front().parts.front(), 1e-12);
}

TEST(Attribution, OfSeveralYearsIsThatOfEach)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.3, {.from = "2028-01"})
        .change("Leave", Kind::Turnover, AdjustBy::Add, 0.05)
        .change("Posts", plan::kAdjustsEstablishment, AdjustBy::Multiply, 1.1, {.from = "2027-09"});
    const Results results = plan.results();
    for (const Column column : {Column::RequiredFte, Column::GapFte, Column::LeaversFte}) {
        AttributionWish wish = firstYearOf(results, {harder.id, std::nullopt}, column);
        wish.periods = results.inputs().financialYears();
        ASSERT_GT(wish.periods.size(), 1U);
        const Attribution all = attribute(results, wish, {}).value();
        for (std::size_t year = 0; year < wish.periods.size(); ++year) {
            AttributionWish one = wish;
            one.periods = {wish.periods[year]};
            const Attribution alone = attribute(results, one, {}).value();
            EXPECT_EQ(all.from[year], alone.from.front());
            EXPECT_EQ(all.to[year], alone.to.front());
            for (std::size_t i = 0; i < alone.parts.size(); ++i)
                EXPECT_NEAR(all.parts[i].parts[year], alone.parts[i].parts.front(), 1e-12);
        }
    }
}

TEST(Attribution, ByDriverPartsAChangeThatMovesSeveral)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Practice", Kind::HoursPerCase, AdjustBy::Multiply, 1.3)
        .also(plan::kAdjustsVolume, AdjustBy::Multiply, 1.2)
        .change("More", plan::kAdjustsVolume, AdjustBy::Multiply, 1.1);
    const Results results = plan.results();
    const Attribution found =
        attribute(results,
                  firstYearOf(results, {harder.id, std::nullopt}, Column::RequiredFte, PartsBy::Driver), {})
            .value();
    ASSERT_EQ(found.parts.size(), 3U);
    EXPECT_EQ(found.parts[0].driver, plan::Driver::Demand);
    EXPECT_EQ(found.parts[1].driver, plan::Driver::Demand);
    EXPECT_EQ(found.parts[2].driver, plan::Driver::Standards);
    // Two drivers that multiply: each has the mean of what it adds first and last.
    const double from = found.from.front();
    const double demand = 1.2 * 1.1, standards = found.to.front() / from / demand;
    EXPECT_NEAR(found.parts[2].parts.front(), from * (standards - 1) * (1 + demand) / 2, 1e-9);
    EXPECT_NEAR(found.parts[0].parts.front() + found.parts[1].parts.front(),
                from * (demand - 1) * (1 + standards) / 2, 1e-9);
    EXPECT_GT(found.parts[0].parts.front(), found.parts[1].parts.front());
}

TEST(Attribution, ATargetIsAStandardThatMovesNoFigureOfStaff)
{
    PlanBuilder plan = county();
    ScenarioOf sooner(plan);
    sooner.change("Sooner", plan::kAdjustsTargetDays, AdjustBy::Set, 28)
        .change("Longer", Kind::HoursPerCase, AdjustBy::Multiply, 1.3);
    const Results results = plan.results();
    const Attribution found =
        attribute(results,
                  firstYearOf(results, {sooner.id, std::nullopt}, Column::RequiredFte, PartsBy::Driver), {})
            .value();
    ASSERT_EQ(found.parts.size(), 2U);
    for (const ChangePart& part : found.parts)
        EXPECT_EQ(part.driver, plan::Driver::Standards);
    EXPECT_EQ(found.parts[0].parts.front(), 0);
    EXPECT_NEAR(found.parts[1].parts.front(), found.to.front() - found.from.front(), 1e-12);
}

TEST(Attribution, SaysWithWhichChangesTheFigureIsNotKnown)
{
    PlanBuilder plan = county();
    ScenarioOf harder(plan);
    harder.change("Three times", Kind::QualifiedShare, AdjustBy::Multiply, 3)
        .change("A third of it", Kind::QualifiedShare, AdjustBy::Multiply, 0.5);
    const Results results = plan.results();
    const auto found =
        attribute(results, firstYearOf(results, {harder.id, std::nullopt}, Column::RequiredFte), {});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().message, "Required is not known with Three times alone");
}

void addsUp(const Attribution& found, double wanted)
{
    double sum = found.from.front();
    for (const ChangePart& each : found.parts)
        sum += each.parts.front();
    RC_ASSERT(std::abs(found.to.front() - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted)));
    RC_ASSERT(std::abs(sum - found.to.front()) <= 1e-9 * std::max(1.0, std::abs(wanted)));
}

RC_GTEST_PROP(Attribution, AddsUpInRandomScenariosByChangeAndByDriver, (std::uint32_t seed))
{
    const test::RandomScenario random(test::RandomPlan(seed, false).plan(), seed);
    const Results results{Inputs(random.plan())};
    const Results with(Inputs(random.plan(), nullptr, random.id));
    for (const Column column : {Column::RequiredFte, Column::GapFte, Column::ClosingFte}) {
        const auto wanted = engine::figureAt(with, firstYear(with), column);
        for (const PartsBy by : {PartsBy::Change, PartsBy::Driver}) {
            const auto found =
                attribute(results, firstYearOf(results, {random.id, std::nullopt}, column, by), {});
            RC_CLASSIFY(found.has_value(), "known with every set of changes");
            if (found)
                addsUp(*found, *wanted);
        }
    }
}

RC_GTEST_PROP(Attribution, IsTheMeanOverEveryOrderInRandomScenarios, (std::uint32_t seed))
{
    constexpr int kMostInEach = 4; // of two scenarios, one on the other
    const test::RandomScenario random(test::RandomPlan(seed, false).plan(), seed, kMostInEach);
    const Results results{Inputs(random.plan())};
    const auto found =
        attribute(results, firstYearOf(results, {random.id, std::nullopt}, Column::RequiredFte), {});
    RC_CLASSIFY(found.has_value(), "known with every set of changes");
    if (!found)
        return;
    const auto wanted = byEveryOrder(random.plan(), random.id, Column::RequiredFte);
    RC_ASSERT(found->parts.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i)
        RC_ASSERT(std::abs(found->parts[i].parts.front() - wanted[i]) <=
                  1e-9 * std::max(1.0, std::abs(found->from.front())));
}

} // namespace
} // namespace muster::analysis
