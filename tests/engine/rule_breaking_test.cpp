// A plan whose rows break the rules (a damaged file, one of another program) has its rows to mend and no
// figures; it never ends the program.

#include "engine/explain.h"
#include "engine/plan_builder.h"

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
    const auto problems = allProblems(results);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().code, code);
    EXPECT_FALSE(results.inputs().keepsRules());
    EXPECT_EQ(results.inputs().plan(), plan);
    const auto places = tablePlaces(results, PeriodLength::FinancialYear, Reach::WithBeneath);
    EXPECT_FALSE(places.empty());
    for (const TablePlace& place : places)
        for (const auto columns : {requirementColumns(), vacancyColumns(), supplyColumns(), costColumns()})
            for (const Column column : columns) {
                EXPECT_FALSE(figureAt(results, place, column));
                const auto none = explain(results, place, column);
                ASSERT_FALSE(none);
                EXPECT_NE(none.error().message.find(problems.front().message), std::string::npos);
            }
    EXPECT_TRUE(workloadRows(results, {periodsOf(results.inputs().firstMonth(), results.inputs().months(),
                                                 PeriodLength::Month)})
                    .empty());
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
    EXPECT_GE(inputs.dimensions().indexOf(county.id), 0);
    EXPECT_GE(inputs.dimensions().indexOf(north), 0);
}

TEST(RuleBreakingRows, ANumberOutsideItsRange)
{
    auto plan = someStaff();
    plan.set(Kind::NonCaseTime, 1);
    expectNoFigures(plan.plan(), "out-of-range");
}

TEST(RuleBreakingRows, FiguresAreBackOnceTheRowIsMendedAndGoneOnceItIsBack)
{
    auto plan = someStaff();
    const Results sound = plan.results();
    plan.set(Kind::NonCaseTime, 1);
    const Results broken{Inputs(plan.plan(), &sound.inputs())};
    EXPECT_FALSE(broken.at(Measure::Required, 0, 0, 0));
    plan::Edit mend;
    for (const plan::Assumption& row : plan.plan().rows<plan::Assumption>())
        if (row.kind == Kind::NonCaseTime)
            mend.erase<plan::Assumption>(row.id);
    plan.apply(mend);
    const Results mended{Inputs(plan.plan(), &broken.inputs())};
    EXPECT_EQ(mended.at(Measure::Required, 0, 0, 0), sound.at(Measure::Required, 0, 0, 0));
    EXPECT_EQ(mended.at(Measure::InPost, 0, 0, 0), Fte(9));
}

} // namespace
} // namespace muster::engine
