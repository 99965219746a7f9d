// The series of several localities as one: what is added up, with which bands, and what is not known.

#include "engine/demand_county.h"

#include <cmath>
#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::BreakDecision;
using plan::DemandMethod;
using plan::SharingWay;
using test::County;
using test::kClose;
using test::lineOf;

SummedSeries wholeOf(const Inputs& in, Rollup reach = Rollup::WithBeneath)
{
    return summedSeriesAt(in.demand(), in.dimensions(), {}, reach); // the county is the first locality
}

std::vector<SeriesPeriod> sumOf(const Inputs& in)
{
    return summedPeriods(in, wholeOf(in), PeriodLength::FinancialYear);
}

SumBands bandsOf(const Inputs& in)
{
    const auto said = summedForecast(in.demand(), in.dimensions(), wholeOf(in));
    return said ? said->bands : SumBands::None;
}

std::vector<SeriesPeriod> periodsOf(const Inputs& in, const char* locality)
{
    return seriesPeriods(in, lineOf(in, locality), PeriodLength::FinancialYear);
}

/// Twelve years that go up and down; with `against` the other way round.
std::vector<double> waves(double level, bool against = false)
{
    std::vector<double> figures;
    for (int i = 0; i < 12; ++i)
        figures.push_back(level * (1 + (against ? -1 : 1) * 0.1 * std::sin(1.7 * i * i)));
    return figures;
}

TEST(SummedSeries, AddsFiguresForecastsAndVolumes)
{
    County county;
    county.years("North", {100, 110, 130}, 2023).years("South", {300, 280, 290}, 2023);
    county.method(DemandMethod::Naive);
    const auto sum = sumOf(county.inputs());
    ASSERT_EQ(sum.size(), 5U);
    EXPECT_EQ(sum[0].actual, 400);
    EXPECT_EQ(sum[2].actual, 420);
    EXPECT_FALSE(sum[2].forecast);
    EXPECT_EQ(sum[3].forecast, 420);
    EXPECT_NEAR(sum[4].volume.value_or(0), 420, kClose);
    EXPECT_EQ(sum[3].method, DemandMethod::Naive);
}

TEST(SummedSeries, AreOfTwoLocalitiesOrMore)
{
    County county;
    county.years("North", {100, 110}, 2024);
    EXPECT_TRUE(wholeOf(county.inputs()).lines.empty()) << "one beneath";
    county.years("County", {50, 50}, 2024);
    const Inputs in = county.inputs();
    EXPECT_EQ(wholeOf(in).lines.size(), 2U) << "its own, and one beneath";
    EXPECT_EQ(wholeOf(in, Rollup::Own).lines.size(), 1U);
    EXPECT_EQ(sumOf(in).front().actual, 150);
    EXPECT_EQ(summedPeriods(in, wholeOf(in, Rollup::Own), PeriodLength::Month).front().actual, 50);
}

TEST(SummedSeries, OfMethodsThatWereNotTriedAddTheBandsUp)
{
    County county;
    county.years("North", {100, 110, 130, 120}, 2022).years("South", {300, 280, 290, 310}, 2022);
    county.method(DemandMethod::Naive);
    const Inputs in = county.inputs();
    EXPECT_EQ(bandsOf(in), SumBands::BandsAddedUp);
    const SeriesPeriod north = periodsOf(in, "North").back();
    const SeriesPeriod south = periodsOf(in, "South").back();
    EXPECT_NEAR(sumOf(in).back().low80.value_or(0), *north.low80 + *south.low80, kClose);
    EXPECT_NEAR(sumOf(in).back().high95.value_or(0), *north.high95 + *south.high95, kClose);
}

double widthOf(const SeriesPeriod& period)
{
    return *period.high80 - *period.low80;
}

// What one rises by and the other falls is not off in the sum; what both rise by is.
TEST(SummedSeries, OfAutomaticHaveBandsByWhatTheSumsMissed)
{
    const auto shareOfWidth = [](bool against) {
        County county;
        county.years("North", waves(1000), 2014).years("South", waves(1000, against), 2014);
        county.method(DemandMethod::Automatic);
        const Inputs in = county.inputs();
        EXPECT_EQ(bandsOf(in), SumBands::Paired);
        return widthOf(sumOf(in).back()) /
               (widthOf(periodsOf(in, "North").back()) + widthOf(periodsOf(in, "South").back()));
    };
    EXPECT_LT(shareOfWidth(true), 0.5);
    EXPECT_GT(shareOfWidth(false), 0.8);
}

