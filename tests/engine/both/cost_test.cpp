// Both engines on what is needed beyond what is funded, and on what agency staff cost beyond others:
// docs/method.md, section 7.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

/// A post costs 1,000 a month.
PlanBuilder priced(double fixedPosts)
{
    PlanBuilder plan = smallCouncil(2);
    plan.set(Kind::FixedPosts, fixedPosts, {.locality = "Essex", .role = "Social worker"});
    plan.set(Kind::Salary, 10000).set(Kind::OnCosts, 0.2);
    return plan;
}

TEST(BothEnginesOnCost, WhatIsRequiredLessWhatIsFundedMayBeBelowNothing)
{
    PlanBuilder plan = priced(10);
    plan.set(Kind::VacancyAllowance, 0.2);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    // 10 ÷ (1 − 0.2) are 12.5 posts.
    EXPECT_NEAR(BothEngines(plan).of(Column::RequiredLessFunded, "Essex", "", 0, 2), 5000, kClose);
    plan.establishment("Essex", "Social worker", "2026-05-01", 15, 0);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RequiredLessFunded, "Essex", "Social worker", 1), -2500, kClose);
    EXPECT_NEAR(read.of(Column::RequiredLessFunded, "Essex", "Social worker", 0, 2), 0, kClose);
}

TEST(BothEnginesOnCost, WhatIsRequiredCostsWhatAPostOfTheRegisterDoes)
{
    PlanBuilder plan = priced(3);
    plan::Post post = postOf(plan, "Essex", "Posts", 2, {}, {});
    post.annualCost = Pounds(48000); // 2,000 a month for each FTE
    plan.put(post);
    EXPECT_NEAR(BothEngines(plan).of(Column::RequiredLessFunded, "Essex", "", 0), 3 * 2000 - 4000, kClose);
}

TEST(BothEnginesOnCost, WhatIsRequiredWithoutASalaryIsNotPriced)
{
    PlanBuilder plan = smallCouncil(1);
    plan.locality("North", "Essex").locality("South", "Essex");
    plan.set(Kind::Salary, 12000, {.locality = "North"});
    plan.set(Kind::FixedPosts, 2, {.locality = "North", .role = "Social worker"});
    plan.establishment("North", "Social worker", "2026-04-01", 1, 0, 1);
    plan.establishment("South", "Social worker", "2026-04-01", 1, 0, 1);
    plan.set(Kind::AgencyPremium, 0.5);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RequiredLessFunded, "North", "", 0), 1000, kClose);
    EXPECT_TRUE(std::isnan(read.of(Column::RequiredLessFunded, "Essex", "", 0)));
    EXPECT_NEAR(read.of(Column::AgencyExtraCost, "North", "", 0), 500, kClose);
    EXPECT_TRUE(std::isnan(read.of(Column::AgencyExtraCost, "Essex", "", 0)));
}

TEST(BothEnginesOnCost, AgencyStaffCostMoreByThePremiumOrLess)
{
    PlanBuilder plan = priced(0);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 4, 3);
    plan.set(Kind::AgencyPremium, 0.5);
    EXPECT_NEAR(BothEngines(plan).of(Column::AgencyExtraCost, "Essex", "", 0, 2), 2 * 3 * 500, kClose);
    plan.set(Kind::AgencyPremium, -0.2, {.locality = "Essex", .from = "2026-05"});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::AgencyExtraCost, "Essex", "", 0, 2), 3 * 500 - 3 * 200, kClose);
    EXPECT_NEAR(read.of(Column::AgencyCost, "Essex", "", 0, 2), 3 * 1500 + 3 * 800, kClose);
}

} // namespace
} // namespace muster::test
