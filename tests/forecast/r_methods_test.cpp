// Theta, exponential smoothing of the best form and Croston's method beside R 4.2 and its package forecast
// 8.20, on six public series and 200 simulated ones (tests/forecast/oracles.R).

#include "forecast/all_forms.h"
#include "forecast/counts.h"
#include "forecast/oracle.h"
#include "forecast/theta.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

namespace muster::forecast {
namespace {

using Cells = std::vector<std::string>;

std::vector<double> numbers(const std::string& cell)
{
    std::istringstream text(cell);
    return {std::istream_iterator<double>(text), {}};
}

double difference(const std::vector<double>& mine, const std::vector<double>& theirs)
{
    double largest = 0;
    for (std::size_t i = 0; i < theirs.size(); ++i)
        largest = std::max(largest, std::abs(mine.at(i) - theirs[i]) / std::abs(theirs[i]));
    return largest;
}

/// The series of the file of Theta: a public one by its name, or the figures of the row.
const std::map<std::string, Series>& allSeries()
{
    static const std::map<std::string, Series> kAll = [] {
        std::map<std::string, Series> all;
        for (const Cells& row : rowsOf("oracle_theta.csv"))
            all[row[0]] = row[2].empty() ? oracleSeries(row[0]) : Series{numbers(row[2]), std::stoi(row[1])};
        return all;
    }();
    return kAll;
}

/// The variance of the errors a period ahead.
double varianceOf(const Forecast& forecast)
{
    constexpr double kOf80 = 1.2815515655446004;
    return std::pow((forecast.within80.high[0] - forecast.point[0]) / kOf80, 2);
}

// R seeks the start with the alpha until the errors hardly get less. Here it is the best one for the alpha:
// the levels cannot be farther apart than the root of what R's squares are more.
TEST(RMethods, ThetaWithTheAlphaOfRIsThatOfR)
{
    int found = 0;
    int same = 0;
    for (const Cells& row : rowsOf("oracle_theta.csv")) {
        const Series& series = allSeries().at(row[0]);
        const Forecast mine = theta(series, 4, std::stod(row[3]));
        const double variance = std::stod(row[4]);
        const double more = variance - varianceOf(mine);
        EXPECT_GT(more, -1e-9 * variance) << row[0];
        const double slack = 1.5 * std::sqrt(std::max(0.0, more) * (series.size() - 2)); // × a season
        const double wider = 4 * std::abs(std::sqrt(variance) - std::sqrt(varianceOf(mine)));
        const auto expectNear = [&](const std::vector<double>& figures, std::size_t column, double room) {
            const std::vector<double> theirs = numbers(row[column]);
            for (std::size_t h = 0; h < 4; ++h)
                EXPECT_NEAR(figures[h], theirs[h], 1e-6 * std::abs(theirs[h]) + room) << row[0];
        };
        expectNear(mine.point, 5, slack);
        expectNear(mine.within80.low, 6, slack + wider);
        expectNear(mine.within80.high, 7, slack + wider);
        expectNear(mine.within95.low, 8, slack + wider);
        expectNear(mine.within95.high, 9, slack + wider);
        same += difference(mine.point, numbers(row[5])) < 1e-6 ? 1 : 0;
        ++found;
    }
    EXPECT_EQ(found, 206);
    EXPECT_GT(same, 100);
}

TEST(RMethods, ThetaThatIsFittedFitsAtLeastAsWellAsThatOfR)
{
    for (const Cells& row : rowsOf("oracle_theta.csv"))
        EXPECT_LE(varianceOf(theta(allSeries().at(row[0]), 4)), std::stod(row[4]) * (1 + 1e-9)) << row[0];
}

TEST(RMethods, TheFormOfTheLeastAiccIsAsLikelyAsThatOfR)
{
    int near = 0;
    int found = 0;
    for (const Cells& row : rowsOf("oracle_ets_forms.csv")) {
        const Smoothed mine = bestOfAllForms(allSeries().at(row[0]));
        EXPECT_LT(aicc(mine), std::stod(row[2]) + 1e-3) << row[0] << " " << row[1];
        const Forecast said = forecastOf(mine, 4);
        near += difference(said.point, numbers(row[3])) < 1e-3 ? 1 : 0;
        if (std::abs(aicc(mine) - std::stod(row[2])) < 1e-4) {
            EXPECT_LT(difference(said.point, numbers(row[3])), 1e-3) << row[0];
        }
        ++found;
    }
    EXPECT_EQ(found, 46);
    EXPECT_GT(near, 10);
}

TEST(RMethods, CrostonIsThatOfR)
{
    for (const Cells& row : rowsOf("oracle_croston.csv")) {
        const Forecast mine = croston({numbers(row[0]), 1}, 2, std::stod(row[1]));
        EXPECT_NEAR(mine.point[1] / std::stod(row[2]), 1, 1e-12) << row[0];
    }
}

// By hand: sizes 4 and 2, none in between; alpha .5, beta .25. Size 4, then 3; the chance begins at 2 of 4.
TEST(RMethods, TsbIsAsItsAuthorsWriteIt)
{
    const double first = 0.5 + 0.25 * 0.5;          // something comes
    const double third = first * 0.75 * 0.75;       // twice nothing
    const double last = third + 0.25 * (1 - third); // something again
    EXPECT_NEAR(tsb({{4, 0, 0, 2}, 12}, 1, 0.5, 0.25).point[0], 3 * last, 1e-12);
}

// With a share of the line of a half and the line of all figures, dynamic optimised Theta of a straight line
// is that line: nothing is missed.
TEST(RMethods, OptimisedThetaGoesOnAStraightLine)
{
    Series series{{}, 1};
    for (int t = 0; t < 12; ++t)
        series.values.push_back(100 + 7.0 * t);
    const Forecast mine = optimisedTheta(series, 3);
    EXPECT_NEAR(mine.point[2], 100 + 7.0 * 14, 0.5);
}

} // namespace
} // namespace muster::forecast
