// The rules that a council makes for its own plan. Source: docs/method.md, section 16.

#include "engine/check/plan_rules.h"
#include "engine/check/random_rules.h"
#include "engine/plan_builder.h"
#include "engine/random_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using plan::Aim;
using plan::Figure;
using plan::PlanRule;
using plan::RuleEach;
using test::PlanBuilder;

/// Two areas; in North 8 of 20 posts are vacant in the first year and 4 in the second, in West none of 20.
PlanBuilder twoAreas()
{
    PlanBuilder builder(Month(2027, 4), 24);
    builder.locality("Essex").locality("North", "Essex").locality("West", "Essex");
    builder.role("Social worker", plan::RoleKind::Casework, true);
    builder.role("Care officer", plan::RoleKind::Casework, false);
    builder.establishment("North", "Social worker", "2027-04-01", 20, 8);
    builder.establishment("North", "Social worker", "2028-04-01", 20, 4);
    builder.establishment("West", "Social worker", "2027-04-01", 20, 0);
    return builder;
}

PlanRule vacancies(double bound, RuleEach each = RuleEach::Place)
{
    PlanRule rule;
    rule.id = newId<plan::PlanRuleId>();
    rule.name = "Few vacant posts";
    rule.figure = Figure::VacancyGross;
    rule.every = PeriodLength::FinancialYear;
    rule.each = each;
    rule.aim = Aim::AtMost;
    rule.bound = bound;
    return rule;
}

TEST(PlanRules, HoldTheWholePlanToABoundInEveryPeriod)
{
    const Results results = twoAreas().results();
    const PlanRule loose = vacancies(0.2);
    const RuleVerdict kept = verdictOn(loose, results);
    EXPECT_EQ(kept.judged, 2U);
    EXPECT_FALSE(kept.isBroken());
    const PlanRule strict = vacancies(0.15);
    const RuleVerdict broken = verdictOn(strict, results);
    EXPECT_EQ(broken.broken, 1U); // 8 of 40, then 4 of 40
    EXPECT_EQ(whereBroken(results, broken), "Essex in 2027/28");
    EXPECT_EQ(howBroken(results, broken), "20.0 % against at most 15.0 %");
}

TEST(PlanRules, OfEachLocalityAreOfThoseBeneathAndNameTheWorst)
{
    const Results results = twoAreas().results();
    const PlanRule rule = vacancies(0.15, RuleEach::Locality);
    const RuleVerdict verdict = verdictOn(rule, results);
    EXPECT_EQ(verdict.judged, 4U);
    EXPECT_EQ(verdict.broken, 2U);
    EXPECT_EQ(whereBroken(results, verdict), "North in 2027/28 and 1 more");
}

TEST(PlanRules, OfEachRoleLeaveOutThoseOfWhichNothingIsKnown)
{
    const Results results = twoAreas().results();
    const PlanRule rule = vacancies(0.15, RuleEach::LocalityAndRole);
    const RuleVerdict verdict = verdictOn(rule, results);
    EXPECT_EQ(verdict.judged, 4U); // nobody is a care officer
    EXPECT_EQ(whereBroken(results, verdict), "North, Social worker in 2027/28 and 1 more");
}

TEST(PlanRules, CountInTheirMonthsAlone)
{
    const Results results = twoAreas().results();
    PlanRule rule = vacancies(0.15);
    rule.from = Month(2028, 4);
    EXPECT_FALSE(verdictOn(rule, results).isBroken());
    rule.from.reset();
    rule.until = Month(2028, 2); // the year is not whole
    EXPECT_EQ(verdictOn(rule, results).judged, 0U);
    rule.every = PeriodLength::Month;
    EXPECT_EQ(verdictOn(rule, results).broken, 11U);
}

TEST(PlanRules, MayHoldAPeriodAgainstTheOneBefore)
{
    const Results results = twoAreas().results();
    PlanRule rule = vacancies(0);
    rule.bound.reset();
    rule.aim = Aim::Rising;
    const RuleVerdict verdict = verdictOn(rule, results);
    EXPECT_EQ(verdict.judged, 1U);
    EXPECT_EQ(howBroken(results, verdict), "10.0 % against more than 20.0 % in the period before");
}

