// How demand goes on from its figures: methods, breaks, shares and backtests. docs/method.md, section 3.

#include "engine/demand_county.h"
#include "engine/explain.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::AgeBand;
using plan::BreakDecision;
using plan::DemandMethod;
using plan::DemandStatus;
using plan::SharingWay;
using plan::Standard;
using test::County;
using test::kClose;
using test::lineOf;
using test::volume;

TEST(Demand, AutomaticSaysWhatItTookAndWhy)
{
    County county;
    std::vector<double> growing;
    for (int i = 0; i < 12; ++i)
        growing.push_back(1000 + 50 * i);
    county.years("North", growing, 2014).method(DemandMethod::Automatic);
    const Inputs in = county.inputs();
    const CarriedOn& carried = in.demand().way(lineOf(in, "North")).own;
    ASSERT_TRUE(carried.forecast);
    EXPECT_GT(carried.forecast->choice.trials.size(), 3U);
    EXPECT_NE(howForecast(carried, nullptr).find("chosen automatically"), std::string::npos);
    EXPECT_NEAR(volume(in, "North", 0), 1600.0 / 12, 1);
    EXPECT_EQ(figuresText(carried), "12 years, 2014/15 to 2025/26");
}

TEST(Demand, TheNearestMethodCounts)
{
    County county;
    county.years("North", {1000, 1100, 1300}, 2023).years("South", {1000, 1100, 1300}, 2023);
    county.method(DemandMethod::Mean).method(DemandMethod::Naive, "North");
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0), 1300.0 / 12, kClose);
    EXPECT_NEAR(volume(in, "South", 0), 3400.0 / 36, kClose);
}

TEST(Demand, AMethodThatCannotBeUsedIsNamedAndTheLastYearStands)
{
    County county;
    county.years("North", {1000, 1300}, 2024).method(DemandMethod::WintersAdditive);
    EXPECT_NEAR(volume(county.inputs(), "North", 0), 1300.0 / 12, kClose);
    EXPECT_TRUE(std::ranges::count(county.codes(), "method-not-possible") == 1);
}

TEST(Demand, EveryOddSeriesHasAForecastOrSaysWhyNot)
{
    for (const std::vector<double>& figures :
         {std::vector<double>{}, {5}, {5, 5}, {0, 0, 0, 0, 0, 0}, {5, 5, 5, 5, 5}, {1, 0, 0, 3, 0, 1e9}})
        for (const auto& [method, word] : plan::Words<DemandMethod>::list) {
            if (method == DemandMethod::StockFromFlow || method == DemandMethod::Population)
                continue;
            County county;
            county.years("North", figures, 2015).typed("North", "2025/26", 120).method(method);
            const Inputs in = county.inputs();
            for (int t = 0; t < 24; ++t) {
                const double found = volume(in, "North", t);
                EXPECT_TRUE(std::isfinite(found) && found >= 0) << word << " of " << figures.size();
            }
        }
}

/// Essex counted 23,540 reviews in 2012-13 and 47,635 a year later: the PSS EX1 returns, docs/method.md,
/// section 13.8.
const std::vector<double> kReviews{23100, 23800, 23300, 23540, 47635, 47200, 48100, 47800};

TEST(Demand, ABreakIsFlaggedWithItsEvidenceUntilSomebodyDecides)
{
    County county;
    county.years("North", kReviews, 2018).method(DemandMethod::Naive);
    const Inputs in = county.inputs();
    ASSERT_EQ(in.demand().breaks().size(), 1U);
    const FoundBreak& found = in.demand().breaks().front();
    EXPECT_EQ(found.kind, BreakKind::LevelShift);
    EXPECT_EQ(found.period.toString(), "2022/23");
    EXPECT_EQ(found.before, 23540);
    EXPECT_EQ(found.after, 47635);
    EXPECT_NE(evidenceOf(found).find("from 23,540 to 47,635"), std::string::npos) << evidenceOf(found);
    EXPECT_TRUE(std::ranges::count(county.codes(), "series-breaks") == 1);
    county.decide("2022/23", BreakDecision::AfterCounts);
    EXPECT_TRUE(std::ranges::count(county.codes(), "series-breaks") == 0);
    EXPECT_EQ(county.inputs().demand().breaks().front().decision->reason, "as agreed");
}

