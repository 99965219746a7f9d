// Breaks and figures that stand alone: found where there is one, and seldom where there is none.

#include "forecast/breaks/anomalies.h"
#include "forecast/public_series.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace muster::forecast {
namespace {

/// Essex's reviews, 23,540 in 2012-13 and 47,635 in 2013-14 (docs/method.md, section 3.6).
constexpr double kBefore = 23540;
constexpr double kAfter = 47635;

/// A series without anomalies, by how it moves.
using MakesFigures = std::vector<double> (*)(int figures, std::mt19937& chance);

std::vector<double> walk(int figures, std::mt19937& chance)
{
    std::normal_distribution<> step(0.02, 0.04);
    double level = std::log(kBefore);
    std::vector<double> values;
    for (int t = 0; t < figures; ++t)
        values.push_back(std::exp(level += step(chance)));
    return values;
}

std::vector<double> roundALine(int figures, std::mt19937& chance)
{
    std::normal_distribution<> noise(0, 0.05);
    std::vector<double> values;
    for (int t = 0; t < figures; ++t)
        values.push_back(kBefore * std::exp(0.01 * t + 0.1 * std::sin(t * M_PI / 6) + noise(chance)));
    return values;
}

std::vector<double> comingBack(int figures, std::mt19937& chance)
{
    std::normal_distribution<> noise(0, 0.05);
    double away = 0;
    std::vector<double> values;
    for (int t = 0; t < figures; ++t)
        values.push_back(kBefore * std::exp(away = 0.6 * away + noise(chance)));
    return values;
}

std::vector<double> counts(int figures, std::mt19937& chance)
{
    std::vector<double> values;
    for (int t = 0; t < figures; ++t)
        values.push_back(std::poisson_distribution<>(40 * std::exp(0.01 * t))(chance));
    return values;
}

TEST(Oddities, ASeriesWithoutAnyIsSeldomSaidToHaveOne)
{
    std::mt19937 chance(20260401);
    for (const auto& [maker, name] : std::initializer_list<std::pair<MakesFigures, const char*>>{
             {walk, "a walk"}, {roundALine, "round a line"}, {comingBack, "coming back"}, {counts, "counts"}})
        for (const int figures : {4, 5, 6, 8, 13, 20, 36, 60}) {
            const int series = figures >= 20 ? 200 : 600; // a level takes longer to look for in many figures
            int found = 0;
            for (int i = 0; i < series; ++i)
                found += anomaliesOf({maker(figures, chance), figures >= 36 ? 12 : 1}).empty() ? 0 : 1;
            EXPECT_LT(found, series / 20) << name << ", " << figures << " figures";
        }
}

double changeAt(const Series& series, int t)
{
    return std::abs(std::log(series.at(t) / series.at(t - 1)));
}

TEST(Oddities, TheBreakOfEssexIsFoundInEveryCouncilsReferralsUnlessItsOwnHistoryHasWorse)
{
    int councils = 0;
    for (const PublicSeries& council : publicSeries(MUSTER_TEST_DATA, MUSTER_SAMPLES)) {
        if (council.group != "Referrals to children's services" || council.series.size() < 8)
            continue;
        Series broken = council.series;
        const int at = broken.size() / 2;
        for (int t = at; t < broken.size(); ++t)
            broken.values[std::size_t(t)] *= kAfter / kBefore;
        double largestOther = 0;
        for (int t = 1; t < broken.size(); ++t)
            if (t != at)
                largestOther = std::max(largestOther, changeAt(broken, t));
        if (changeAt(broken, at) < 3 * largestOther)
            continue;
        ++councils;
        const auto found = anomaliesOf(broken);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [at](const Anomaly& each) {
            return each.period == at && each.kind == AnomalyKind::LevelShift;
        })) << council.name;
    }
    EXPECT_GT(councils, 20);
}

TEST(Oddities, AFigureThatStandsAloneIsNoShiftOfTheLevel)
{
    const auto found =
        anomaliesOf({{10000, 10300, 9900, 10100, 10400, 21000, 10200, 10000, 10300, 10100, 9800}, 1});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, AnomalyKind::Outlier);
    EXPECT_EQ(found[0].period, 5);
    EXPECT_EQ(found[0].before, 10400);
    EXPECT_EQ(found[0].after, 21000);
    EXPECT_GT(found[0].times, found[0].limit);
}

/// Of a season some of a figure that stands alone is taken for it, so that the way there or back is within
/// chance.
TEST(Oddities, AFigureThatStandsAloneIsNoShiftUnderASeasonEither)
{
    std::mt19937 chance(20261001);
    int alone = 0;
    int shifts = 0;
    for (int i = 0; i < 400; ++i) {
        std::vector<double> values = roundALine(36, chance);
        const int at = 3 + i % 30;
        values[std::size_t(at)] *= i % 2 == 0 ? 1.6 : 0.6;
        for (const Anomaly& each : anomaliesOf({values, 12})) {
            shifts += each.kind == AnomalyKind::LevelShift && (each.period == at || each.period == at + 1);
            alone += each.kind == AnomalyKind::Outlier && each.period == at;
        }
    }
    EXPECT_LE(shifts, 2);
    EXPECT_GT(alone, 60);
}

TEST(Oddities, ThreeFiguresCannotSayWhatIsUsual)
{
    EXPECT_TRUE(anomaliesOf({{100, 101, 150}, 1}).empty());
    EXPECT_TRUE(anomaliesOf({{100, 101, 5000}, 12}).empty());
    EXPECT_TRUE(anomaliesOf({{0, 0, 0, 0, 0, 0}, 1}).empty());
    EXPECT_TRUE(anomaliesOf({{-5, -5, -5, -5, -5, -5}, 1}).empty());
}

// Returns of PSS EX1: all reviews of Essex of 2010-11 to 2013-14, those of Kent's people with mental ill
// health of 2010-11 to 2012-13.
TEST(Oddities, AFigureOfFewYearsThatDoublesOrHalvesIsAskedAbout)
{
    const auto essex = anomaliesOf({{32325, 46730, 23540, 47635}, 1});
    ASSERT_EQ(essex.size(), 1U);
    EXPECT_EQ(essex[0].period, 3);
    EXPECT_EQ(essex[0].sight, AnomalySight::Double);
    const auto kent = anomaliesOf({{27805, 4025, 2270}, 1});
    ASSERT_EQ(kent.size(), 1U);
    EXPECT_EQ(kent[0].period, 1);
    EXPECT_EQ(kent[0].kind, AnomalyKind::LevelShift);
    EXPECT_TRUE(anomaliesOf({{30, 70, 28, 66}, 1}).empty()) << "so few double by themselves";
}

} // namespace
} // namespace muster::forecast
