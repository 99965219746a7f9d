// A change that like series do not have: found in short series, seldom said of one that has none.

#include "forecast/breaks/like_changes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace muster::forecast {
namespace {

constexpr double kNoise = 0.06;

/// Councils large and small, each about its level.
std::vector<LikeSeries> councils(std::mt19937& chance, int many, int years)
{
    std::normal_distribution<> normal;
    std::vector<LikeSeries> list;
    for (int i = 0; i < many; ++i) {
        const double level = std::exp(8 + normal(chance));
        Series series{{}, 1};
        for (int t = 0; t < years; ++t)
            series.values.push_back(level * (1 + kNoise * normal(chance)));
        list.push_back({0, series});
    }
    return list;
}

TEST(LikeChanges, AreSeldomFoundWhereThereAreNone)
{
    std::mt19937 chance(11);
    for (const int years : {3, 5, 7, 10}) {
        int found = 0;
        for (int i = 0; i < 20; ++i)
            for (const auto& odd : oddAmongLike(councils(chance, 50, years)))
                found += odd.empty() ? 0 : 1;
        EXPECT_LT(found, 0.02 * 20 * 50) << years << " years";
    }
}

TEST(LikeChanges, ShowAShiftThatSixYearsCannotShowThemselves)
{
    std::mt19937 chance(12);
    int found = 0;
    int alone = 0;
    for (int i = 0; i < 100; ++i) {
        std::vector<LikeSeries> list = councils(chance, 100, 6);
        std::vector<double>& shifted = list.front().series.values;
        const double shift = 5 * kNoise * (shifted[0] + shifted[1] + shifted[2]) / 3;
        for (std::size_t t = 3; t < 6; ++t)
            shifted[t] += shift;
        const auto odd = oddAmongLike(list).front();
        found += std::any_of(odd.begin(), odd.end(),
                             [](const OddAmongLike& each) { return each.anomaly.period == 3; });
        alone += anomaliesOf(list.front().series).empty() ? 0 : 1;
    }
    EXPECT_GE(found, 60);
    EXPECT_LE(alone, 40);
}

TEST(LikeChanges, AFigureThatStandsAloneIsOneQuestion)
{
    std::mt19937 chance(13);
    std::vector<LikeSeries> list = councils(chance, 40, 9);
    list[5].series.values[4] *= 2.5;
    const auto odd = oddAmongLike(list)[5];
    ASSERT_EQ(odd.size(), 1U);
    EXPECT_EQ(odd[0].anomaly.period, 4);
    EXPECT_EQ(odd[0].anomaly.kind, AnomalyKind::Outlier);
    EXPECT_EQ(odd[0].others, 39);
}

TEST(LikeChanges, SevenSeriesCannotSayWhatIsUsual)
{
    std::mt19937 chance(14);
    std::vector<LikeSeries> list = councils(chance, 7, 6);
    list[0].series.values[5] *= 20;
    for (const auto& odd : oddAmongLike(list))
        EXPECT_TRUE(odd.empty());
}

} // namespace
} // namespace muster::forecast