TEST(Demand, WhoeverDecidesSaysWhichSideCounts)
{
    const auto meanWith = [](BreakDecision decision) {
        County county;
        county.years("North", kReviews, 2018).method(DemandMethod::Mean).decide("2022/23", decision);
        return 12 * volume(county.inputs(), "North", 0);
    };
    EXPECT_NEAR(meanWith(BreakDecision::AfterCounts), (47635 + 47200 + 48100 + 47800) / 4.0, 1e-6);
    EXPECT_NEAR(meanWith(BreakDecision::BothCount),
                (23100 + 23800 + 23300 + 23540 + 47635 + 47200 + 48100 + 47800) / 8.0, 1e-6);
    // In place of 47,635 the straight line between its neighbours: (23,540 + 47,200) / 2.
    EXPECT_NEAR(meanWith(BreakDecision::Bridge),
                (23100 + 23800 + 23300 + 23540 + 35370 + 47200 + 48100 + 47800) / 8.0, 1e-6);
    County before;
    before.years("North", kReviews, 2018)
        .method(DemandMethod::Mean)
        .decide("2022/23", BreakDecision::BeforeCounts);
    const auto periods = seriesPeriods(before.inputs(), LineIndex(0), PeriodLength::FinancialYear);
    EXPECT_EQ(periods.at(4).counts, false);
    EXPECT_NEAR(periods.at(4).forecast.value_or(0), (23100 + 23800 + 23300 + 23540) / 4.0, 1e-6);
}

TEST(Demand, AGapCutsTheSeriesUnlessItIsBridged)
{
    County county;
    county.years("North", {100, 200}, 2019).years("North", {500, 600}, 2023).method(DemandMethod::Mean);
    EXPECT_NEAR(12 * volume(county.inputs(), "North", 12), 550, kClose);
    const Inputs in = county.inputs();
    ASSERT_EQ(in.demand().breaks().size(), 1U);
    EXPECT_EQ(in.demand().breaks().front().kind, BreakKind::Gap);
    EXPECT_EQ(in.demand().breaks().front().periods, 2);
    county.decide("2021/22", BreakDecision::Bridge); // 300 and 400
    EXPECT_NEAR(12 * volume(county.inputs(), "North", 12), 350, kClose);
}

TEST(Demand, AShiftOfMostLocalitiesInOneYearIsADefinitionThatChanged)
{
    County county;
    county.years("County", kReviews, 2018).years("North", kReviews, 2018).years("South", kReviews, 2018);
    const Inputs in = county.inputs();
    ASSERT_EQ(in.demand().breaks().size(), 3U);
    for (const FoundBreak& found : in.demand().breaks())
        EXPECT_EQ(found.kind, BreakKind::DefinitionChanged) << evidenceOf(found);
    EXPECT_FALSE(in.demand().breaks()[0].askedWith);
    EXPECT_EQ(in.demand().breaks()[1].askedWith, 0U) << "one question";
    EXPECT_EQ(in.demand().breaks()[2].askedWith, 0U);
    EXPECT_NE(evidenceOf(in.demand().breaks().front()).find("so in 3 of 3 localities"), std::string::npos);
}

// Kent's reviews of people with mental ill health fell from 27,805 to 4,025 in three years of returns: too
// few to say so themselves. Other councils' did nothing like it (PSS EX1, docs/method.md, section 13.8).
TEST(Demand, AShiftThatOtherSeriesDoNotHaveIsAskedAbout)
{
    const std::vector<std::string> places{"A", "B", "C", "D", "E", "F", "G", "H", "I"};
    County county;
    county.plan().locality("Kent");
    for (std::size_t i = 0; i < places.size(); ++i) {
        county.plan().locality(places[i]);
        const double size = 1000.0 + 300 * double(i);
        county.years(places[i],
                     {size, size * (1.05 - 0.02 * double(i % 5)), size * (0.95 + 0.02 * double(i % 4))},
                     2023);
    }
    EXPECT_TRUE(county.inputs().demand().breaks().empty());
    county.years("Kent", {27000, 27805, 4025}, 2023);
    const Inputs in = county.inputs();
    ASSERT_EQ(in.demand().breaks().size(), 1U);
    const FoundBreak& found = in.demand().breaks().front();
    EXPECT_EQ(found.period.toString(), "2025/26");
    EXPECT_EQ(found.others, 9);
    EXPECT_NE(evidenceOf(found).find("what 9 other series did then"), std::string::npos) << evidenceOf(found);
}

TEST(Demand, AForecastOfTheWholeIsSharedByHistoryAndAddsUp)
{
    County county;
    county.years("North", {100, 150, 200, 300}, 2022).years("South", {300, 250, 300, 300}, 2022);
    county.method(DemandMethod::Drift).share(SharingWay::ByHistory);
    const Inputs in = county.inputs();
    const double whole = 600 + 200 / 3.0; // 400 to 600 in three years
    EXPECT_NEAR(12 * volume(in, "North", 0), whole / 2, kClose);
    EXPECT_NEAR(12 * (volume(in, "North", 0) + volume(in, "South", 0)), whole, kClose);
    county.typed("North", "2026/27", 100);
    const Inputs typed = county.inputs();
    EXPECT_NEAR(12 * volume(typed, "South", 0), whole - 100, kClose) << "who has a figure keeps it";
}

