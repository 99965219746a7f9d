// A plan whose rows break the rules (a damaged file, one of another program) has its rows to mend and no
// figures; it never ends the program.

#include "engine/check.h"
#include "engine/explain.h"
#include "engine/plan_builder.h"
#include "engine/work.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using plan::RoleKind;
using test::PlanBuilder;

PlanBuilder someStaff()
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("County").locality("North", "County").clientGroup("Adults");
    plan.activity("Review", plan::Standard::Hours);
    plan.role("Worker", RoleKind::Casework, true).role("Manager", RoleKind::Management, true, {"Worker"});
    plan.set(Kind::QualifiedShare, 1).set(Kind::HoursPerCase, 10).set(Kind::SpanOfControl, 8);
    plan.demand("North", "Adults", "Review", "2026/27", 1200);
    plan.establishment("North", "Worker", "2026-04-01", 10, 1);
    return plan;
}

/// Expects no figure anywhere, the problem in the list, and its words in place of each figure.
void expectNoFigures(const plan::Plan& plan, const std::string& code)
{
    const Results results{Inputs(plan)};
    const auto problems = checkOf(results).problems;
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().code, code);
    EXPECT_FALSE(results.inputs().keepsRules());
    EXPECT_EQ(results.inputs().plan(), plan);
    const auto places = tablePlaces(results, PeriodLength::FinancialYear, Rollup::WithBeneath);
    EXPECT_FALSE(places.empty());
    for (const TablePlace& place : places)
        for (const auto columns : kTablesOfRoles)
            for (const Column column : columns) {
                EXPECT_FALSE(figureAt(results, place, column));
                const auto none = explain(results, place, column);
                ASSERT_FALSE(none);
                EXPECT_NE(none.error().message.find(problems.front().message), std::string::npos);
            }
    EXPECT_TRUE(workloadRows(results.inputs(), {periodsOf(results.inputs().firstMonth(),
                                                          results.inputs().months(), PeriodLength::Month)})
                    .empty());
}

TEST(RuleBreakingRows, ActualFiguresOfNoActivityOrOfALocalityThatIsNotThere)
{
    auto plan = someStaff();
    plan::Actual waiting;
    waiting.id = newId<plan::ActualId>();
    waiting.measure = plan::ActualMeasure::Backlog;
    waiting.locality = plan.id<plan::Locality>("North");
    waiting.month = Month(2026, 4);
    plan.put(waiting);
    expectNoFigures(plan.plan(), "actual-and-activity");
    waiting.measure = plan::ActualMeasure::InPostFte;
    waiting.locality = {999};
    plan.put(waiting);
    expectNoFigures(plan.plan(), "no-such-row");
    const Results results = plan.results();
    const PeriodSpan year = results.inputs().financialYears().front();
    for (const Column column : kOutturnTable)
        EXPECT_FALSE(figureAt(results, {LocalityIndex(0), kAllRoles, year}, column));
}

TEST(RuleBreakingRows, ALocalityWhereAKindHasNone)
{
    auto plan = someStaff();
    plan.set(Kind::ContractedHours, 36, {.locality = "North"});
    expectNoFigures(plan.plan(), "scope-not-allowed");
}

TEST(RuleBreakingRows, AnActivityWhereAKindHasNone)
{
    auto plan = someStaff();
    plan.set(Kind::AnnualLeaveDays, 36, {.activity = "Review"});
    expectNoFigures(plan.plan(), "scope-not-allowed");
}