TEST(SummedSeries, WhatIsNotKnownOfOneIsNotKnownOfAll)
{
    County county;
    county.years("North", {100, 110, 130}, 2023).years("South", {280, 290}, 2024);
    county.method(DemandMethod::Naive, "North").typed("South", "2026/27", 300);
    const auto sum = sumOf(county.inputs());
    EXPECT_EQ(sum.front().period.toString(), "2024/25") << "where both have begun";
    const SeriesPeriod& typed = sum[2];
    EXPECT_FALSE(typed.forecast) << "no method carries South on";
    EXPECT_FALSE(typed.typed) << "of South alone";
    EXPECT_FALSE(typed.method);
    EXPECT_NEAR(typed.volume.value_or(0), 430, kClose);
}

TEST(SummedSeries, OfOneThatEndsEarlierIsAForecastWhereBothHaveOne)
{
    County county;
    county.years("North", waves(1000), 2014).years("South", {300, 280, 290, 310, 305}, 2020);
    county.method(DemandMethod::Automatic);
    const Inputs in = county.inputs();
    const auto sum = sumOf(in);
    const auto south = periodsOf(in, "South");
    const auto north = periodsOf(in, "North");
    const auto year = [](const std::vector<SeriesPeriod>& periods, const char* name) {
        return *std::ranges::find_if(periods,
                                     [&](const auto& each) { return each.period.toString() == name; });
    };
    EXPECT_FALSE(year(sum, "2025/26").actual);
    EXPECT_FALSE(year(sum, "2025/26").forecast);
    EXPECT_NEAR(year(sum, "2027/28").forecast.value_or(0),
                *year(north, "2027/28").forecast + *year(south, "2027/28").forecast, kClose);
    EXPECT_TRUE(year(sum, "2027/28").low80);
}

TEST(SummedSeries, OfDifferentPeriodsIsAVolumeAlone)
{
    County county;
    county.years("North", {120, 120, 120}, 2023).method(DemandMethod::Naive);
    for (int month = 1; month < 4; ++month)
        county.actual("South", "2026-0" + std::to_string(month), 10);
    const auto sum = sumOf(county.inputs());
    ASSERT_EQ(sum.size(), 2U);
    EXPECT_EQ(sum.front().period.toString(), "2026/27");
    EXPECT_FALSE(sum.front().actual);
    EXPECT_FALSE(sum.front().forecast);
    EXPECT_NEAR(sum.back().volume.value_or(0), 240, kClose);
}

TEST(SummedSeries, SaysWhichFiguresDoNotCountInAPart)
{
    County county;
    county.years("North", {100, 110, 130, 120}, 2022).years("South", {300, 280, 290, 310}, 2022);
    county.method(DemandMethod::Mean);
    county.decide("2023/24", BreakDecision::AfterCounts, "North");
    county.decide("2024/25", BreakDecision::Bridge, "South");
    const auto sum = sumOf(county.inputs());
    EXPECT_FALSE(sum[0].counts);
    EXPECT_EQ(sum[0].actual, 400);
    EXPECT_TRUE(sum[1].counts);
    EXPECT_TRUE(sum[2].bridged);
    EXPECT_EQ(sum[2].actual, 420);
    EXPECT_NEAR(sum[4].forecast.value_or(0), 120 + (300 + 280 + 295 + 310) / 4.0, kClose);
}

TEST(SummedSeries, OfASharedForecastHaveThatOfTheWhole)
{
    County county;
    county.years("North", {100, 110, 130, 120}, 2022).years("South", {300, 280, 290, 310}, 2022);
    county.method(DemandMethod::Naive).share(SharingWay::ByHistory);
    const Inputs in = county.inputs();
    EXPECT_EQ(bandsOf(in), SumBands::OfWhole);
    EXPECT_EQ(sumOf(in).back().forecast, 430);
    EXPECT_NEAR(sumOf(in).back().volume.value_or(0), 430, kClose);
    const auto& whole = in.demand().totals()[TotalIndex(0)].whole.forecast->ahead;
    EXPECT_NEAR(sumOf(in).back().low80.value_or(0), whole.within80.low[1], kClose);
}

} // namespace
} // namespace muster::engine
