// Where demand comes from: docs/method.md, section 3. Expected figures are worked out by hand beside each.

#include "engine/demand_county.h"
#include "engine/explain.h"

#include <cmath>
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

TEST(Demand, PeopleTimesRateWithABandSplitAsSingleYearsSay)
{
    County county(12);
    // 15-19 in 2026: 1,000 people, of whom 18 and 19 were 500 of 1,250 in 2020: 400 count.
    for (const auto& [age, persons] : {std::pair(15, 250), {16, 250}, {17, 250}, {18, 260}, {19, 240}})
        county.people("North", std::to_string(age), 2020, persons);
    county.people("North", "15-19", 2026, 1000).people("North", "20-64", 2026, 9600);
    county.people("North", "15-19", 2027, 1000).people("North", "20-64", 2027, 9600);
    county.rate("18-64", 12).method(DemandMethod::Population);
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0), 10.0 * 12 / 12, kClose);
    EXPECT_EQ(lineOf(in, "South"), LineIndex::none()) << "where nobody is known nobody asks";
    auto codes = test::codes(county.plan());
    std::erase(codes, "counts-as-zero"); // nobody's leave or sickness is set here
    EXPECT_EQ(codes, std::vector<std::string>{"must-be-set"});
}

TEST(Demand, ABandWithoutSingleYearsIsSplitByAgesAndSaysSo)
{
    County county(9);
    county.people("North", "15-19", 2026, 1000).people("North", "20-64", 2026, 9600);
    county.rate("18-64", 12).method(DemandMethod::Population);
    EXPECT_NEAR(volume(county.inputs(), "North", 0), (400 + 9600) * 12 / 1000.0 / 12, kClose);
    const auto problems = checkOf(county.plan().results()).problems;
    EXPECT_TRUE(
        std::ranges::any_of(problems, [](const auto& each) { return each.code == "band-split-by-ages"; }));
}

TEST(Demand, AnAgeThatIsMissingLeavesTheFiguresEmptyAndIsNamed)
{
    County county(12);
    county.people("North", "20-64", 2026, 9600).rate("18-64", 12).method(DemandMethod::Population);
    EXPECT_TRUE(std::isnan(volume(county.inputs(), "North", 0)));
    EXPECT_EQ(county.codes().front(), "must-be-set");
    EXPECT_TRUE(std::ranges::count(county.codes(), "no-population") == 1);
}

TEST(Demand, EffectsOfPeopleAndRatesAddUpToTheDifference)
{
    County county(36);
    county.people("North", "65+", 2026, 10000).people("North", "65+", 2029, 11200);
    county.rate("65+", 60, 2026).method(DemandMethod::Population);
    county.plan().set(plan::Kind::RateTrend, 0.05);
    const Inputs in = county.inputs();
    // April 2028: 21 of 36 months on the way from 10,000 to 11,200 people, nine of twelve from 63 to 66.15.
    EXPECT_NEAR(volume(in, "North", 24), 10.7 * 65.3625 / 12, kClose);
    const auto periods = seriesPeriods(in, lineOf(in, "North"), PeriodLength::Month);
    const auto& last = periods.at(24);
    EXPECT_NEAR(last.effects->base, 10.0 * 60 / 12, kClose);
    EXPECT_NEAR(last.effects->population, 0.7 * 60 / 12, kClose);
    EXPECT_NEAR(last.effects->base + last.effects->population + last.effects->rate, *last.volume, kClose);
}

TEST(Demand, PartsReduceWhatALongerPeriodSpreadsOverItsOtherMonths)
{
    County county(12);
    county.typed("North", "2026/27", 1200).typed("North", "2026-Q2", 900).typed("North", "2026-05", 500);
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0), 200, kClose); // of the quarter, beside May
    EXPECT_NEAR(volume(in, "North", 1), 500, kClose);
    for (const int month : {3, 7, 11})
        EXPECT_NEAR(volume(in, "North", month), 300 / 9.0, kClose);
    EXPECT_NEAR(in.demand().volumes().col(lineOf(in, "North").value()).sum(), 1200, kClose);

    county.actual("North", "2026-12", 50); // beside a forecast it reduces nothing
    EXPECT_NEAR(volume(county.inputs(), "North", 11), 300 / 9.0, kClose);
}

TEST(Demand, PartsThatContradictTheirWholeAreSaid)
{
    County county(12);
    county.typed("North", "2026/27", 1200).typed("North", "2026-Q2", 1300);
    EXPECT_EQ(volume(county.inputs(), "North", 5), 0);
    const auto codes = county.codes();
    EXPECT_EQ(std::ranges::count(codes, "parts-contradict-whole"), 1);
}

TEST(Demand, OpenCasesGrowMonthByMonthAndALaterRateLeavesThePastAsItWas)
{
    County county(36);
    county.actual("North", "2026-04", 400, "Case");
    county.plan().set(plan::Kind::DemandGrowth, 0.05);
    county.plan().set(plan::Kind::DemandGrowth, 0, {.from = "2028-04"});
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 12, ActivityIndex(1)), 420, kClose);
    EXPECT_NEAR(volume(in, "North", 23, ActivityIndex(1)), 400 * std::pow(1.05, 23 / 12.0), kClose);
    EXPECT_NEAR(volume(in, "North", 23, ActivityIndex(1)), 439.2, 0.05);
    for (const int month : {24, 30, 35})
        EXPECT_NEAR(volume(in, "North", month, ActivityIndex(1)), 441, kClose);
}

