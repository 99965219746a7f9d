// What automatic makes of series that are short, small, or have a spike, and how often its bands hold.

#include "forecast/automatic/automatic.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace muster::forecast {
namespace {

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// shared/cases/one_year_months: April to March, the last one the peak.
TEST(Automatic, TwelveMonthsRepeatTheirYear)
{
    const Series year{{300, 290, 295, 300, 280, 310, 320, 310, 290, 330, 340, 500}, 12};
    const Choice choice = chosen(year, 24);
    EXPECT_EQ(choice.method, Method::SeasonalNaive);
    EXPECT_NEAR(sum(choice.forecast.point), 2 * 3865, 1e-9);
    EXPECT_LT(choice.forecast.within80.low[0], 300);
    EXPECT_GT(choice.forecast.within80.high[0], 300);
}

TEST(Automatic, TwoPointsAreCarriedOn)
{
    EXPECT_NEAR(chosen({{100, 120}, 1}, 2).forecast.point[1], 120, 1e-9);
    EXPECT_NEAR(chosen({{100, 120}, 12}, 2).forecast.point[1], 115, 1e-9); // any season's: the mean has a say
}

TEST(Automatic, AConstantSeriesGoesOn)
{
    for (const int season : {1, 4, 12}) {
        const Choice choice = chosen({std::vector<double>(40, 7.0), season}, 12);
        for (const double point : choice.forecast.point)
            EXPECT_NEAR(point, 7, 1e-6);
    }
}

TEST(Automatic, ASpikeAloneNeverExplodes)
{
    std::mt19937 chance(7);
    std::normal_distribution<> noise;
    for (const int season : {1, 4, 12})
        for (const int figures : {8, 14, 36})
            for (int at = 0; at < figures; at += 7) {
                Series series{{}, season};
                for (int t = 0; t < figures; ++t)
                    series.values.push_back(std::round(100 + 5 * noise(chance)));
                series.values[std::size_t(at)] *= 50;
                for (const double point : chosen(series, 36).forecast.point)
                    EXPECT_LT(point, 2 * series.at(at)) << season << ", " << at << " of " << figures;
            }
}

/// Counts of a month: Poisson's, or with a mean that is itself by chance.
std::vector<double> counts(std::mt19937& chance, int months, double mean, bool spread)
{
    std::vector<double> list;
    for (int t = 0; t < months; ++t) {
        std::gamma_distribution<> means(2, mean / 2);
        std::poisson_distribution<> count(spread ? means(chance) : mean);
        list.push_back(count(chance));
    }
    return list;
}

TEST(Automatic, SmallCountsAreForecastNearTheirMean)
{
    std::mt19937 chance(20261130);
    int near = 0;
    for (int i = 0; i < 200; ++i) {
        const double mean = 0.25 * std::pow(8, i / 199.0); // to 2
        const Series series{counts(chance, 60, mean, i % 2 == 1), 12};
        const double year = sum(chosen(series, 12).forecast.point);
        near += year >= 6 * mean && year <= 24 * mean ? 1 : 0;
        EXPECT_GT(year, 0);
    }
    EXPECT_GE(near, 190);
}

TEST(Automatic, BandsOfSmallCountsHold)
{
    std::mt19937 chance(1);
    std::vector<int> within80(12), within95(12);
    int series = 0;
    for (const double mean : {0.25, 0.5, 1.0, 2.0, 3.5, 5.0})
        for (int i = 0; i < 20; ++i, ++series) {
            const std::vector<double> all = counts(chance, 72, mean, i % 2 == 1);
            const Forecast said = chosen({{all.begin(), all.begin() + 60}, 12}, 12).forecast;
            for (std::size_t h = 0; h < 12; ++h) {
                within80[h] += said.within80.low[h] <= all[60 + h] && all[60 + h] <= said.within80.high[h];
                within95[h] += said.within95.low[h] <= all[60 + h] && all[60 + h] <= said.within95.high[h];
            }
        }
    for (std::size_t h = 0; h < 12; ++h) { // within the binomial 99 % of 120
        EXPECT_NEAR(double(within80[h]) / series, 0.80, 0.095);
        EXPECT_NEAR(double(within95[h]) / series, 0.95, 0.055);
    }
}

/// Levels that walk by chance, of councils large and small.
Series walk(std::mt19937& chance, int years)
{
    std::normal_distribution<> step(0, 0.06);
    std::uniform_real_distribution<> size(5, 10);
    Series series{{}, 1};
    for (double level = size(chance); years-- > 0; level += step(chance))
        series.values.push_back(std::exp(level));
    return series;
}

TEST(Automatic, BandsOfShortSeriesThatLearnFromLikeOnesHold)
{
    std::mt19937 chance(3);
    std::vector<Series> all;
    std::vector<PastForecasts> past;
    for (int i = 0; i < 300; ++i) {
        all.push_back(walk(chance, 8));
        past.push_back(pastForecasts({{all.back().values.begin(), all.back().values.begin() + 5}, 1}, 3));
    }
    std::vector<const PastForecasts*> list;
    for (const PastForecasts& each : past)
        list.push_back(&each);
    const std::vector<Choice> choices = chosenTogether(list);
    for (std::size_t h = 0; h < 3; ++h) {
        int within = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Band& band = choices[i].forecast.within80;
            within += band.low[h] <= all[i].values[5 + h] && all[i].values[5 + h] <= band.high[h];
        }
        EXPECT_NEAR(within / 300.0, 0.80, 0.07) << "year " << h + 1;
    }
    EXPECT_GT(choices.front().held.figures, 0);
}

TEST(Automatic, WeightsAddUpAndFollowWhatWasMissed)
{
    Series line{{}, 1};
    for (int t = 0; t < 12; ++t)
        line.values.push_back(1000 + 50.0 * t);
    const Choice choice = chosen(line, 3);
    double weights = 0;
    for (const Trial& trial : choice.trials) {
        weights += trial.weight;
        if (trial.method == Method::Naive || trial.method == Method::Mean) {
            EXPECT_EQ(trial.weight, 0);
        }
    }
    EXPECT_NEAR(weights, 1, 1e-12);
    EXPECT_NEAR(choice.forecast.point[2], 1700, 5);
}

} // namespace
} // namespace muster::forecast
