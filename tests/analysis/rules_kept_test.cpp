// The plan's own rules in every scenario, and what broke them. Source: docs/method.md, section 16.

#include "analysis/rules_kept.h"
#include "engine/check/random_rules.h"
#include "engine/random_plan.h"
#include "engine/random_scenario.h"
#include "engine/scenarios/scenario_plan.h"
#include "plan/scenarios/scenarios.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::analysis {
namespace {

using engine::Inputs;
using plan::AdjustBy;
using plan::Kind;
using test::county;
using test::PlanBuilder;
using test::ScenarioOf;

plan::PlanRule atMost(PlanBuilder& builder, const std::string& name, plan::Figure figure, double bound)
{
    plan::PlanRule rule;
    rule.id = newId<plan::PlanRuleId>();
    rule.name = name;
    rule.figure = figure;
    rule.aim = plan::Aim::AtMost;
    rule.bound = bound;
    builder.put(rule);
    return rule;
}

std::vector<RuleKept> keptOf(const PlanBuilder& builder)
{
    return rulesKept(Inputs(builder.plan()), Progress()).value();
}

double requiredOf(const PlanBuilder& builder)
{
    const engine::Results results = builder.results();
    return *results.over(engine::Aggregation::Mean, engine::Measure::Required, engine::LocalityIndex(0),
                         engine::kAllRoles, results.inputs().financialYears().front());
}

TEST(RulesKept, NameTheChangeWithWhichARuleWasBrokenLast)
{
    PlanBuilder builder = county();
    const double required = requiredOf(builder);
    const auto rule = atMost(builder, "Room for them", plan::Figure::RequiredFte, 1.15 * required);
    ScenarioOf harder(builder);
    harder.change("Slower", Kind::HoursPerCase, AdjustBy::Multiply, 1.1);
    harder.change("Slower still", Kind::HoursPerCase, AdjustBy::Multiply, 1.1);
    harder.change("Better again", Kind::HoursPerCase, AdjustBy::Multiply, 0.9);
    harder.change("More of them", plan::kAdjustsVolume, AdjustBy::Multiply, 1.2);
    ScenarioOf easier(builder, "Easier");
    easier.change("Faster", Kind::HoursPerCase, AdjustBy::Multiply, 0.9);
    const auto kept = keptOf(builder);
    ASSERT_EQ(kept.size(), 3U);
    EXPECT_FALSE(kept[0].scenario);
    EXPECT_EQ(kept[0].broken, 0U);
    EXPECT_EQ(kept[1].scenario, harder.id);
    EXPECT_EQ(kept[1].rule, rule.id);
    EXPECT_EQ(kept[1].broken, 24U);
    EXPECT_EQ(kept[1].brokenBy, harder.changeNamed("More of them").id); // not the one that was made good
    EXPECT_EQ(kept[2].broken, 0U);
    harder.turn("More of them", false);
    EXPECT_EQ(keptOf(builder)[1].broken, 0U);
    harder.turn("Better again", false);
    EXPECT_EQ(keptOf(builder)[1].brokenBy, harder.changeNamed("Slower still").id);
}

TEST(RulesKept, BlameNoChangeForWhatThePlanAsItIsBreaks)
{
    PlanBuilder builder = county();
    atMost(builder, "Nobody at all", plan::Figure::RequiredFte, 0);
    ScenarioOf harder(builder);
    harder.change("Slower", Kind::HoursPerCase, AdjustBy::Multiply, 1.1);
    const auto kept = keptOf(builder);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_GT(kept[0].broken, 0U);
    EXPECT_GT(kept[1].broken, 0U);
    EXPECT_FALSE(kept[1].brokenBy);
}

TEST(RulesKept, JudgeNowhereAScenarioOfValuesThatNoPlanMayHave)
{
    PlanBuilder builder = county();
    atMost(builder, "Nobody at all", plan::Figure::RequiredFte, 0);
    ScenarioOf(builder).change("All of them", Kind::QualifiedShare, AdjustBy::Add, 0.9);
    const auto kept = keptOf(builder);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_GT(kept[0].judged, 0U);
    EXPECT_EQ(kept[1].judged, 0U);
}

TEST(RulesKept, EndWhereTheyAreCancelled)
{
    PlanBuilder builder = county();
    atMost(builder, "Nobody at all", plan::Figure::RequiredFte, 0);
    const ScenarioOf harder(builder);
    std::stop_source stop;
    stop.request_stop();
    const Progress::Listener nobody = [](double) {};
    EXPECT_EQ(rulesKept(Inputs(builder.plan()), Progress(stop.get_token(), nobody)).error().code,
              ErrorCode::Cancelled);
}

/// In every scenario of a random plan the same as of the plan worked out in it.
RC_GTEST_PROP(RulesKept, AreThoseOfThePlanWorkedOutInEachScenario, (std::uint32_t seed))
{
    const plan::Plan plan =
        test::withRules(test::RandomScenario(test::RandomPlan(seed, false).plan(), seed).plan(), seed, 10);
    const Inputs baseline(plan);
    RC_PRE(baseline.keepsRules());
    const auto all = rulesKept(baseline, Progress()).value();
    RC_ASSERT(all.size() == plan.rows<plan::PlanRule>().size() * (1 + plan.rows<plan::Scenario>().size()));
    for (const RuleKept& kept : all) {
        const engine::Results results(Inputs(plan, nullptr, kept.scenario));
        const auto verdicts = engine::verdictsOn(results);
        const auto verdict = std::ranges::find_if(
            verdicts, [&](const engine::RuleVerdict& each) { return each.rule->id == kept.rule; });
        RC_ASSERT(kept.judged == (verdict == verdicts.end() ? 0 : verdict->judged));
        RC_ASSERT(kept.broken == (verdict == verdicts.end() ? 0 : verdict->broken));
    }
}

/// Plans of which the n-th needs so many staff.
class Past {
  public:
    explicit Past(std::vector<double> hours) : m_hours(std::move(hours)) {}

