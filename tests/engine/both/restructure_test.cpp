// Both engines on restructures: docs/method.md, section 6.1.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;

/// Twenty posts at a date, of which a restructure takes five with their people.
PlanBuilder council(const char* asAt, Month month)
{
    PlanBuilder plan = smallCouncil(6);
    plan.establishment("Essex", "Social worker", asAt, 20, 0);
    plan.put(plan::Restructure{newId<plan::RestructureId>(), "Fewer", plan.id<plan::Locality>("Essex"),
                               plan.id<plan::Role>("Social worker"), month, Fte(-5), Fte(5), Fte(0), 1});
    return plan;
}

TEST(BothEnginesOnRestructures, AChangeCountsAfterAPositionOfTheSameMonth)
{
    for (const char* asAt : {"2026-06-01", "2026-05-20"}) {
        const PlanBuilder plan = council(asAt, Month(2026, 6));
        BothEngines read(plan);
        EXPECT_NEAR(read.of(Column::EstablishmentFte, "Essex", "Social worker", 2), 15, kClose) << asAt;
        EXPECT_NEAR(read.of(Column::RedundanciesFte, "Essex", "Social worker", 2), 5, kClose) << asAt;
        EXPECT_NEAR(read.of(Column::VacancyFte, "Essex", "Social worker", 3), 0, kClose) << asAt;
    }
}

TEST(BothEnginesOnRestructures, AnEarlierChangeIsInThePosition)
{
    const PlanBuilder plan = council("2026-06-01", Month(2026, 5));
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::EstablishmentFte, "Essex", "Social worker", 2), 20, kClose);
}

} // namespace
} // namespace muster::test
