// Where demand comes from: docs/method.md, section 3. Expected figures are worked out by hand beside each.

#include "engine/check.h"
#include "engine/demand.h"
#include "engine/explain.h"
#include "engine/inputs.h"
#include "engine/plan_builder.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::AgeBand;
using plan::BreakDecision;
using plan::DemandMethod;
using plan::DemandStatus;
using plan::SharingWay;
using plan::Standard;
using test::kClose;
using test::PlanBuilder;

/// A county of two districts with one activity of events and one of open cases, from April 2026.
class County {
  public:
    explicit County(int months = 24) : m_plan(Month(2026, 4), months)
    {
        m_plan.locality("County").locality("North", "County").locality("South", "County");
        m_plan.clientGroup("Older people");
        m_plan.activity("Review", Standard::Hours).activity("Case", Standard::Caseload);
        m_plan.activity("Closure", Standard::Hours);
        m_plan.role("Social worker", plan::RoleKind::Casework, true);
    }

    County& actual(const std::string& locality, const std::string& period, double volume,
                   const std::string& activity = "Review")
    {
        m_plan.demand(locality, "Older people", activity, period, volume, DemandStatus::Actual);
        return *this;
    }
    County& typed(const std::string& locality, const std::string& period, double volume)
    {
        m_plan.demand(locality, "Older people", "Review", period, volume);
        return *this;
    }
    /// Figures of years in a row, from 2010/11 on unless said.
    County& years(const std::string& locality, const std::vector<double>& figures, int first = 2010)
    {
        for (const double figure : figures) {
            actual(locality, Period{PeriodLength::FinancialYear, Month(first, 4)}.toString(), figure);
            ++first;
        }
        return *this;
    }
    County& method(DemandMethod method, const std::string& locality = {}, const std::string& activity = {})
    {
        plan::SeriesMethod row = methodRow(method, locality, activity);
        m_plan.put(row);
        return *this;
    }
    plan::SeriesMethod methodRow(DemandMethod method, const std::string& locality,
                                 const std::string& activity)
    {
        plan::SeriesMethod row;
        row.id = newId<plan::SeriesMethodId>();
        row.method = method;
        if (!locality.empty())
            row.locality = m_plan.id<plan::Locality>(locality);
        if (!activity.empty())
            row.activity = m_plan.id<plan::Activity>(activity);
        return row;
    }
    County& decide(const std::string& period, BreakDecision decision, const std::string& locality = {})
    {
        plan::SeriesBreak row{
            newId<plan::SeriesBreakId>(),  {},       {},         m_plan.id<plan::Activity>("Review"),
            Period::parse(period).value(), decision, "as agreed"};
        if (!locality.empty())
            row.locality = m_plan.id<plan::Locality>(locality);
        m_plan.put(row);
        return *this;
    }
    County& share(SharingWay way, const std::string& activity = "Review")
    {
        m_plan.put(plan::SharedForecast{newId<plan::SharedForecastId>(),
                                        m_plan.id<plan::Locality>("County"),
                                        {},
                                        m_plan.id<plan::Activity>(activity),
                                        way,
                                        ""});
        return *this;
    }
    County& people(const std::string& locality, const std::string& band, int year, double persons)
    {
        m_plan.put(plan::Population{newId<plan::PopulationId>(), m_plan.id<plan::Locality>(locality),
                                    AgeBand::parse(band).value(), year, persons});
        return *this;
    }
    County& rate(const std::string& band, double perThousand, std::optional<int> year = {})
    {
        m_plan.put(plan::DemandRate{newId<plan::DemandRateId>(), m_plan.id<plan::ClientGroup>("Older people"),
                                    m_plan.id<plan::Activity>("Review"), AgeBand::parse(band).value(),
                                    perThousand, year});
        return *this;
    }

    [[nodiscard]] Inputs inputs() const { return Inputs(m_plan.plan()); }
    [[nodiscard]] std::vector<std::string> codes() const { return test::codes(m_plan); }
    PlanBuilder& plan() { return m_plan; }

  private:
    PlanBuilder m_plan;
};

int lineOf(const Inputs& in, const std::string& locality, int activity = 0)
{
    const auto id = plan::findByName<plan::Locality>(in.plan(), locality).value();
    return in.demand().indexOf({in.dimensions().indexOf(id), 0, activity});
}

