// Why an outturn differs from what was approved. Source: docs/method.md, section 7.4.

#include "engine/money/money_that_came.h"
#include "engine/random_plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::engine {
namespace {

using namespace test_money;
using test::kClose;

/// The oracle of the method: an award of 5 % where 3 % was provided for.
TEST(Variance, APayAwardBeyondTheProvisionIsPrice)
{
    PlanBuilder plan(Month(2027, 4), 12);
    plan.locality("Council").role("Social worker", RoleKind::Casework, true);
    plan.establishment("Council", "Social worker", "2027-04-01", 10, 0);
    plan.set(Kind::Salary, 100'000, {.from = "2026-04"}).set(Kind::PayInflation, 0.05);
    Budget budget = budgetOf(plan, 1'030'000);
    budget.fte = Fte(10);
    budget.payAward = 0.03;
    budget.turnoverAllowance = 0;
    plan.put(budget);
    expectFigure(plan, Column::CostVariance, 0); // against the budget of the establishment
    expectFigure(plan, Column::OutturnVariance, 20'000);
    expectFigure(plan, Column::PriceVariance, 20'000);
    for (const Column none :
         {Column::PostsVariance, Column::AgencyVariance, Column::UnfilledVariance, Column::NotExplained})
        expectFigure(plan, none, 0);
}

TEST(Variance, IsMadeOfPostsPriceAgencyAndUnfilledPosts)
{
    PlanBuilder plan(Month(2027, 4), 12);
    plan.locality("Council").role("Social worker", RoleKind::Casework, true);
    plan.establishment("Council", "Social worker", "2027-04-01", 12, 3, 1); // 9 of 12 filled, 1 agency
    plan.set(Kind::Salary, 10'500).set(Kind::PayInflation, 0.05).set(Kind::AgencyPremium, 0.5);
    Budget budget = budgetOf(plan, 10 * 10'000 * 1.02 * 0.9);
    budget.fte = Fte(10);
    budget.payAward = 0.02;
    budget.turnoverAllowance = 0.1;
    plan.put(budget);
    expectFigure(plan, Column::PostsVariance, 2 * 10'000 * 1.02 * 0.9);
    expectFigure(plan, Column::PriceVariance, 12 * 10'000 * 0.03 * 0.9);
    expectFigure(plan, Column::AgencyVariance, 1.5 * 10'500);
    expectFigure(plan, Column::UnfilledVariance, 9 * 10'500 - 12 * 10'500 * 0.9);
    expectFigure(plan, Column::NotExplained, 0);
    expectFigure(plan, Column::OutturnVariance, 10.5 * 10'500 - 91'800);
}

TEST(Variance, ACauseOfWhichNothingWasApprovedIsEmptyAndNotExplainedTakesIt)
{
    PlanBuilder plan = council();
    plan.put(budgetOf(plan, 300'000));
    for (const Column column : {Column::PostsVariance, Column::PriceVariance, Column::UnfilledVariance})
        EXPECT_FALSE(figure(plan, column)) << info(column).name;
    expectFigure(plan, Column::NotExplained, 60'000);
}

TEST(Budgets, AddUpWithWhatWasApprovedInThem)
{
    PlanBuilder plan = council();
    const auto put = [&](const char* locality, double before, double fte, double award, double allowance) {
        Budget row = budgetOf(plan, before * (1 + award) * (1 - allowance), {locality});
        row.fte = Fte(fte);
        row.payAward = award;
        row.turnoverAllowance = allowance;
        plan.put(row);
    };
    put("North", 100'000, 10, 0.02, 0.05);
    expectFigure(plan, Column::ApprovedBudget, 96'900, {"North"});
    EXPECT_FALSE(figure(plan, Column::ApprovedBudget));
    put("West", 100'000, 20, 0.04, 0.05);
    expectFigure(plan, Column::ApprovedBudget, 195'700);
    for (const Column column : {Column::PostsVariance, Column::PriceVariance, Column::UnfilledVariance,
                                Column::NotExplained, Column::OutturnVariance}) {
        const auto north = figure(plan, column, {"North"});
        const auto west = figure(plan, column, {"West"});
        ASSERT_TRUE(north && west) << info(column).name;
        expectFigure(plan, column, *north + *west);
    }
    expectFigure(plan, Column::PostsVariance, 96'900 * 0.5, {"North"}); // 15 where 10 were approved
}

TEST(Budgets, OfOnePlaceByFundingAreTakenTogether)
{
    PlanBuilder plan = council();
    for (const auto& [funding, before, award] :
         {std::tuple("Grant", 100'000, 0.02), std::tuple("Base", 200'000, 0.05)}) {
        plan.put(plan::Funding{newId<plan::FundingId>(), funding, {}, {}, ""});
        Budget row = budgetOf(plan, before * (1 + award) * 0.9);
        row.funding = funding;
        row.fte = Fte(10);
        row.payAward = award;
        row.turnoverAllowance = 0.1;
        plan.put(row);
    }
    const Results results = plan.results();
    const OutturnYear year(results, {LocalityIndex(0), kAllRoles, results.inputs().financialYears().front()});
    ASSERT_EQ(year.budgets().size(), 1U);
    EXPECT_NEAR(year.budget(), 0.9 * (102'000 + 210'000), 1e-6);
    EXPECT_NEAR(year.budgets().front().approvedFte(), 20, kClose);
    EXPECT_NEAR(year.budgets().front().approvedAward(), 0.04, kClose);
    EXPECT_NEAR(year.budgets().front().approvedAllowance(), 0.1, kClose);
}

TEST(Budgets, WithoutALocalityAreTheTopsAndByFundingAddUp)
{
    PlanBuilder plan = council();
    Budget grant = budgetOf(plan, 100'000);
    grant.locality = {};
    grant.funding = "Grant";
    Budget base = budgetOf(plan, 250'000);
    base.funding = "Base";
    plan.put(plan::Funding{newId<plan::FundingId>(), "Grant", {}, {}, ""});
    plan.put(plan::Funding{newId<plan::FundingId>(), "Base", {}, {}, ""});
    plan.put(grant);
    plan.put(base);
    expectFigure(plan, Column::ApprovedBudget, 350'000);
    const Results results = plan.results();
    const Period year = results.inputs().financialYears().front().period;
    EXPECT_EQ(approvedFor(results.inputs(), LocalityIndex(0), "Grant", year), 100'000);
    EXPECT_EQ(approvedFor(results.inputs(), LocalityIndex(1), "Grant", year), std::nullopt);
    plan.put(budgetOf(plan, 340'000)); // of whatever pays: the whole, and less than its parts
    expectFigure(plan, Column::ApprovedBudget, 340'000);
}

TEST(Budgets, OfFundingAloneAreSaidToCountAsTheWhole)
{
    PlanBuilder plan = council();
    for (const char* funding : {"Grant", "Base"}) {
        plan.put(plan::Funding{newId<plan::FundingId>(), funding, {}, {}, ""});
        Budget row = budgetOf(plan, 100'000);
        row.funding = funding;
        plan.put(row);
    }
    const auto problems = checkOf(plan.results()).problems;
    const auto found = std::ranges::find(problems, "budget-by-funding-alone", &plan::Problem::code);
    ASSERT_NE(found, problems.end());
    EXPECT_EQ(found->severity, plan::Severity::Note);
    EXPECT_EQ(found->where, "Budget, Council, 2027/28");
    EXPECT_EQ(found->found, "£200,000 from Base, Grant");
    plan.put(budgetOf(plan, 340'000));
    EXPECT_TRUE(oddities(plan).empty());
}

TEST(Budgets, ThatContradictTheirWholeAreNamed)
{
    PlanBuilder plan = council();
    plan.put(budgetOf(plan, 100'000));
    plan.put(budgetOf(plan, 120'000, {"North"}));
    EXPECT_EQ(oddities(plan), std::vector<std::string>{"budget-parts-beyond-whole"});
    Budget nowhere = budgetOf(plan, 100'000);
    nowhere.locality = {};
    plan.put(nowhere);
    EXPECT_EQ(oddities(plan).back(), "budget-without-locality");
}

/// The causes and what is not explained add up to the variance, in every place that has one.
RC_GTEST_PROP(Variance, ItsCausesAddUpToIt, (std::uint32_t seed))
{
    const test::RandomPlan random(seed, false);
    const Results results{Inputs(random.plan())};
    for (const TablePlace& place : tablePlaces(results, PeriodLength::FinancialYear, Rollup::WithBeneath)) {
        const auto variance = figureAt(results, place, Column::OutturnVariance);
        double sum = 0;
        for (const Column cause : {Column::PostsVariance, Column::PriceVariance, Column::AgencyVariance,
                                   Column::UnfilledVariance, Column::NotExplained})
            sum += figureAt(results, place, cause).value_or(0);
        if (variance)
            RC_ASSERT(std::abs(sum - *variance) < 1e-6 * std::max(1.0, std::abs(*variance)));
        if (const auto outturn = figureAt(results, place, Column::Outturn))
            RC_ASSERT(std::abs(*outturn - figureAt(results, place, Column::ActualToDate).value_or(0) -
                               *figureAt(results, place, Column::ForecastRest)) <
                      1e-6 * std::max(1.0, std::abs(*outturn)));
    }
}

} // namespace
} // namespace muster::engine
