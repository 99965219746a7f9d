// Parts that add up as they are shown.

#include "analysis/shown_parts.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <rapidcheck/gtest.h>

namespace muster::analysis {
namespace {

TEST(ShownParts, AddUpWhereEachRoundedByItselfWouldNot)
{
    // 1.04 thrice is 3.12, of which three times 1.0 are shown.
    EXPECT_EQ(shownParts(10, 13.12, {1.04, 1.04, 1.04}, 1), (std::vector<double>{1.1, 1, 1}));
    EXPECT_EQ(shownParts(10, 10, {1.04, -1.04, 0}, 1), (std::vector<double>{1, -1, 0}));
    EXPECT_EQ(shownParts(10, 15.5, {5.5}, 0), (std::vector<double>{6}));
    EXPECT_TRUE(shownParts(1, 1, {}, 1).empty());
}

RC_GTEST_PROP(ShownParts, AddUpToTheLastDigit, (const std::vector<int>& thousandths, int start))
{
    const int decimals = start % 2 == 0 ? 1 : 0;
    std::vector<double> parts;
    for (const int each : thousandths)
        parts.push_back(each % 100000 / 1000.0);
    const double from = start % 1000000 / 1000.0;
    const double to = std::accumulate(parts.begin(), parts.end(), from);
    const auto shown = shownParts(from, to, parts, decimals);
    RC_ASSERT(shown.size() == parts.size());
    const double unit = std::pow(10.0, -decimals);
    const double sum = std::accumulate(shown.begin(), shown.end(), std::round(from / unit) * unit);
    if (!parts.empty())
        RC_ASSERT(std::abs(sum - std::round(to / unit) * unit) < 1e-6);
    for (std::size_t i = 0; i < parts.size(); ++i)
        RC_ASSERT(std::abs(shown[i] - parts[i]) < (parts.size() == 1 ? 1.001 : 1.5) * unit);
}

} // namespace
} // namespace muster::analysis
