// Both engines on retirement by age: docs/method.md, section 6.2.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;

void addBand(PlanBuilder& plan, const char* band, double share, double retirement)
{
    plan.put(plan::StaffAge{newId<plan::StaffAgeId>(), {}, {}, band, share, retirement});
}

TEST(BothEnginesOnRetirement, AYearTakesTheShareOfEachAgeThatRetires)
{
    PlanBuilder plan = smallCouncil(12);
    plan.establishment("Essex", "Social worker", "2026-04-01", 100, 0);
    addBand(plan, "under 65", 0.95, 0);
    addBand(plan, "65 and over", 0.05, 1);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RetirementsFte, "Essex", "Social worker", 0, 12), 5, kClose);
}

TEST(BothEnginesOnRetirement, AgesOfDifferentRatesAddUp)
{
    PlanBuilder plan = smallCouncil(12);
    plan.establishment("Essex", "Social worker", "2026-04-01", 100, 0);
    addBand(plan, "under 60", 0.85, 0);
    addBand(plan, "60 to 64", 0.10, 0.3);
    addBand(plan, "65 and over", 0.05, 0.8);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RetirementsFte, "Essex", "Social worker", 0, 12), 7, kClose);
}

} // namespace
} // namespace muster::test
