// Which breaks are asked about beside figures that are bridged: docs/method.md, section 3.6.

#include "engine/demand_county.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::BreakDecision;
using test::County;

/// A year of months about 220, a lockdown at a third of it from April to June, and the months since.
County lockedDown(double since = 1)
{
    County county;
    for (int t = 0; t < 23; ++t) {
        const double usual = 220 + 7 * (t % 3) - 4 * (t % 2);
        const double part = t < 12 ? 1 : t < 15 ? 0.3 : since;
        county.actual("North", (Month(2024, 4) + t).toString(), usual * part);
    }
    return county;
}
std::vector<std::string> askedAbout(const County& county)
{
    std::vector<std::string> periods;
    const Inputs in = county.inputs();
    for (const FoundBreak& each : in.demand().breaks())
        if (!each.decision)
            periods.push_back(each.period.toString());
    return periods;
}

TEST(BridgedBreaks, AreNotAskedAboutBesideABridge)
{
    County county = lockedDown();
    EXPECT_EQ(askedAbout(county), (std::vector<std::string>{"2025-04", "2025-07"}));
    for (const char* month : {"2025-04", "2025-05", "2025-06"})
        county.decide(month, BreakDecision::Bridge);
    EXPECT_EQ(askedAbout(county), std::vector<std::string>());
}

TEST(BridgedBreaks, AreAskedAboutWhereTheLevelShiftsBehindABridge)
{
    County county = lockedDown(2);
    for (const char* month : {"2025-04", "2025-05", "2025-06"})
        county.decide(month, BreakDecision::Bridge);
    EXPECT_EQ(askedAbout(county).size(), 1U);
}

/// Five localities through the same lockdown.
County manyLockedDown()
{
    County county;
    const std::vector<std::string> places{"North", "South", "East", "West", "Centre"};
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 1)
            county.plan().locality(places[i]);
        for (int t = 0; t < 23; ++t) {
            const double usual = 220 + 40 * double(i) + 7 * ((t + int(i)) % 3) - 4 * (t % 2);
            county.actual(places[i], (Month(2024, 4) + t).toString(),
                          usual * (t >= 12 && t < 15 ? 0.3 + 0.02 * double(i) : 1));
        }
    }
    return county;
}

TEST(BridgedBreaks, ADipOfManySeriesIsOneQuestion)
{
    County county = manyLockedDown();
    const auto questions = [](const Inputs& in) {
        std::vector<FoundBreak> list;
        for (const FoundBreak& each : in.demand().breaks())
            if (!each.askedWith && !each.decision)
                list.push_back(each);
        return list;
    };
    const Inputs in = county.inputs();
    ASSERT_EQ(in.demand().breaks().size(), 10U);
    ASSERT_EQ(questions(in).size(), 1U);
    const FoundBreak question = questions(in).front();
    EXPECT_EQ(question.period.toString(), "2025-04");
    EXPECT_EQ(question.together, 5);
    EXPECT_EQ(question.backIn->toString(), "2025-07");
    EXPECT_NE(
        evidenceOf(question).find("5 of 5 series change then, which is one question; back in July 2025"),
        std::string::npos)
        << evidenceOf(question);
    for (const char* month : {"2025-04", "2025-05", "2025-06"})
        county.decide(month, BreakDecision::Bridge);
    EXPECT_TRUE(questions(county.inputs()).empty());
}

TEST(BridgedBreaks, OneDecisionBridgesTwoYearsAndKeepsTheSeason)
{
    County county;
    const auto figure = [](int t) { return 100 + t + (t % 12 == 8 ? 50 : 0); }; // more in December
    for (int t = 0; t < 72; ++t)
        if (t < 30 || t >= 54)
            county.actual("North", (Month(2019, 4) + t).toString(), figure(t));
    EXPECT_EQ(askedAbout(county), (std::vector<std::string>{"2021-10"}));
    county.decide("2021-10", BreakDecision::Bridge);
    EXPECT_EQ(askedAbout(county), std::vector<std::string>());
    const Inputs in = county.inputs();
    const CountedSeries counted = countedOf(in.demand(), test::lineOf(in, "North"));
    ASSERT_EQ(counted.series.size(), 72);
    EXPECT_EQ(counted.bridged.size(), 24U);
    for (int t = 0; t < 72; ++t)
        EXPECT_NEAR(counted.series.at(t), figure(t), 1e-9) << t;
}

} // namespace
} // namespace muster::engine