    [[nodiscard]] plan::Plan before(std::size_t edit)
    {
        ++asked;
        PlanBuilder builder = county();
        builder.set(Kind::HoursPerCase, m_hours.at(edit), {"North"});
        return builder.plan();
    }
    /// The edit that broke a rule of hours above 10, where the last of the plans is the one as it is.
    [[nodiscard]] std::optional<std::size_t> breaker()
    {
        PlanBuilder builder = county();
        const auto rule =
            atMost(builder, "No more than with 10 hours", plan::Figure::RequiredFte, requiredOf(builder));
        EditSearch search({rule}, Inputs(before(m_hours.size() - 1)));
        return search
            .editThatBroke(
                rule.id, m_hours.size() - 1,
                [&](std::size_t edit) -> Result<plan::Plan> { return before(edit); }, Progress())
            .value();
    }

    int asked = 0;

  private:
    std::vector<double> m_hours;
};

TEST(EditThatBroke, IsTheLastOneBeforeWhichTheRuleWasKept)
{
    EXPECT_EQ(Past({9, 9, 11}).breaker(), 1U);
    EXPECT_EQ(Past({9, 11, 11, 11, 11, 11}).breaker(), 0U);
    EXPECT_EQ(Past({9, 11, 9, 9, 11, 12, 13}).breaker(), 3U);
    EXPECT_EQ(Past({9, 11, 11, 9, 11, 11, 11, 11}).breaker(), 3U);
    EXPECT_EQ(Past({9, 11, 11, 9, 11, 11, 11, 11, 11, 11}).breaker(), 3U) << "whatever comes after it";
    EXPECT_EQ(Past({11, 11, 11}).breaker(), std::nullopt);
    EXPECT_EQ(Past({11}).breaker(), std::nullopt);
}

TEST(EditThatBroke, AsksForFewOfThePlans)
{
    std::vector<double> hours(400, 9);
    hours.resize(1000, 11);
    Past past(hours);
    EXPECT_EQ(past.breaker(), 399U);
    EXPECT_LT(past.asked, 40);
}

} // namespace
} // namespace muster::analysis
