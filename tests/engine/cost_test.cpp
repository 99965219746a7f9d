// What posts and people cost. Source: docs/method.md, sections 7.3 and 12.

#include "engine/check.h"
#include "engine/cost.h"
#include "engine/explain.h"
#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::Kind;
using plan::RoleKind;
using test::PlanBuilder;

/// One locality with social workers from April 2026.
PlanBuilder pricedTeam(double posts, double inPost, double agency = 0, int months = 12)
{
    PlanBuilder plan(Month(2026, 4), months);
    plan.locality("North").role("Social worker", RoleKind::Casework, true);
    plan.establishment("North", "Social worker", "2026-04-01", posts, posts - inPost, agency);
    return plan;
}

plan::Post post(const PlanBuilder& plan, const char* title, std::optional<Date> start,
                std::optional<Date> end)
{
    return test::postOf(plan, "North", title, 1, start, end);
}

/// A figure of the year so many after the first.
std::optional<double> year(const PlanBuilder& plan, Column column, std::size_t after = 0)
{
    const Results results = plan.results();
    const auto years =
        periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::FinancialYear);
    return figureAt(results, {LocalityIndex(0), RoleIndex(0), years.at(after), Rollup::WithBeneath}, column);
}

/// docs/method.md, section 12: 55 posts at 52,000, in post 45.5, agency 3 at 78,000, 5 % allowance.
TEST(CostWorkedCase, BudgetForecastAndVarianceAreThoseOfTheModel)
{
    PlanBuilder plan = pricedTeam(55, 45.5, 3);
    plan.set(Kind::Salary, 40000).set(Kind::OnCosts, 0.3).set(Kind::AgencyPremium, 0.5);
    plan.set(Kind::TurnoverAllowance, 0.05);
    EXPECT_NEAR(year(plan, Column::PostsCost).value_or(0), 55 * 52000, 1e-6);
    EXPECT_NEAR(year(plan, Column::Budget).value_or(0), 2717000, 1e-6);
    EXPECT_NEAR(year(plan, Column::PayCost).value_or(0), 2366000, 1e-6);
    EXPECT_NEAR(year(plan, Column::AgencyCost).value_or(0), 234000, 1e-6);
    EXPECT_NEAR(year(plan, Column::ForecastCost).value_or(0), 2600000, 1e-6);
    EXPECT_NEAR(year(plan, Column::CostVariance).value_or(0), -117000, 1e-6);
}

TEST(Cost, PayRisesEachAprilAfterTheFirstMonth)
{
    PlanBuilder plan = pricedTeam(1, 1, 0, 36);
    plan.set(Kind::Salary, 12000).set(Kind::PayInflation, 0.1);
    EXPECT_NEAR(year(plan, Column::PayCost, 0).value_or(0), 12000, 1e-9);
    EXPECT_NEAR(year(plan, Column::PayCost, 1).value_or(0), 13200, 1e-9);
    EXPECT_NEAR(year(plan, Column::PayCost, 2).value_or(0), 14520, 1e-9);
}

/// Inflation that falls never takes back a pay rise: each April moves the pay of the year before.
TEST(Cost, EachAprilRaisesThePayOfTheYearBefore)
{
    PlanBuilder plan = pricedTeam(1, 1, 0, 36);
    plan.set(Kind::Salary, 480000).set(Kind::PayInflation, 0.05);
    plan.set(Kind::PayInflation, 0.02, {.from = "2028-04"});
    EXPECT_NEAR(year(plan, Column::PayCost, 0).value_or(0), 480000, 1e-6);
    EXPECT_NEAR(year(plan, Column::PayCost, 1).value_or(0), 504000, 1e-6);
    EXPECT_NEAR(year(plan, Column::PayCost, 2).value_or(0), 514080, 1e-6);
}

TEST(Cost, ASalaryIsAtThePricesOfTheMonthFromWhichItCounts)
{
    PlanBuilder plan = pricedTeam(1, 1, 0, 48);
    plan.set(Kind::Salary, 40000).set(Kind::PayInflation, 0.05);
    plan.set(Kind::Salary, 42000, {.from = "2028-04"});
    EXPECT_NEAR(year(plan, Column::PayCost, 1).value_or(0), 42000, 1e-6); // 40,000 and a rise of 5 %
    EXPECT_NEAR(year(plan, Column::PayCost, 2).value_or(0), 42000, 1e-6); // as it says
    EXPECT_NEAR(year(plan, Column::PayCost, 3).value_or(0), 44100, 1e-6);
}

TEST(Cost, APostIsAtThePricesOfItsFirstDay)
{
    PlanBuilder plan(Month(2026, 4), 36);
    plan.locality("North").role("Social worker", RoleKind::Casework, true).set(Kind::PayInflation, 0.1);
    plan::Post later = post(plan, "Later", Date{2027, 4, 1}, {});
    later.annualCost = Pounds(50000);
    plan.put(later);
    EXPECT_NEAR(year(plan, Column::PostsCost, 1).value_or(0), 50000, 1e-6);
    EXPECT_NEAR(year(plan, Column::PostsCost, 2).value_or(0), 55000, 1e-6);
}

