// Both engines on rates that change: docs/method.md, sections 3.2, 3.3 and 7.3.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

TEST(BothEnginesOnRatesThatChange, PayInflationOfLaterYearsLeavesEarlierOnesAlone)
{
    PlanBuilder plan = smallCouncil(36);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    plan.set(Kind::Salary, 48000).set(Kind::PayInflation, 0.05);
    plan.set(Kind::PayInflation, 0.02, {.from = "2028-04"});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::PayCost, "Essex", "Social worker", 0, 12), 480000, 1e-6);
    EXPECT_NEAR(read.of(Column::PayCost, "Essex", "Social worker", 12, 12), 504000, 1e-6);
    EXPECT_NEAR(read.of(Column::PayCost, "Essex", "Social worker", 24, 12), 514080, 1e-6);
}

TEST(BothEnginesOnRatesThatChange, OpenCasesStayWhereGrowthEnds)
{
    PlanBuilder plan = smallCouncil(36);
    plan.activity("Open", plan::Standard::Caseload).set(Kind::CasesPerWorker, 1).set(Kind::QualifiedShare, 1);
    plan.demand("Essex", "Adults", "Open", "2026-04", 400);
    plan.set(Kind::DemandGrowth, 0.05).set(Kind::DemandGrowth, 0, {.from = "2028-04"});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 23), 400 * std::pow(1.05, 23.0 / 12), kClose);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 23), 439.2, 0.05);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 24), 441, kClose);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 35), 441, kClose);
}

TEST(BothEnginesOnRatesThatChange, ARateOfDemandRisesByTheTrendOfEachYear)
{
    PlanBuilder plan = councilOfPeople(40);
    const plan::AgeBand adults{18, plan::AgeBand::kNoEnd};
    plan.put(
        plan::Population{newId<plan::PopulationId>(), plan.id<plan::Locality>("Essex"), adults, 2026, 1000});
    plan.put(plan::DemandRate{newId<plan::DemandRateId>(), plan.id<plan::ClientGroup>("Adults"),
                              plan.id<plan::Activity>("Open"), adults, 100, 2026});
    plan.set(Kind::RateTrend, 0.1).set(Kind::RateTrend, 0.02, {.from = "2028-01"});
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 3), 100, kClose);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 15), 110, kClose);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 27), 110 * 1.02, kClose);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 39), 110 * 1.02 * 1.02, kClose);
}

} // namespace
} // namespace muster::test