TEST(RuleBreakingRows, MonthsOutsideTheirRange)
{
    for (const int months : {-1, 0, 241, 2'000'000'000}) {
        auto plan = someStaff();
        plan::Settings settings = plan.plan().settings();
        settings.months = months;
        plan.put(settings);
        expectNoFigures(plan.plan(), "months");
    }
}

TEST(RuleBreakingRows, ACircleOfSupervision)
{
    auto plan = someStaff();
    plan::Role manager = *plan.plan().find<plan::Role>(plan.id<plan::Role>("Manager"));
    manager.supervises.push_back(manager.id);
    plan.put(manager);
    expectNoFigures(plan.plan(), "span-circle");
}

TEST(RuleBreakingRows, ACircleOfLocalities)
{
    auto plan = someStaff();
    plan::Locality county = *plan.plan().find<plan::Locality>(plan.id<plan::Locality>("County"));
    const auto north = plan.id<plan::Locality>("North");
    county.parent = north;
    plan.put(county);
    expectNoFigures(plan.plan(), "locality-circle");
    const Inputs inputs(plan.plan());
    EXPECT_EQ(inputs.dimensions().localityCount(), 2);
    EXPECT_FALSE(inputs.dimensions().indexOf(county.id).isNone());
    EXPECT_FALSE(inputs.dimensions().indexOf(north).isNone());
}

TEST(RuleBreakingRows, ANumberOutsideItsRange)
{
    auto plan = someStaff();
    plan.set(Kind::NonCaseTime, 1);
    expectNoFigures(plan.plan(), "out-of-range");
}

TEST(RuleBreakingRows, LocalitiesBeneathEachOtherTenThousandDeepHaveTheirPlaces)
{
    plan::Edit edit;
    for (int n = 1; n <= 10'000; ++n)
        edit.put(plan::Locality{
            {n}, "Team", n > 1 ? std::optional(plan::LocalityId{n - 1}) : std::nullopt, "", n});
    plan::Plan plan;
    plan.apply(edit.changes);
    const Inputs inputs(plan);
    EXPECT_EQ(problemsOf(inputs).front().code, "locality-too-deep");
    EXPECT_EQ(problemsOf(inputs).size(), plan::kMostOfAKind);
    ASSERT_EQ(inputs.dimensions().localityCount(), 10'000);
    EXPECT_EQ(inputs.dimensions().localities.front().descendants, 9'999);
    EXPECT_EQ(inputs.dimensions().localities.back().depth, 9'999);
}

TEST(RuleBreakingRows, RolesThatSuperviseEachOtherAThousandDeepHaveTheirOrder)
{
    plan::Edit edit;
    for (int n = 1; n <= 1'000; ++n)
        edit.put(
            plan::Role{{n}, "R" + std::to_string(n), RoleKind::Management, true, true, {{n % 1'000 + 1}}, n});
    plan::Plan plan;
    plan.apply(edit.changes);
    const Inputs inputs(plan);
    ASSERT_EQ(inputs.dimensions().supervisionOrder.size(), 1'000u);
    EXPECT_EQ(inputs.dimensions().supervisionOrder.front(), RoleIndex(999)) << "the last but for the circle";
    EXPECT_EQ(plan::countOf(problemsOf(inputs)), 1'000u);
}

TEST(ManyRows, TenThousandLocalitiesHaveTheirFigures)
{
    PlanBuilder builder(Month(2026, 4), 12);
    builder.locality("County").clientGroup("Adults").activity("Review", plan::Standard::Hours);
    builder.role("Worker", RoleKind::Casework, true);
    builder.set(Kind::QualifiedShare, 1).set(Kind::HoursPerCase, 10);
    plan::Edit edit;
    const auto county = builder.id<plan::Locality>("County");
    for (int n = 1; n < 10'000; ++n) {
        edit.put(plan::Locality{{n}, "L" + std::to_string(n), county, "", n});
        edit.put(plan::Demand{{n},
                              {n},
                              builder.id<plan::ClientGroup>("Adults"),
                              builder.id<plan::Activity>("Review"),
                              {PeriodLength::FinancialYear, Month(2026, 4)},
                              Volume(12),
                              plan::DemandStatus::Forecast});
    }
    builder.apply(edit);
    const Results results = builder.results();
    ASSERT_TRUE(results.inputs().keepsRules());
    const auto one = results.at(Measure::Required, LocalityIndex(1), RoleIndex(0), 0);
    const auto all = results.at(Measure::Required, LocalityIndex(0), RoleIndex(0), 0);
    ASSERT_TRUE(one && all);
    EXPECT_NEAR(all->value(), 9'999 * one->value(), 1e-6);
    EXPECT_LT(checkOf(results).problems.size(), 100u);
}

TEST(RuleBreakingRows, FiguresAreBackOnceTheRowIsMendedAndGoneOnceItIsBack)
{
    auto plan = someStaff();
    const Results sound = plan.results();
    plan.set(Kind::NonCaseTime, 1);
    const Results broken{Inputs(plan.plan(), &sound.inputs())};
    EXPECT_FALSE(broken.at(Measure::Required, LocalityIndex(0), RoleIndex(0), 0));
    plan::Edit mend;
    for (const plan::Assumption& row : plan.plan().rows<plan::Assumption>())
        if (row.kind == Kind::NonCaseTime)
            mend.erase<plan::Assumption>(row.id);
    plan.apply(mend);
    const Results mended{Inputs(plan.plan(), &broken.inputs())};
    EXPECT_EQ(mended.at(Measure::Required, LocalityIndex(0), RoleIndex(0), 0),
              sound.at(Measure::Required, LocalityIndex(0), RoleIndex(0), 0));
    EXPECT_EQ(mended.at(Measure::InPost, LocalityIndex(0), RoleIndex(0), 0), Fte(9));
}

TEST(Gaps, APlanWithoutLocalitiesSaysSoWhateverIsAssumed)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.role("Social worker", RoleKind::Casework, true).set(Kind::AnnualLeaveDays, 28);
    std::vector<std::string> codes;
    for (const plan::Problem& problem : checkOf(plan.results()).problems)
        codes.push_back(problem.code);
    EXPECT_EQ(codes, (std::vector<std::string>{"no-locality", "no-demand", "no-establishment"}));
}

} // namespace
} // namespace muster::engine
