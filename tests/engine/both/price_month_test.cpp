// Both engines on the month at whose prices money is: docs/method.md, section 7.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

TEST(BothEnginesOnPrices, ASalaryIsAtThePricesOfTheMonthFromWhichItCounts)
{
    PlanBuilder plan = smallCouncil(48);
    plan.establishment("Essex", "Social worker", "2026-04-01", 1, 0);
    plan.set(Kind::Salary, 40000).set(Kind::Salary, 42000, {.from = "2028-04"}).set(Kind::PayInflation, 0.03);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::PayCost, "Essex", "Social worker", 12), 40000 * 1.03 / 12, 1e-6);
    EXPECT_NEAR(read.of(Column::PayCost, "Essex", "Social worker", 24), 42000.0 / 12, 1e-6);
    EXPECT_NEAR(read.of(Column::PayCost, "Essex", "Social worker", 36), 42000 * 1.03 / 12, 1e-6);
}

TEST(BothEnginesOnPrices, APostCostsInTheMonthOfItsStartWhatTheCommitteeApproved)
{
    PlanBuilder plan = smallCouncil(36);
    plan.set(Kind::PayInflation, 0.03);
    const auto post = [&](const char* title, std::optional<Date> start) {
        plan::Post row = postOf(plan, "Essex", title, 1, start, {});
        row.annualCost = Pounds(12000);
        plan.put(row);
    };
    post("Was there before", Date{2020, 1, 1});
    post("Begins in April", Date{2027, 4, 1});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 0), 1000, 1e-6);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 12), 1030 + 1000, 1e-6);
    EXPECT_NEAR(read.of(Column::PostsCost, "Essex", "Social worker", 24), 1.03 * (1030 + 1000), 1e-6);
}

} // namespace
} // namespace muster::test
