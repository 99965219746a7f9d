// Fits as bytes: they come back to the bit, and bytes that are none are refused.

#include "forecast/kept/packed.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::forecast {
namespace {

/// Five years of months, or years.
Series seriesOf(int season)
{
    Series series{{}, season};
    for (int i = 0; i < 60; ++i)
        series.values.push_back(std::round(200 + i + 30 * std::sin(i * 0.5236) + 7 * (i * 37 % 11)));
    return series;
}

void expectSame(const Forecast& mine, const Forecast& other)
{
    EXPECT_EQ(mine.point, other.point);
    EXPECT_EQ(mine.within80.low, other.within80.low);
    EXPECT_EQ(mine.within80.high, other.within80.high);
    EXPECT_EQ(mine.within95.low, other.within95.low);
    EXPECT_EQ(mine.within95.high, other.within95.high);
}

TEST(PackedFits, AutomaticSaysTheSameOfWhatWasPacked)
{
    for (const int season : {1, 4, 12}) {
        const Series series = seriesOf(season);
        const PastForecasts past = pastForecasts(series, 15);
        const auto back = unpackedPast(packed(past), series, 15);
        ASSERT_TRUE(back);
        const Choice choice = chosen(past);
        expectSame(choice.forecast, chosen(*back).forecast);

        const auto choices = unpackedChoices(packed(std::vector{choice, choice}), {15, 15});
        ASSERT_TRUE(choices);
        const Choice& other = choices->back();
        expectSame(choice.forecast, other.forecast);
        EXPECT_EQ(other.method, choice.method);
        EXPECT_EQ(other.base, choice.base);
        EXPECT_EQ(other.held.figures, choice.held.figures);
        EXPECT_EQ(other.held.within80, choice.held.within80);
        EXPECT_EQ(other.held.within95, choice.held.within95);
        EXPECT_EQ(other.scale, choice.scale);
        ASSERT_EQ(other.past.size(), choice.past.size());
        for (std::size_t i = 0; i < choice.past.size(); ++i) {
            EXPECT_EQ(other.past[i].known, choice.past[i].known);
            EXPECT_EQ(other.past[i].points, choice.past[i].points);
            EXPECT_EQ(other.past[i].scale, choice.past[i].scale);
        }
        ASSERT_EQ(other.trials.size(), choice.trials.size());
        for (std::size_t i = 0; i < choice.trials.size(); ++i) {
            EXPECT_EQ(other.trials[i].method, choice.trials[i].method);
            EXPECT_EQ(other.trials[i].score(), choice.trials[i].score());
            EXPECT_EQ(other.trials[i].weight, choice.trials[i].weight);
        }
    }
}

TEST(PackedFits, AForecastComesBackWithAndWithoutBands)
{
    const Series series = seriesOf(12);
    for (const Method method : {Method::Theta, Method::WintersAdditive}) {
        const Forecast forecast = forecastBy(method, series, 7);
        const auto back = unpackedForecast(packed(forecast), 7);
        ASSERT_TRUE(back);
        expectSame(*back, forecast);
    }
    const Forecast alone{{1, 2, 3}, {}, {}};
    const auto back = unpackedForecast(packed(alone), 3);
    ASSERT_TRUE(back);
    expectSame(*back, alone);
}

TEST(PackedFits, OtherFiguresPeriodsMethodsAreMadeOfSomethingElse)
{
    const Series series = seriesOf(12);
    Series other = series;
    other.values.back() += 1e-9;
    EXPECT_EQ(madeOf(series, 12), madeOf(seriesOf(12), 12));
    EXPECT_NE(madeOf(series, 12), madeOf(other, 12));
    EXPECT_NE(madeOf(series, 12), madeOf(series, 13));
    EXPECT_NE(madeOf(series, 12), madeOf(seriesOf(4), 12));
    EXPECT_NE(madeOf(series, 12), madeOf(series, 12, Method::Theta));
    Series perDay = series;
    perDay.days.assign(series.values.size() + 12, 30);
    EXPECT_NE(madeOf(perDay, 12), madeOf(series, 12));
    EXPECT_NE(madeOf(perDay, 12, Method::Theta), madeOf(series, 12, Method::Theta));
    EXPECT_NE(madeOf(series, 12, Method::Holt), madeOf(series, 12, Method::Theta));
    EXPECT_NE(madeOfTogether({"ab", "c"}), madeOfTogether({"a", "bc"}));
}

TEST(PackedFits, BytesThatAreCutLongerOrOfAnotherSeriesAreRefused)
{
    const Series series = seriesOf(4);
    const std::string past = packed(pastForecasts(series, 5));
    const std::string choices = packed(std::vector{chosen(series, 5)});
    for (std::size_t size = 0; size < past.size(); ++size)
        ASSERT_FALSE(unpackedPast(std::string_view(past).substr(0, size), series, 5)) << size;
    for (std::size_t size = 0; size < choices.size(); ++size)
        ASSERT_FALSE(unpackedChoices(std::string_view(choices).substr(0, size), {5})) << size;
    EXPECT_FALSE(unpackedPast(past + '\0', series, 5));
    EXPECT_FALSE(unpackedChoices(choices + '\0', {5}));
    EXPECT_FALSE(unpackedPast(past, series, 6));
    EXPECT_FALSE(unpackedChoices(choices, {6}));
    EXPECT_FALSE(unpackedChoices(choices, {5, 5}));
    Series shorter = series;
    shorter.values.pop_back();
    EXPECT_FALSE(unpackedPast(past, shorter, 5));
}

/// Whatever the bytes are, what is made of them can be forecast with.
TEST(PackedFits, DamagedBytesAreRefusedOrHarmless)
{
    const Series series = seriesOf(4);
    const std::string sound = packed(pastForecasts(series, 5));
    int refused = 0;
    for (std::size_t at = 0; at < sound.size(); ++at) {
        std::string bytes = sound;
        bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
        if (const auto past = unpackedPast(bytes, series, 5))
            EXPECT_EQ(chosen(*past).forecast.point.size(), 5U);
        else
            ++refused;
    }
    EXPECT_GT(refused, 100);
}

} // namespace
} // namespace muster::forecast
