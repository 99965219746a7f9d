// Both engines on outturns and why they differ from what was approved: docs/method.md, section 7.4.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::ActualMeasure;
using plan::Kind;

/// 10 posts in North and 5 in South, filled, at 1,000 a month, in 2026/27.
PlanBuilder county()
{
    PlanBuilder plan = smallCouncil(12);
    plan.locality("North", "Essex").locality("South", "Essex");
    plan.establishment("North", "Social worker", "2026-04-01", 10, 0);
    plan.establishment("South", "Social worker", "2026-04-01", 5, 0);
    plan.set(Kind::Salary, 12000);
    return plan;
}
void came(PlanBuilder& plan, const std::string& locality, double pay, double agency)
{
    plan.put(plan::Actual{newId<plan::ActualId>(),
                          ActualMeasure::Pay,
                          plan.id<plan::Locality>(locality),
                          {},
                          {},
                          Month(2026, 4),
                          pay,
                          "ledger"});
    plan.put(plan::Actual{newId<plan::ActualId>(),
                          ActualMeasure::AgencyCost,
                          plan.id<plan::Locality>(locality),
                          {},
                          {},
                          Month(2026, 4),
                          agency,
                          "ledger"});
}
void approve(PlanBuilder& plan, const std::string& locality, double amount, std::optional<double> fte,
             double award, double allowance)
{
    plan::Budget row;
    row.id = newId<plan::BudgetId>();
    row.locality = plan.id<plan::Locality>(locality);
    row.period = {PeriodLength::FinancialYear, Month(2026, 4)};
    row.amount = Pounds(amount);
    if (fte)
        row.fte = Fte(*fte);
    row.payAward = award;
    row.turnoverAllowance = allowance;
    plan.put(row);
}

TEST(BothEnginesOnOutturn, AMonthOfAPlaceIsActualWhereItsPartsAre)
{
    PlanBuilder plan = county();
    came(plan, "North", 11000, 2000);
    EXPECT_TRUE(std::isnan(BothEngines(plan).ofYear(Column::ActualToDate, "Essex", "")));
    came(plan, "South", 4500, 0);
    BothEngines read(plan);
    EXPECT_EQ(read.ofYear(Column::MonthsActual, "Essex", ""), 1);
    EXPECT_NEAR(read.ofYear(Column::ActualToDate, "Essex", ""), 17500, kClose);
    EXPECT_NEAR(read.ofYear(Column::ForecastRest, "Essex", ""), 11 * 15000, kClose);
    EXPECT_NEAR(read.ofYear(Column::Outturn, "Essex", ""), 182500, kClose);
    EXPECT_TRUE(std::isnan(read.ofYear(Column::ActualToDate, "North", "Social worker"))); // nothing is split
}

TEST(BothEnginesOnOutturn, WhatNoPartIsToldIsNotAllocated)
{
    PlanBuilder plan = county();
    came(plan, "North", 11000, 2000);
    came(plan, "Essex", 20000, 2000);
    BothEngines read(plan);
    EXPECT_NEAR(read.ofYear(Column::NotAllocated, "Essex", ""), 9000, kClose);
    EXPECT_NEAR(read.ofYear(Column::NotAllocated, "North", ""), 13000, kClose); // no role is told any of it
}

TEST(BothEnginesOnOutturn, TheCausesAddUpToTheVariance)
{
    PlanBuilder plan = county();
    came(plan, "North", 11000, 2000);
    came(plan, "South", 4500, 0);
    approve(plan, "North", 130000, 8, 0.03, 0.05);
    approve(plan, "South", 60000, 5, 0.03, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.ofYear(Column::BudgetToDate, "Essex", ""), 190000.0 / 12, kClose);
    EXPECT_NEAR(read.ofYear(Column::VarianceToDate, "Essex", ""), 17500 - 190000.0 / 12, kClose);
    EXPECT_NEAR(read.ofYear(Column::OutturnVariance, "Essex", ""), -7500, kClose);
    // Ten posts in place of North's eight, then no award in place of 3 %.
    const double posts = 130000 * (10.0 / 8 - 1), price = (190000 + posts) * (1 / 1.03 - 1);
    EXPECT_NEAR(read.ofYear(Column::PostsVariance, "Essex", ""), posts, kClose);
    EXPECT_NEAR(read.ofYear(Column::PriceVariance, "Essex", ""), price, 1e-6);
    EXPECT_NEAR(read.ofYear(Column::AgencyVariance, "Essex", ""), 2000, kClose);
    // Pay of 15,500 and eleven months of 15,000, less 95 % of 120,000 and all of 60,000.
    EXPECT_NEAR(read.ofYear(Column::UnfilledVariance, "Essex", ""), 180500 - 174000, kClose);
    EXPECT_NEAR(read.ofYear(Column::NotExplained, "Essex", ""), -7500 - posts - price - 2000 - 6500, 1e-6);
}

TEST(BothEnginesOnOutturn, PriceIsOfEachBudgetAfterTheMorePostsThatItSays)
{
    PlanBuilder plan = county();
    approve(plan, "North", 130000, 8, 0.03, 0.05);
    approve(plan, "South", 60000, {}, 0.03, 0);
    BothEngines read(plan);
    EXPECT_TRUE(std::isnan(read.ofYear(Column::PostsVariance, "Essex", "")));
    const double north = read.ofYear(Column::PriceVariance, "North", "");
    EXPECT_NEAR(north, 130000 * 1.25 * (1 / 1.03 - 1), 1e-6);
    EXPECT_NEAR(read.ofYear(Column::PriceVariance, "Essex", ""), north + 60000 * (1 / 1.03 - 1), 1e-6);
}

TEST(BothEnginesOnOutturn, AnAwardBeyondWhatIsProvidedForIsPrice)
{
    PlanBuilder plan(Month(2025, 4), 24);
    plan.locality("Essex").role("Social worker", plan::RoleKind::Casework, true);
    plan.establishment("Essex", "Social worker", "2025-04-01", 10, 0);
    plan.set(Kind::Salary, 100000).set(Kind::PayInflation, 0.05);
    approve(plan, "Essex", 1030000, 10, 0.03, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.ofYear(Column::OutturnVariance, "Essex", "", 12), 20000, 1e-6);
    EXPECT_NEAR(read.ofYear(Column::PriceVariance, "Essex", "", 12), 20000, 1e-6);
    EXPECT_NEAR(read.ofYear(Column::NotExplained, "Essex", "", 12), 0, 1e-6);
}

TEST(BothEnginesOnOutturn, ABudgetWithoutALocalityIsOfTheTopOne)
{
    PlanBuilder plan = county();
    approve(plan, "Essex", 190000, 15, 0, 0);
    plan::Budget row = *plan.plan().rows<plan::Budget>().begin();
    row.locality = {};
    plan.put(row);
    EXPECT_NEAR(BothEngines(plan).ofYear(Column::ApprovedBudget, "Essex", ""), 190000, kClose);
    EXPECT_TRUE(std::isnan(BothEngines(plan).ofYear(Column::ApprovedBudget, "North", "")));
}

} // namespace
} // namespace muster::test