TEST(Cost, APostCostsWhatItSaysElseItsGradeElseItsRole)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").role("Social worker", RoleKind::Casework, true);
    plan.set(Kind::Salary, 30000).set(Kind::OnCosts, 0.25);
    plan.put(plan::Grade{newId<plan::GradeId>(), "Grade 4", Pounds(24000), "pay scales"});
    plan::Post own = post(plan, "Own", Date{2026, 10, 1}, Date{2027, 2, 28});
    own.annualCost = Pounds(60000);
    own.grade = "Grade 4";
    plan.put(own);
    EXPECT_NEAR(year(plan, Column::PostsCost).value_or(0), 60000 * 5 / 12.0, 1e-9); // October to February
    plan::Post graded = post(plan, "Graded", {}, {});
    graded.grade = "Grade 4";
    plan.put(graded);
    EXPECT_NEAR(year(plan, Column::PostsCost).value_or(0), 25000 + 30000, 1e-9);
    plan.put(post(plan, "Of the role", {}, {}));
    EXPECT_NEAR(year(plan, Column::PostsCost).value_or(0), 25000 + 30000 + 37500, 1e-9);
}

TEST(Cost, ThePriceOfTheGapIsThePeopleMissingAtTheCostOfAPost)
{
    PlanBuilder plan = pricedTeam(10, 8);
    plan.set(Kind::Salary, 12000).set(Kind::FixedPosts, 11, {.locality = "North", .role = "Social worker"});
    EXPECT_NEAR(year(plan, Column::GapCost).value_or(0), 3 * 12000, 1e-9);
}

TEST(Cost, NothingIsKnownWhereNothingSaysWhatPostsCost)
{
    const PlanBuilder plan = pricedTeam(10, 8);
    EXPECT_FALSE(year(plan, Column::Budget));
    EXPECT_TRUE(codes(plan).empty());
    const Results results = plan.results();
    const PeriodSpan span = periodsOf(Month(2026, 4), 12, PeriodLength::FinancialYear).front();
    const auto why =
        explain(results, {LocalityIndex(0), RoleIndex(0), span, Rollup::WithBeneath}, Column::Budget);
    ASSERT_FALSE(why);
    EXPECT_NE(why.error().sentence().find("nothing says what posts cost"), std::string::npos);
}

TEST(Cost, ByFundingIsByPostAndPeriod)
{
    PlanBuilder plan = pricedTeam(10, 10);
    plan.set(Kind::Salary, 12000);
    plan::Post grant = post(plan, "Project", Date{2026, 7, 1}, Date{2027, 3, 31});
    grant.annualCost = Pounds(24000);
    grant.funding = "Better Care Fund";
    plan.put(grant);
    const auto rows = costByFunding(plan.results(), PeriodLength::FinancialYear, Rollup::WithBeneath);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].funding, "");
    EXPECT_NEAR(rows[0].cost.value_or(0), 120000, 1e-9);
    EXPECT_EQ(rows[1].funding, "Better Care Fund");
    EXPECT_NEAR(rows[1].cost.value_or(0), 18000, 1e-9);
    EXPECT_NEAR(rows[1].fte, 0.75, 1e-12);
}

/// A grant of 20,000 a year that ends on 15 November, for a post of 24,000.
TEST(Cost, WhatNoSourcePaysStandsInTheRowUnfunded)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").role("Social worker", RoleKind::Casework, true);
    plan::Post row = post(plan, "Project", {}, {});
    row.annualCost = Pounds(24000);
    row.funding = "Grant";
    plan.put(row);
    plan.put(plan::Funding{newId<plan::FundingId>(), "Grant", Date{2026, 11, 15}, Pounds(14500), ""});
    const Results results = plan.results();
    const auto months = costByFunding(results, PeriodLength::Month, Rollup::WithBeneath);
    const auto paid = [&](std::string_view funding, int month) {
        for (const FundingRow& each : months)
            if (each.funding == funding && each.span.first == month)
                return each.cost.value_or(-1);
        return 0.0;
    };
    EXPECT_NEAR(paid("Grant", 6), 2000, 1e-9);   // October: 14,000 of its limit are used
    EXPECT_NEAR(paid("Grant", 7), 500, 1e-9);    // November: half of it would be 1,000
    EXPECT_NEAR(paid(kUnfunded, 7), 1500, 1e-9); // 1,000 after the end, 500 beyond the limit
    EXPECT_NEAR(paid(kUnfunded, 8), 2000, 1e-9); // December
    const auto year = costByFunding(results, PeriodLength::FinancialYear, Rollup::WithBeneath);
    ASSERT_EQ(year.size(), 2u);
    EXPECT_NEAR(year[0].cost.value_or(0) + year[1].cost.value_or(0), 24000, 1e-9);
}

