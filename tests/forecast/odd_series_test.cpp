// Short, constant, zero, negative and wild series: a method that nothing is in the way of gives finite
// figures, and bands that hold them.

#include "forecast/automatic/automatic.h"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::forecast {
namespace {

bool isSound(const Forecast& forecast, int ahead)
{
    if (static_cast<int>(forecast.point.size()) != ahead)
        return false;
    for (std::size_t i = 0; i < forecast.point.size(); ++i) {
        const std::vector<double> inOrder{forecast.within95.low[i], forecast.within80.low[i],
                                          forecast.point[i], forecast.within80.high[i],
                                          forecast.within95.high[i]};
        for (const double value : inOrder)
            if (!std::isfinite(value))
                return false;
        if (!std::is_sorted(inOrder.begin(), inOrder.end()))
            return false;
    }
    return true;
}

void expectSound(const Series& series, const char* what)
{
    constexpr int kAhead = 18;
    for (const Method method : kMethods)
        if (!whyUnavailable(method, series)) {
            EXPECT_TRUE(isSound(forecastBy(method, series, kAhead), kAhead))
                << what << ", method " << static_cast<int>(method) << ", " << series.size() << " figures";
        }
    const Choice choice = chosen(series, kAhead);
    EXPECT_TRUE(isSound(choice.forecast, kAhead)) << what;
    for (const Trial& trial : choice.trials)
        EXPECT_TRUE(std::isfinite(trial.score())) << what;
}

Series made(int figures, int season, double (*value)(int))
{
    Series series{{}, season};
    for (int t = 0; t < figures; ++t)
        series.values.push_back(value(t));
    return series;
}

TEST(OddSeries, EveryMethodGivesSoundFiguresOrSaysWhatIsInItsWay)
{
    for (const int season : {1, 4, 12})
        for (const int figures : {2, 3, 5, 14, 27}) {
            expectSound(made(figures, season, [](int) { return 0.0; }), "nothing");
            expectSound(made(figures, season, [](int) { return 240.0; }), "constant");
            expectSound(made(figures, season, [](int t) { return 10.0 + t; }), "a straight line");
            expectSound(made(figures, season, [](int t) { return -1e6 * t; }), "negative");
            expectSound(made(figures, season, [](int t) { return t == 5 ? 1e9 : 0.0; }),
                        "one figure of a billion");
            expectSound(made(figures, season, [](int t) { return std::pow(2.0, t % 40); }), "doubling");
            expectSound(made(figures, season, [](int t) { return t % 2 == 0 ? 1.0 : 0.0; }), "on and off");
            expectSound(made(figures, season, [](int t) { return 100 + 20 * std::sin(t * M_PI / 6); }),
                        "a wave");
        }
}

RC_GTEST_PROP(OddSeries, AnySeriesHasAMethodThatGivesSoundFigures, ())
{
    const int season = *rc::gen::element(1, 4, 12);
    const auto figures = *rc::gen::suchThat<std::vector<int>>([](const auto& v) { return v.size() > 1; });
    constexpr std::size_t kMost = 40; // each method takes its time
    Series series{{}, season};
    for (std::size_t i = 0; i < std::min(kMost, figures.size()); ++i)
        series.values.push_back(figures[i] / 8.0);
    for (const Method method : kMethods)
        if (!whyUnavailable(method, series))
            RC_ASSERT(isSound(forecastBy(method, series, 15), 15));
    RC_ASSERT(isSound(chosen(series, 15).forecast, 15));
}

TEST(OddSeries, WhatIsInTheWayIsNamed)
{
    const Series one{{5}, 1};
    for (const Method method : kMethods)
        EXPECT_TRUE(whyUnavailable(method, one)) << static_cast<int>(method);
    EXPECT_EQ(whyUnavailable(Method::Damped, {{5, 6, 7, 8}, 1}), UnavailableReason::TooShort);
    EXPECT_EQ(whyUnavailable(Method::WintersAdditive, {std::vector<double>(40, 1.0), 1}),
              UnavailableReason::NoSeason);
    EXPECT_EQ(whyUnavailable(Method::WintersMultiplicative, {std::vector<double>(40, 0.0), 12}),
              UnavailableReason::NotAboveZero);
    EXPECT_EQ(whyUnavailable(Method::WintersMultiplicative, {std::vector<double>(40, 1.0), 12}),
              std::nullopt);
}

} // namespace
} // namespace muster::forecast
