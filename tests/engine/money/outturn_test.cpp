// What came, and the forecast of the rest. Source: docs/method.md, section 7.4.

#include "engine/explain.h"
#include "engine/money/money_that_came.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using namespace test_money;

TEST(Outturn, IsTheForecastWhereNothingCame)
{
    PlanBuilder plan = council();
    expectFigure(plan, Column::Outturn, 30 * 12000);
    expectFigure(plan, Column::ForecastRest, 30 * 12000);
    for (const Column column : {Column::ActualToDate, Column::MonthsActual, Column::ApprovedBudget,
                                Column::OutturnVariance, Column::BudgetToDate, Column::NotAllocated})
        EXPECT_FALSE(figure(plan, column)) << info(column).name;
}

TEST(Outturn, IsWhatCameAndTheForecastOfTheRest)
{
    PlanBuilder plan = council();
    plan.put(budgetOf(plan, 350'000));
    putMonth(plan, Month(2027, 4), 31'000, {}, 2'500);
    putMonth(plan, Month(2027, 6), 29'000); // after a gap: it is actual all the same
    expectFigure(plan, Column::MonthsActual, 2);
    expectFigure(plan, Column::ActualToDate, 62'500);
    expectFigure(plan, Column::ForecastRest, 10 * 30'000);
    expectFigure(plan, Column::Outturn, 362'500);
    expectFigure(plan, Column::OutturnVariance, 12'500);
    expectFigure(plan, Column::BudgetToDate, 350'000 * 2 / 12.0);
    expectFigure(plan, Column::PayToDate, 60'000);
    expectFigure(plan, Column::AgencyToDate, 2'500);
    expectFigure(plan, Column::VarianceToDate, 62'500 - 350'000 / 6.0);
    expectFigure(plan, Column::NotAllocated, 62'500);
    EXPECT_EQ(oddities(plan), std::vector<std::string>(2, "gap-in-actuals"));
}

TEST(Outturn, AMonthWithPayAloneStaysForecastAndIsNamed)
{
    PlanBuilder plan = council();
    put(plan, ActualMeasure::Pay, Month(2027, 4), 1);
    expectFigure(plan, Column::Outturn, 360'000);
    EXPECT_EQ(oddities(plan), std::vector<std::string>{"half-actual-month"});
}

TEST(Outturn, AWholeIsTheSumOfPartsThatCoverItAndNothingIsSplit)
{
    PlanBuilder plan = council();
    putMonth(plan, Month(2027, 4), 14'000, {"North"});
    EXPECT_FALSE(figure(plan, Column::ActualToDate)); // West is not known
    EXPECT_FALSE(figure(plan, Column::ActualToDate, {"North", "Social worker"}));
    expectFigure(plan, Column::ActualToDate, 14'000, {"North"});
    putMonth(plan, Month(2027, 4), 9'000, {"West", "Social worker"});
    EXPECT_FALSE(figure(plan, Column::ActualToDate));
    putMonth(plan, Month(2027, 4), 6'000, {"West", "Care officer"});
    expectFigure(plan, Column::ActualToDate, 29'000);
    expectFigure(plan, Column::NotAllocated, 0);
    expectFigure(plan, Column::NotAllocated, 14'000, {"North"});
    EXPECT_FALSE(figure(plan, Column::ActualToDate, {"Council", "Social worker"}));
}

TEST(Outturn, AFigureInsideAnotherIsPartOfIt)
{
    PlanBuilder plan = council();
    putMonth(plan, Month(2027, 4), 30'000);
    putMonth(plan, Month(2027, 4), 14'000, {"North"});
    putMonth(plan, Month(2027, 4), 9'500, {"North", "Social worker"});
    expectFigure(plan, Column::ActualToDate, 30'000);
    expectFigure(plan, Column::NotAllocated, 16'000);
    expectFigure(plan, Column::NotAllocated, 4'500, {"North"});
    expectFigure(plan, Column::NotAllocated, 0, {"North", "Social worker"});
    EXPECT_TRUE(oddities(plan).empty());
    putMonth(plan, Month(2027, 4), 16'500, {"West"});
    EXPECT_EQ(oddities(plan), std::vector<std::string>{"actual-parts-beyond-whole"});
}

TEST(Outturn, MonthsBeforeThePlanCountIfTheyCame)
{
    PlanBuilder plan(Month(2027, 6), 12);
    plan.locality("Council").role("Social worker", RoleKind::Casework, true);
    plan.establishment("Council", "Social worker", "2027-06-01", 10, 0).set(Kind::Salary, 12000);
    plan.put(budgetOf(plan, 120'000));
    EXPECT_FALSE(figure(plan, Column::Outturn));
    putMonth(plan, Month(2027, 4), 9'000);
    EXPECT_FALSE(figure(plan, Column::Outturn));
    putMonth(plan, Month(2027, 5), 9'000);
    expectFigure(plan, Column::Outturn, 18'000 + 10 * 10'000);
    EXPECT_FALSE(figure(plan, Column::PostsVariance)); // the plan does not hold the whole year
    expectFigure(plan, Column::AgencyVariance, 0);
    expectFigure(plan, Column::NotExplained, -2'000);
}

TEST(Outturn, EveryFigureOfItIsExplained)
{
    PlanBuilder plan = council();
    Budget budget = budgetOf(plan, 350'000);
    budget.fte = Fte(30);
    budget.payAward = 0.02;
    budget.turnoverAllowance = 0.03;
    plan.put(budget);
    for (int i = 0; i < 3; ++i)
        putMonth(plan, Month(2027, 4 + i), 29'000 + i, {}, 100 * i);
    const Results results = plan.results();
    const TablePlace place{LocalityIndex(0), kAllRoles, results.inputs().financialYears().front()};
    for (const Column column : kOutturnTable) {
        const auto value = figureAt(results, place, column);
        const auto told = explain(results, place, column);
        ASSERT_TRUE(value && told) << info(column).name;
        EXPECT_NEAR(evaluate(*told->trace), *value, 1e-6) << info(column).name;
    }
    const std::string text = toText(explain(results, place, Column::Outturn).value());
    EXPECT_NE(text.find("actual figure of April 2027"), std::string::npos) << text;
    EXPECT_NE(explain(results, {LocalityIndex(1), kAllRoles, place.span}, Column::OutturnVariance)
                  .error()
                  .message.find("no budget is approved"),
              std::string::npos);
}

} // namespace
} // namespace muster::engine
