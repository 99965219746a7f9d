// Both engines on what a total hides: docs/method.md, section 7.1.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

/// Two teams, of which the second is over-filled by some of the first's three vacancies.
bool hides(double overFilled, double agency)
{
    PlanBuilder plan = smallCouncil(1);
    plan.locality("North", "Essex").locality("West", "Essex");
    plan.establishment("North", "Social worker", "2026-04-01", 10, 3, agency);
    plan.establishment("West", "Social worker", "2026-04-01", 10, -overFilled);
    BothEngines read(plan);
    return read.hidesVacancies("Essex", "Social worker", 0);
}

TEST(BothEnginesOnHiddenVacancies, OverFilledPostsAreToldFromAThirdOn)
{
    EXPECT_FALSE(hides(0.9, 0));
    EXPECT_TRUE(hides(1, 0));
    EXPECT_TRUE(hides(3, 0));
}

TEST(BothEnginesOnHiddenVacancies, AgencyCoverNeverHidesAny)
{
    EXPECT_FALSE(hides(0, 3));
}

} // namespace
} // namespace muster::test
