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

} // namespace
} // namespace muster::engine