TEST(PlanRules, AreFindingsOfThePlan)
{
    PlanBuilder builder = twoAreas();
    builder.put(vacancies(0.15));
    PlanRule nowhere = vacancies(0.5);
    nowhere.name = "Waits";
    nowhere.figure = Figure::MeanWaitDays;
    builder.put(nowhere);
    const auto problems = findBrokenPlanRules(builder.results());
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].severity, plan::Severity::Warning);
    EXPECT_EQ(problems[0].code, "plan-rule-broken");
    EXPECT_EQ(problems[0].where, "Rule Few vacant posts, Essex in 2027/28");
    EXPECT_EQ(problems[0].found, "20.0 %");
    EXPECT_EQ(problems[0].allowed, "at most 15.0 %");
    EXPECT_EQ(problems[0].target.table, "plan_rules");
    EXPECT_EQ(problems[1].severity, plan::Severity::Note);
    EXPECT_EQ(problems[1].code, "plan-rule-not-held");
    const auto all = checkOf(builder.results()).problems;
    EXPECT_EQ(std::ranges::count(all, "plan-rule-broken", &plan::Problem::code), 1);
}

TEST(PlanRules, AreRefusedWhereTheyCannotBeMeant)
{
    const auto codesOf = [](const PlanRule& rule) {
        PlanBuilder builder = twoAreas();
        builder.put(rule);
        std::vector<std::string> codes;
        const Results results = builder.results();
        for (const plan::Problem& problem : results.inputs().brokenRules())
            codes.push_back(problem.code + " " + std::string(problem.target.column));
        return codes;
    };
    using Codes = std::vector<std::string>;
    PlanRule rule = vacancies(0.1);
    EXPECT_EQ(codesOf(rule), Codes());
    rule.bound.reset();
    EXPECT_EQ(codesOf(rule), Codes{"target-and-aim bound"});
    rule = vacancies(0.1);
    rule.figure = Figure::Outturn;
    rule.every = PeriodLength::Month;
    EXPECT_EQ(codesOf(rule), Codes{"figure-of-years every"});
    rule = vacancies(0.1, RuleEach::Role);
    rule.role = newId<plan::RoleId>(); // of another plan
    EXPECT_EQ(codesOf(rule), (Codes{"no-such-row role", "each-of-one each"}));
    rule = vacancies(0.1);
    rule.from = Month(2028, 4);
    rule.until = Month(2027, 4);
    EXPECT_EQ(codesOf(rule), Codes{"until-before-from until"});
}

TEST(PlanRules, AreToldInAsManyDigitsAsTheFigureAndTheBoundDifferIn)
{
    const Results results = twoAreas().results();
    const PlanRule rule = vacancies(0.1999);
    EXPECT_EQ(howBroken(results, verdictOn(rule, results)), "20 % against at most 19.99 %");
}

TEST(PlanRules, OfSharesWithABoundOverTheWholeAreAskedAbout)
{
    PlanBuilder builder = twoAreas();
    builder.put(vacancies(12)); // meant as 12 %
    const auto problems = findBrokenPlanRules(builder.results());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "plan-rule-bound");
    EXPECT_EQ(problems[0].found, "1200.0 %");
}

/// Every figure of random plans, asked for one by one, against every rule that a random plan has.
RC_GTEST_PROP(PlanRules, SayWhatTheFiguresSay, (std::uint32_t seed))
{
    const Results results(Inputs(test::withRules(test::RandomPlan(seed, false).plan(), seed, 20)));
    RC_PRE(results.inputs().keepsRules());
    for (const RuleVerdict& verdict : verdictsOn(results)) {
        const PlanRule& rule = *verdict.rule;
        if (!rule.bound || rule.each != RuleEach::Place || rule.from)
            continue;
        std::size_t broken = 0;
        std::size_t judged = 0;
        const Dimensions& d = results.inputs().dimensions();
        for (const LocalityIndex l : d.localities.indexes())
            for (const PeriodSpan& span :
                 periodsOf(results.inputs().firstMonth(), results.inputs().months(), rule.every)) {
                const bool isIts =
                    rule.locality ? d.indexOf(*rule.locality) == l : d.localities[l].parent.isNone();
                const auto figure =
                    figureAt(results,
                             {l, rule.role ? d.indexOf(*rule.role) : kAllRoles, span, Rollup::WithBeneath,
                              rule.activity ? d.indexOf(*rule.activity) : kAllActivities},
                             rule.figure);
                if (!isIts || !figure)
                    continue;
                ++judged;
                const double over = rule.aim == Aim::AtMost ? *figure - *rule.bound : *rule.bound - *figure;
                broken += over > 1e-9 ? 1 : 0;
            }
        RC_ASSERT(verdict.judged == judged);
        RC_ASSERT(verdict.broken == broken);
        RC_ASSERT(verdict.worst.has_value() == verdict.isBroken());
    }
}

} // namespace
} // namespace muster::engine