/// Twenty posts are listed; the structure takes two of them, and nobody says which.
TEST(Cost, AChangeThatTakesListedPostsTakesThemProRataAndNoSourceIsBelowZero)
{
    PlanBuilder plan = pricedTeam(20, 20);
    plan.set(Kind::Salary, 40000);
    for (int i = 0; i < 20; ++i) {
        plan::Post row = post(plan, ("Post " + std::to_string(i)).c_str(), {}, {});
        row.annualCost = Pounds(12000);
        row.funding = i < 10 ? "Grant" : "Base";
        plan.put(row);
    }
    plan::Restructure change;
    change.id = newId<plan::RestructureId>();
    change.name = "Savings";
    change.locality = plan.id<plan::Locality>("North");
    change.role = plan.id<plan::Role>("Social worker");
    change.month = Month(2026, 7);
    change.establishment = Fte(-2);
    change.months = 1;
    plan.put(change);
    const auto rows = costByFunding(plan.results(), PeriodLength::Month, Rollup::WithBeneath);
    for (const FundingRow& row : rows) {
        EXPECT_NE(row.funding, "");
        EXPECT_NEAR(row.cost.value_or(0), row.span.first < 3 ? 10000 : 9000, 1e-9);
        EXPECT_NEAR(row.fte, row.span.first < 3 ? 10 : 9, 1e-9);
    }
    EXPECT_NEAR(year(plan, Column::PostsCost).value_or(0), 3 * 20000 + 9 * 18000, 1e-6);
}

TEST(CostProblem, ASalaryThatIsNotSetIsToldAndTheSumIsNotGuessed)
{
    PlanBuilder plan = pricedTeam(10, 8);
    plan.role("Therapist", RoleKind::Casework, true).establishment("North", "Therapist", "2026-04-01", 2, 0);
    plan.set(Kind::Salary, 30000, {.role = "Social worker"});
    EXPECT_EQ(codes(plan), std::vector<std::string>{"salary-not-set"});
    EXPECT_TRUE(year(plan, Column::Budget));
    const Results results = plan.results();
    const PeriodSpan span = periodsOf(Month(2026, 4), 12, PeriodLength::FinancialYear).front();
    EXPECT_FALSE(figureAt(results, {LocalityIndex(0), kAllRoles, span, Rollup::WithBeneath}, Column::Budget));
}

TEST(CostProblem, MoneyThatEndsBeforeItsPostAndALimitThatIsExceededAreTold)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").role("Social worker", RoleKind::Casework, true);
    plan::Post row = post(plan, "Project", {}, Date{2027, 3, 31});
    row.annualCost = Pounds(24000);
    row.funding = "Grant";
    plan.put(row);
    plan.put(plan::Funding{newId<plan::FundingId>(), "Grant", Date{2026, 12, 31}, Pounds(15000), ""});
    EXPECT_EQ(codes(plan), (std::vector<std::string>{"funding-ends", "funding-exceeded"}));
}

TEST(CostProblem, AGradeThatThePayScaleLacksIsNoted)
{
    PlanBuilder plan(Month(2026, 4), 12);
    plan.locality("North").role("Social worker", RoleKind::Casework, true).set(Kind::Salary, 30000);
    plan::Post row = post(plan, "Project", {}, {});
    row.grade = "Band Z";
    plan.put(row);
    const auto problems = checkOf(plan.results()).problems;
    EXPECT_TRUE(std::ranges::count(problems, "grade-not-known", &plan::Problem::code) == 1);
}

TEST(CostExplained, WhatASalaryThatIsNotSetWouldPriceHasNoFigureByFundingEither)
{
    PlanBuilder plan = pricedTeam(10, 8);
    plan.role("Therapist", RoleKind::Casework, true).establishment("North", "Therapist", "2026-04-01", 2, 0);
    plan.set(Kind::Salary, 30000, {.role = "Social worker"});
    const Results results = plan.results();
    const FundingPlace place{LocalityIndex(0), "", results.inputs().financialYears().front()};
    EXPECT_FALSE(explainFunding(results, place, FundingColumn::PostsCost));
    EXPECT_TRUE(explainFunding(results, place, FundingColumn::EstablishmentFte));
}

TEST(CostExplained, ABudgetIsMadeOfSalaryOnCostsAndPosts)
{
    PlanBuilder plan = pricedTeam(55, 45.5, 3);
    plan.set(Kind::Salary, 40000).set(Kind::OnCosts, 0.3).set(Kind::TurnoverAllowance, 0.05);
    const Results results = plan.results();
    const PeriodSpan april{{PeriodLength::Month, Month(2026, 4)}, 0, 1};
    const auto explanation =
        explain(results, {LocalityIndex(0), RoleIndex(0), april, Rollup::Own}, Column::Budget);
    ASSERT_TRUE(explanation);
    const std::string text = toText(*explanation);
    EXPECT_NE(text.find("cost of the posts × (1 − turnover allowance)"), std::string::npos) << text;
    EXPECT_NE(text.find("establishment × cost of a post"), std::string::npos) << text;
    EXPECT_NE(text.find("salary × (1 + on-costs) ÷ 12"), std::string::npos) << text;
}

} // namespace
} // namespace muster::engine
