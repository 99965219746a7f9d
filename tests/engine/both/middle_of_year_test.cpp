// Both engines on people of a year's middle, newly qualified, agency and targets of 0 days:
// docs/method.md, sections 3.3, 6.4 and 7.2.

#include "engine/both/both_engines.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

void addPeople(PlanBuilder& plan, const plan::AgeBand& band, int year, double people)
{
    plan.put(
        plan::Population{newId<plan::PopulationId>(), plan.id<plan::Locality>("Essex"), band, year, people});
}
void addRate(PlanBuilder& plan, const plan::AgeBand& band, double rate)
{
    plan.put(plan::DemandRate{newId<plan::DemandRateId>(), plan.id<plan::ClientGroup>("Adults"),
                              plan.id<plan::Activity>("Open"), band, rate, 2026});
}

TEST(BothEnginesOnYears, PeopleOfAYearAreThoseOfItsMiddleAndStraightBetween)
{
    PlanBuilder plan = councilOfPeople(36);
    const plan::AgeBand adults{18, plan::AgeBand::kNoEnd};
    addPeople(plan, adults, 2026, 1000);
    addPeople(plan, adults, 2027, 1240);
    addRate(plan, adults, 100);
    BothEngines read(plan);
    const auto cases = [&](int t) { return read.of(Column::RequiredFte, "Essex", "", t); };
    EXPECT_NEAR(cases(0), 100, kClose);
    EXPECT_NEAR(cases(3), 100, kClose); // July
    EXPECT_NEAR(cases(9), 112, kClose); // January
    EXPECT_NEAR(cases(15), 124, kClose);
    EXPECT_NEAR(cases(35), 124, kClose);
}

TEST(BothEnginesOnYears, EachAgeBandHasYearsOfItsOwn)
{
    PlanBuilder plan = councilOfPeople(36);
    const plan::AgeBand young{18, 64};
    const plan::AgeBand old{65, plan::AgeBand::kNoEnd};
    addPeople(plan, young, 2026, 1000);
    addPeople(plan, young, 2028, 2000);
    addPeople(plan, old, 2026, 500);
    addRate(plan, young, 10);
    addRate(plan, old, 100);
    BothEngines read(plan);
    EXPECT_NEAR(read.of(Column::RequiredFte, "Essex", "", 27), 20 + 50, kClose);
}

TEST(BothEnginesOnYears, NewlyQualifiedRunOffAndAgencyFollowsWhereNothingElseIsSaid)
{
    PlanBuilder plan = smallCouncil(12);
    plan.establishment("Essex", "Social worker", "2026-04-01", 20, 8, 1, 4);
    plan.set(Kind::NewlyQualifiedMonths, 6).set(Kind::AgencyCover, 0.5);
    BothEngines read(plan);
    EXPECT_EQ(read.of(Column::NewlyQualifiedFte, "Essex", "Social worker", 5), 4);
    EXPECT_EQ(read.of(Column::NewlyQualifiedFte, "Essex", "Social worker", 6), 0);
    EXPECT_EQ(read.of(Column::AgencyFte, "Essex", "Social worker", 0), 1);
    EXPECT_EQ(read.of(Column::AgencyFte, "Essex", "Social worker", 1), 4);
}

TEST(BothEnginesOnYears, ATargetOfNoDaysHasNoTargetCapacityAndNoPressure)
{
    PlanBuilder plan = smallCouncil(1);
    plan.activity("Safeguarding", plan::Standard::Hours);
    plan::Activity activity = *plan.plan().find<plan::Activity>(plan.id<plan::Activity>("Safeguarding"));
    activity.targetDays = Days(0);
    plan.put(activity);
    plan.set(Kind::HoursPerCase, 12).set(Kind::QualifiedShare, 1);
    plan.set(Kind::ArrivalVariation, 1).set(Kind::CapacityVariation, 1);
    plan.demand("Essex", "Adults", "Safeguarding", "2026-04", 20);
    plan.establishment("Essex", "Social worker", "2026-04-01", 10, 0);
    BothEngines read(plan);
    const auto figure = [&](Column column) { return read.waiting(column, "Essex", "Safeguarding", 0); };
    EXPECT_NEAR(figure(Column::InsideTarget), 1, kClose); // done on the day they come
    EXPECT_EQ(figure(Column::TargetBacklog), 0);
    EXPECT_FALSE(std::isfinite(figure(Column::TargetCapacity)));
    EXPECT_FALSE(std::isfinite(figure(Column::WaitPressure)));
}

} // namespace
} // namespace muster::test
