// Home care of Bristol, North Somerset and South Gloucestershire: £22m a year (Healthier Together, BNSSG
// Domiciliary Care: Building Resilience Proposal, October 2018) at UKHCA's £20.69 an hour and 11.70 minutes
// of travel (docs/method.md, section 13.7).

#include "engine/check.h"
#include "engine/explain.h"
#include "engine/work.h"
#include "samples/sample.h"

#include <gtest/gtest.h>
#include <set>

namespace muster {
namespace {

using engine::Column;

const test::Sample& bnssg()
{
    static const test::Sample sample("BNSSG home care");
    return sample;
}

constexpr double kContactHours = 22e6 / 20.69;
constexpr double kPaidHours = kContactHours * (60 + 11.7) / 60;

TEST(Bnssg, CareWorkersArePaidHoursOverTheHoursOfAYear)
{
    const double careWorkers = kPaidHours / (221 * 7.4);
    EXPECT_NEAR(bnssg().figure("BNSSG", "Care worker", Column::ServiceFte).value(), careWorkers, 1e-9);
    EXPECT_NEAR(bnssg().figure("BNSSG", "Care coordinator", Column::RequiredFte).value(), careWorkers / 15,
                1e-9);
}

TEST(Bnssg, CouncilsShareByPeopleOf65AndOver)
{
    // ONS mid-2020 estimates: 60274, 52003 and 54409 persons.
    const double all = bnssg().figure("BNSSG", "Care worker", Column::ServiceFte).value();
    const auto share = [&](const char* council) {
        return bnssg().figure(council, "Care worker", Column::ServiceFte).value() / all;
    };
    constexpr double kPersons = 166686;
    EXPECT_NEAR(share("Bristol"), 60274 / kPersons, 1e-12);
    EXPECT_NEAR(share("North Somerset"), 52003 / kPersons, 1e-12);
    EXPECT_NEAR(share("South Gloucestershire"), 54409 / kPersons, 1e-12);
}

TEST(Bnssg, WorkloadShowsContactHoursAsVolumeAndPaidHoursAsHours)
{
    const auto place = bnssg().place("BNSSG", "All roles");
    const auto rows = engine::workloadRows(bnssg().results().inputs(),
                                           {{place.span}, engine::Rollup::WithBeneath, place.locality});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_NEAR(rows.front().volume, kContactHours, 1e-6);
    EXPECT_NEAR(rows.front().hours.value(), kPaidHours, 1e-6);
}

TEST(Bnssg, SaysHowItIsMade)
{
    const auto made =
        engine::explain(bnssg().results(), bnssg().place("Bristol", "Care worker"), Column::RequiredFte);
    ASSERT_TRUE(made) << made.error().sentence();
    const std::string text = engine::toText(*made);
    EXPECT_NE(text.find("(1 +\n      travel time ÷ 60)"), std::string::npos) << text;
    EXPECT_NE(text.find("April 2020: 11.70 minutes"), std::string::npos) << text;
}

TEST(Bnssg, LacksNothingButItsPosts)
{
    std::set<std::string> codes;
    for (const plan::Problem& each : engine::checkOf(bnssg().results()).problems)
        codes.insert(each.code);
    // Its values have a source, and nobody in particular answers for them.
    EXPECT_EQ(codes, (std::set<std::string>{"no-establishment", "weak-evidence"}));
}

} // namespace
} // namespace muster
