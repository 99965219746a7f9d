// Levels that shift: found where noise is a fifth of the shift and three years lie on each side, seldom where
// there is none, of every kind and length.

#include "forecast/breaks/anomalies.h"
#include "forecast/breaks/level_shifts.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace muster::forecast {
namespace {

class Maker {
  public:
    explicit Maker(unsigned seed) : m_chance(seed) {}

    double normal() { return m_normal(m_chance); }
    int upTo(int most) { return static_cast<int>(m_chance() % static_cast<unsigned>(most + 1)); }

    Series level(int figures, int season)
    {
        return made(figures, season, [&](int) { return 1000 + 50 * normal(); });
    }
    Series trend(int figures, int season)
    {
        return made(figures, season, [&](int t) { return 1000 + 150.0 * t / season + 50 * normal(); });
    }
    Series seasonal(int figures, int season)
    {
        return made(figures, season, [&](int t) { return 1000 + wave(t, season) + 50 * normal(); });
    }
    Series lingering(int figures, int season)
    {
        double away = normal();
        return made(figures, season, [&](int) { return 1000 + 40 * (away = 0.6 * away + normal()); });
    }
    Series walk(int figures, int season)
    {
        double level = 7;
        return made(figures, season, [&](int) { return std::exp(level += 0.04 * normal()); });
    }
    Series counts(int figures, int season)
    {
        return made(figures, season, [&](int) { return std::poisson_distribution<>(3)(m_chance); });
    }

    static double wave(int t, int season) { return season == 1 ? 0 : 150 * std::sin(2 * M_PI * t / season); }

  private:
    template <class Value>
    Series made(int figures, int season, Value&& value)
    {
        Series series{{}, season};
        for (int t = 0; t < figures; ++t)
            series.values.push_back(value(t));
        return series;
    }

    std::mt19937 m_chance;
    std::normal_distribution<> m_normal;
};

TEST(LevelShifts, OfASeriesWithoutAnyAreSeldomFound)
{
    using Make = Series (Maker::*)(int, int);
    const std::initializer_list<std::pair<Make, const char*>> kinds{
        {&Maker::level, "level"},         {&Maker::trend, "trend"}, {&Maker::seasonal, "season"},
        {&Maker::lingering, "lingering"}, {&Maker::walk, "walk"},   {&Maker::counts, "counts"}};
    Maker maker(20261130);
    for (const auto& [make, name] : kinds)
        for (const int season : {1, 4, 12}) {
            int found = 0;
            int all = 0;
            for (const int years : {3, 5, 7, 10})
                for (int i = 0; i < (season == 12 ? 25 : 100); ++i, ++all)
                    found += anomaliesOf((maker.*make)(years * season, season)).empty() ? 0 : 1;
            EXPECT_LT(found, 0.05 * all) << name << ", " << season << " a year";
        }
}

/// How many of a hundred are found within a period of where they are: 5 standard deviations up or down, three
/// years or more on each side.
int foundOf100(int years, int season)
{
    Maker maker(7);
    int found = 0;
    for (int i = 0; i < 100; ++i) {
        const int at = 3 * season + maker.upTo((years - 6) * season);
        Series series{{}, season};
        for (int t = 0; t < years * season; ++t)
            series.values.push_back(1000 + Maker::wave(t, season) + 50 * maker.normal() +
                                    (t < at       ? 0
                                     : i % 2 == 0 ? 250
                                                  : -250));
        const auto anomalies = anomaliesOf(series);
        found += std::any_of(anomalies.begin(), anomalies.end(), [&](const Anomaly& each) {
            return each.kind == AnomalyKind::LevelShift && std::abs(each.period - at) <= 1;
        });
    }
    return found;
}

TEST(LevelShifts, OfFiveStandardDeviationsAreFoundInMonths)
{
    EXPECT_GE(foundOf100(6, 12), 95);
    EXPECT_GE(foundOf100(10, 12), 95);
}

// Three years of quarters are 12 figures: less is seen, and a trend and a level that wanders explain more.
TEST(LevelShifts, OfFiveStandardDeviationsAreMostlyFoundInQuarters)
{
    EXPECT_GE(foundOf100(6, 4), 60);
    EXPECT_GE(foundOf100(10, 4), 88);
}

TEST(LevelShifts, AreToldByTheLevelsBeforeAndAfter)
{
    Maker maker(3);
    Series series{{}, 12};
    for (int t = 0; t < 72; ++t)
        series.values.push_back((t < 40 ? 1000 : 1250) + 50 * maker.normal());
    const auto found = anomaliesOf(series);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].sight, AnomalySight::Level);
    EXPECT_NEAR(found[0].period, 40, 1);
    EXPECT_NEAR(found[0].before, 1000, 40);
    EXPECT_NEAR(found[0].after, 1250, 40);
    EXPECT_GT(found[0].times, found[0].limit);
}

TEST(LevelShifts, CannotBeToldOfFiguresOnALine)
{
    Series line{{}, 1};
    for (int t = 0; t < 20; ++t)
        line.values.push_back(100 + 10.0 * t);
    EXPECT_FALSE(likeliestShift(line));
    EXPECT_FALSE(likeliestShift({{1, 2, 1, 2, 1}, 1}));
    EXPECT_TRUE(anomaliesOf(line).empty());
}

} // namespace
} // namespace muster::forecast
