// Both engines on a forecast of a quarter whose months weigh nothing by the profile: docs/method.md,
// section 3.1.

#include "engine/both/both_engines.h"
#include "engine/demand_county.h"

#include <gtest/gtest.h>

namespace muster::test {
namespace {

using engine::Column;
using plan::Kind;

TEST(BothEnginesOnProfiles, AForecastOfMonthsThatWeighNothingIsNotKnown)
{
    County county(12);
    for (int quarter = 0; quarter < 4; ++quarter)
        county.actual("North", Period{PeriodLength::Quarter, Month(2025, 4) + 3 * quarter}.toString(), 300);
    county.method(plan::DemandMethod::Naive);
    for (int month = 1; month <= 12; ++month) {
        const double weight = month >= 10 ? 0 : 1;
        county.plan().put(plan::DemandProfile{newId<plan::DemandProfileId>(), {}, {}, month, weight});
    }
    county.plan().set(Kind::HoursPerCase, 10).set(Kind::QualifiedShare, 1);
    BothEngines read(county.plan());
    EXPECT_GT(read.of(Column::ServiceFte, "North", "Social worker", 5), 0);
    EXPECT_TRUE(std::isnan(read.of(Column::ServiceFte, "North", "Social worker", 7)));
    EXPECT_EQ(std::ranges::count(county.codes(), "profile-of-nothing"), 1);
}

} // namespace
} // namespace muster::test
