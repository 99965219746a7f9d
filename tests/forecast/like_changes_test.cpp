// A change that like series do not have: found in short series, seldom said of one that has none.

#include "forecast/breaks/like_changes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace muster::forecast {
namespace {

constexpr double kNoise = 0.05;

double normal(std::mt19937& chance)
{
    return std::normal_distribution<>()(chance);
}

/// Of standard deviation 1, with the tails of Student's t of 3 degrees of freedom.
double heavyTailed(std::mt19937& chance)
{
    return std::student_t_distribution<>(3)(chance) / std::sqrt(3);
}

using Noise = double (*)(std::mt19937&);

/// Councils large and small, each about its level.
std::vector<LikeSeries> councils(std::mt19937& chance, int many, int years, int season = 1,
                                 Noise noise = normal)
{
    std::vector<LikeSeries> list;
    for (int i = 0; i < many; ++i) {
        const double level = std::exp(8 + normal(chance));
        Series series{{}, season};
        for (int t = 0; t < years * season; ++t)
            series.values.push_back(level * std::max(0.1, 1 + kNoise * noise(chance)));
        list.push_back({0, series});
    }
    return list;
}

/// The share of series without a change that are asked about.
double falseAlarms(Noise noise, int many, int years, int season)
{
    std::mt19937 chance(11);
    int found = 0;
    int all = 0;
    while (all < 500)
        for (const auto& odd : oddAmongLike(councils(chance, many, years, season, noise))) {
            found += odd.empty() ? 0 : 1;
            ++all;
        }
    return static_cast<double>(found) / all;
}

TEST(LikeChanges, AreSeldomFoundWhereThereAreNone)
{
    for (const int season : {1, 4})
        for (const int years : {3, 6, 10})
            for (const int many : {8, 12, 50}) {
                EXPECT_LT(falseAlarms(normal, many, years, season), 0.02)
                    << many << " series of " << years << " years, " << season << " a year";
                EXPECT_LT(falseAlarms(heavyTailed, many, years, season), 0.05)
                    << many << " heavy-tailed series of " << years << " years, " << season << " a year";
            }
}

/// How many of a hundred level shifts of 5 standard deviations, up or down, with three years or more on each
/// side are found within a period of where they are, beside so many like series or without them.
int foundOf100(int many, int years, int season)
{
    std::mt19937 chance(12);
    int found = 0;
    for (int i = 0; i < 100; ++i) {
        std::vector<LikeSeries> list = councils(chance, many, years, season);
        std::vector<double>& shifted = list.front().series.values;
        const int at = (3 + static_cast<int>(chance() % unsigned(years - 5))) * season;
        const double level = std::accumulate(shifted.begin(), shifted.begin() + at, 0.0) / at;
        for (std::size_t t = std::size_t(at); t < shifted.size(); ++t)
            shifted[t] += (i % 2 == 0 ? 5 : -5) * kNoise * level;
        const auto isNear = [&](const Anomaly& each) { return std::abs(each.period - at) <= 1; };
        const auto alone = anomaliesOf(list.front().series);
        const auto beside = oddAmongLike(list).front();
        found += std::any_of(alone.begin(), alone.end(), isNear) ||
                         std::any_of(beside.begin(), beside.end(),
                                     [&](const OddAmongLike& each) { return isNear(each.anomaly); })
                     ? 1
                     : 0;
    }
    return found;
}

// Six years alone say little: a trend explains a shift almost as well.
TEST(LikeChanges, ShowShiftsThatYearsAloneCannotShow)
{
    for (const int years : {6, 7, 10}) {
        EXPECT_GE(foundOf100(50, years, 1), 90) << years << " years";
        EXPECT_GE(foundOf100(25, years, 1), 88) << years << " years";
        EXPECT_GE(foundOf100(12, years, 1), 70) << years << " years";
        EXPECT_GE(foundOf100(12, years, 4), 90) << years << " years of quarters";
    }
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