TEST(Demand, ACountysForecastIsSharedByPopulation)
{
    County county;
    county.years("County", {1000, 1000, 1000}, 2023)
        .method(DemandMethod::Naive)
        .share(SharingWay::ByPopulation);
    county.people("North", "65+", 2026, 3000).people("South", "65+", 2026, 1000);
    const Inputs in = county.inputs();
    EXPECT_NEAR(12 * volume(in, "North", 0), 750, kClose);
    EXPECT_NEAR(12 * volume(in, "South", 0), 250, kClose);
    EXPECT_NEAR(volume(in, "County", 0), 0, kClose) << "all of it is shared out";
}

TEST(Demand, ReconciledForecastsMoveMostWhereTheyAreLeastSure)
{
    County county;
    county.years("North", {100, 160, 90, 150, 100}, 2021).years("South", {500, 505, 503, 508, 506}, 2021);
    county.method(DemandMethod::Mean).share(SharingWay::Reconciled);
    county.method(DemandMethod::Naive, "County");
    county.method(DemandMethod::Mean, "North").method(DemandMethod::Mean, "South");
    const Inputs in = county.inputs();
    const double north = 12 * volume(in, "North", 0);
    const double south = 12 * volume(in, "South", 0);
    // The county's last figure is 606; the means are 120 and 504.4, and lack −18.4 of it.
    EXPECT_LT(north, 120);
    EXPECT_GT(north, 120 - 18.4);
    EXPECT_LT(120 - north, 18.4);
    EXPECT_LT(504.4 - south, (120 - north) / 100);
    const ForecastAllocation& total = in.demand().totals().front();
    EXPECT_NEAR(total.whole.point(0), 606, kClose);
}

TEST(Demand, ABacktestStandsBesideSameAsLastYear)
{
    County county;
    std::vector<double> growing;
    for (int i = 0; i < 10; ++i)
        growing.push_back(1000 + 100 * i);
    county.years("North", growing, 2016).method(DemandMethod::Drift);
    const Inputs in = county.inputs();
    const auto test = *backtestOf(in, lineOf(in, "North"));
    ASSERT_TRUE(test);
    EXPECT_EQ(test->dates, 7);
    EXPECT_NEAR(test->meanAbsoluteError, 0, 1e-6);
    EXPECT_NEAR(test->errorOfSameAgain, 100, 1e-6);
    EXPECT_NEAR(*test->scaled, 0, 1e-6);
    EXPECT_NEAR(*test->within80, 1, 1e-9);
    County plain;
    plain.years("North", growing, 2016);
    plain.plan().set(plan::Kind::DemandGrowth, 0.1);
    const Inputs grown = plain.inputs();
    const auto ofGrowth = *backtestOf(grown, LineIndex(0));
    ASSERT_TRUE(ofGrowth);
    EXPECT_FALSE(ofGrowth->within80);
    EXPECT_GT(ofGrowth->bias, 0);
}

TEST(Demand, ABacktestEndsOnceNobodyWaits)
{
    County county;
    county.years("North", {1000, 1100, 1200, 1300, 1400}, 2021).method(DemandMethod::Drift);
    const Inputs in = county.inputs();
    std::stop_source stop;
    const Progress::Listener stopAtOnce = [&](double) { stop.request_stop(); };
    const auto test = backtestOf(in, LineIndex(0), Progress(stop.get_token(), stopAtOnce));
    ASSERT_FALSE(test);
    EXPECT_EQ(test.error().code, ErrorCode::Cancelled);
}

TEST(Demand, AForecastExplainsItself)
{
    County county;
    county.years("North", {1000, 1100, 1200, 1300}, 2022).method(DemandMethod::Drift);
    const Results results = county.worked();
    const TablePlace place{LocalityIndex(1), RoleIndex(0), {{PeriodLength::Month, Month(2026, 4)}, 0, 1}};
    const auto explained = explain(results, place, Column::ServiceFte);
    ASSERT_TRUE(explained);
    EXPECT_NEAR(explained->trace->value, *figureAt(results, place, Column::ServiceFte), kClose);
    const std::string text = toText(*explained);
    EXPECT_NE(text.find("forecast of 2026/27"), std::string::npos) << text;
    EXPECT_NE(text.find("drift; source: from 4 years, 2022/23 to\n      2025/26"), std::string::npos) << text;
}

TEST(Demand, UnchangedSeriesKeepTheirForecasts)
{
    County county;
    county.years("North", kReviews, 2018).method(DemandMethod::Automatic);
    const Inputs before = county.inputs();
    county.typed("North", "2027-05", 3000);
    const Inputs after(county.plan().plan(), &before);
    EXPECT_EQ(after.demand().way(lineOf(after, "North")).own.forecast.get(),
              before.demand().way(lineOf(before, "North")).own.forecast.get());
}

} // namespace
} // namespace muster::engine