TEST(Demand, ARateGrowsByTheTrendOfEachYear)
{
    County county(48);
    county.people("North", "65+", 2026, 10000).rate("65+", 60, 2026).method(DemandMethod::Population);
    county.plan().set(plan::Kind::RateTrend, 0.05);
    county.plan().set(plan::Kind::RateTrend, -0.02, {.from = "2028-04"});
    const Inputs in = county.inputs();
    const auto july = [&](int year) { return volume(in, "North", 12 * (year - 2026) + 3, ActivityIndex(0)); };
    EXPECT_NEAR(july(2026), 10 * 60.0 / 12, kClose);
    EXPECT_NEAR(july(2027), 10 * 60 * 1.05 / 12, kClose);
    EXPECT_NEAR(july(2028), 10 * 60 * 1.05 * 0.98 / 12, kClose);
    EXPECT_NEAR(july(2029), 10 * 60 * 1.05 * 0.98 * 0.98 / 12, kClose);
    EXPECT_NEAR(volume(in, "North", 9, ActivityIndex(0)), (july(2026) + july(2027)) / 2, kClose); // January
}

TEST(Demand, OpenCasesAreThoseBeforeAndOpenedLessClosed)
{
    County county(12);
    county.actual("North", "2026-04", 100, "Case");
    county.plan().demand("North", "Older people", "Review", "2026/27", 240);
    county.plan().demand("North", "Older people", "Closure", "2026/27", 180);
    plan::SeriesMethod row = county.methodRow(DemandMethod::StockFromFlow, {}, "Case");
    row.opened = county.plan().id<plan::Activity>("Review");
    row.closed = county.plan().id<plan::Activity>("Closure");
    county.plan().put(row);
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0, ActivityIndex(1)), 100, kClose);
    EXPECT_NEAR(volume(in, "North", 11, ActivityIndex(1)), 100 + 11 * (20 - 15), kClose);
}

TEST(Demand, AFixedMethodGoesOnFromTheActualFiguresAndSpreadsItsYears)
{
    County county;
    county.years("North", {1000, 1100, 1200, 1300}, 2022).method(DemandMethod::Drift);
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0), 1400.0 / 12, kClose);
    EXPECT_NEAR(volume(in, "North", 23), 1500.0 / 12, kClose);
    county.typed("North", "2026-05", 7);
    EXPECT_NEAR(volume(county.inputs(), "North", 1), 7, kClose) << "a figure that is typed beats the method";
}

TEST(Demand, OpenCasesOfAForecastGoFromStartToStart)
{
    County county;
    for (const auto& [year, cases] : {std::pair("2023/24", 100.0), {"2024/25", 112.0}, {"2025/26", 124.0}})
        county.actual("North", year, cases, "Case");
    county.method(DemandMethod::Drift);
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0, ActivityIndex(1)), 136, kClose);
    EXPECT_NEAR(volume(in, "North", 6, ActivityIndex(1)), 142, kClose);
    EXPECT_NEAR(volume(in, "North", 23, ActivityIndex(1)), 136 + 23, kClose);
}

TEST(Demand, AYearIsSpreadByAProfileWhereThereIsOne)
{
    County county;
    county.typed("North", "2026/27", 255)
        .years("South", {510, 510}, 2024)
        .method(DemandMethod::Naive, "South");
    for (int month = 1; month <= 12; ++month) // working days of a month, but half in August
        county.plan().put(plan::DemandProfile{newId<plan::DemandProfileId>(),
                                              {},
                                              county.plan().id<plan::Activity>("Review"),
                                              month,
                                              month == 8    ? 10.0
                                              : month == 12 ? 35.0
                                                            : 21.0});
    const Inputs in = county.inputs();
    EXPECT_NEAR(volume(in, "North", 0), 21, kClose);
    EXPECT_NEAR(volume(in, "North", 4), 10, kClose);
    EXPECT_NEAR(volume(in, "South", 8), 70, kClose) << "a forecast too";
    EXPECT_TRUE(std::ranges::count(county.codes(), "profile-of-nothing") == 0);
}

/// A forecast of the county's open cases that has nothing to be shared out by, beside a profile of all
/// months: open cases are not spread, so that the profile is not to blame.
TEST(Demand, AForecastThatCannotBeSharedIsNamedBesideAProfileToo)
{
    for (const bool withProfile : {false, true}) {
        County county;
        for (const std::string year : {"2023/24", "2024/25", "2025/26"})
            county.actual("North", year, 0, "Case").actual("South", year, 0, "Case");
        county.share(SharingWay::ByHistory, "Case");
        for (int month = 1; withProfile && month <= 12; ++month)
            county.plan().put(plan::DemandProfile{newId<plan::DemandProfileId>(), {}, {}, month, 21.0});
        EXPECT_TRUE(std::isnan(volume(county.inputs(), "North", 6, ActivityIndex(1))));
        EXPECT_EQ(std::ranges::count(county.codes(), "nothing-to-share-by"), 1);
        EXPECT_EQ(std::ranges::count(county.codes(), "profile-of-nothing"), 0);
    }
}

} // namespace
} // namespace muster::engine