/// The volume of a month, counted from the plan's first.
double volume(const Inputs& in, const std::string& locality, int month, int activity = 0)
{
    const int line = lineOf(in, locality, activity);
    return line < 0 ? -1 : in.demand().volumes()(month, line);
}

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
    EXPECT_EQ(lineOf(in, "South"), -1) << "where nobody is known nobody asks";
    EXPECT_EQ(test::codes(county.plan()), std::vector<std::string>{"must-be-set"});
}

TEST(Demand, ABandWithoutSingleYearsIsSplitByAgesAndSaysSo)
{
    County county(9);
    county.people("North", "15-19", 2026, 1000).people("North", "20-64", 2026, 9600);
    county.rate("18-64", 12).method(DemandMethod::Population);
    EXPECT_NEAR(volume(county.inputs(), "North", 0), (400 + 9600) * 12 / 1000.0 / 12, kClose);
    const auto problems = allProblems(county.plan().results());
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
    // 2028: 10,800 people (two thirds of the way), 60 × 1.05².
    EXPECT_NEAR(volume(in, "North", 24), 10.8 * 60 * 1.05 * 1.05 / 12, kClose);
    const auto periods = seriesPeriods(in, lineOf(in, "North"), PeriodLength::Month);
    const auto& last = periods.at(24);
    EXPECT_NEAR(last.effects->base, 10.0 * 60 / 12, kClose);
    EXPECT_NEAR(last.effects->population, 0.8 * 60 / 12, kClose);
    EXPECT_NEAR(last.effects->base + last.effects->population + last.effects->rate, *last.volume, kClose);
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
    EXPECT_NEAR(volume(in, "North", 0, 1), 100, kClose);
    EXPECT_NEAR(volume(in, "North", 11, 1), 100 + 11 * (20 - 15), kClose);
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
    EXPECT_NEAR(volume(in, "North", 0, 1), 136, kClose);
    EXPECT_NEAR(volume(in, "North", 6, 1), 142, kClose);
    EXPECT_NEAR(volume(in, "North", 23, 1), 136 + 23, kClose);
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
        EXPECT_TRUE(std::isnan(volume(county.inputs(), "North", 6, 1)));
        EXPECT_EQ(std::ranges::count(county.codes(), "nothing-to-share-by"), 1);
        EXPECT_EQ(std::ranges::count(county.codes(), "profile-of-nothing"), 0);
    }
}

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
    const auto periods = seriesPeriods(before.inputs(), 0, PeriodLength::FinancialYear);
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
    EXPECT_NE(evidenceOf(in.demand().breaks().front()).find("so in 3 of 3 localities"), std::string::npos);
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
    const auto test = backtestOf(in, lineOf(in, "North"));
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
    const auto ofGrowth = backtestOf(grown, 0);
    ASSERT_TRUE(ofGrowth);
    EXPECT_FALSE(ofGrowth->within80);
    EXPECT_GT(ofGrowth->bias, 0);
}

TEST(Demand, FiguresThatComeLaterScoreTheEarlierForecast)
{
    County county;
    county.years("North", {1000, 1100, 1200}, 2023).method(DemandMethod::Drift);
    const Inputs then = county.inputs();
    county.actual("North", "2026/27", 1250);
    const Inputs now = county.inputs();
    const auto list = scored(then, now);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_NEAR(list.front().forecast, 1300, 1e-6);
    EXPECT_EQ(list.front().actual, 1250);
    EXPECT_EQ(list.front().sameAsLastYear, 1200);
    EXPECT_TRUE(scored(now, now).empty());
}

TEST(Demand, AForecastExplainsItself)
{
    County county;
    county.years("North", {1000, 1100, 1200, 1300}, 2022).method(DemandMethod::Drift);
    for (const auto& [kind, value] : {std::pair(plan::Kind::HoursPerCase, 10.0),
                                      {plan::Kind::ContractedHours, 37},
                                      {plan::Kind::DaysAWeek, 5},
                                      {plan::Kind::QualifiedShare, 1}})
        county.plan().set(kind, value);
    const Results results = county.plan().results();
    const TablePlace place{1, 0, {{PeriodLength::Month, Month(2026, 4)}, 0, 1}};
    const auto explained = explain(results, place, Column::ServiceFte);
    ASSERT_TRUE(explained);
    EXPECT_NEAR(explained->trace.value(), *figureAt(results, place, Column::ServiceFte), kClose);
    const std::string text = toText(*explained);
    EXPECT_NE(text.find("forecast of 2026/27"), std::string::npos) << text;
    EXPECT_NE(text.find("4 years, 2022/23 to 2025/26"), std::string::npos) << text;
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
