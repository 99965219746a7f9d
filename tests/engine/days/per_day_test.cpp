// Methods that know how long a month is: they work on figures per day. docs/method.md, section 3.4.

#include "engine/both/both_engines.h"
#include "engine/demand_county.h"
#include "engine/explain.h"

#include <gtest/gtest.h>

namespace muster::engine {
namespace {

using plan::DemandMethod;
using test::County;
using test::kClose;
using test::lineOf;
using test::volume;

/// Periods in a row of which each has so many a day, up to March 2028, from April 2026 planned.
County ofRate(PeriodLength length, double aDay, int years, const std::function<double(int)>& more = {})
{
    County county(48);
    int i = 0;
    for (Month start(2026 - years, 4); start < Month(2026, 4); start = start + int(length), ++i) {
        const Period period{length, start};
        county.actual("North", period.toString(), (aDay + (more ? more(i) : 0)) * period.days());
    }
    return county;
}

County& perDay(County& county, DemandMethod method, const std::string& activity = {})
{
    plan::SeriesMethod row = county.methodRow(method, {}, activity);
    row.perDay = true;
    county.plan().put(row);
    return county;
}

bool isOfFigures(DemandMethod method)
{
    return method != DemandMethod::Population && method != DemandMethod::StockFromFlow;
}

double monthOf(const Inputs& in, int year, int month)
{
    return volume(in, "North", Month(year, month) - Month(2026, 4));
}

/// Of the band of 80 % of a month.
double widthOf(const Inputs& in, Month month)
{
    for (const SeriesPeriod& each : seriesPeriods(in, lineOf(in, "North"), PeriodLength::Month))
        if (each.period.start == month && each.low80)
            return *each.high80 - *each.low80;
    return 0;
}

std::ptrdiff_t leapDaysNoted(County& county)
{
    return std::ranges::count(checkOf(county.plan().results()).problems, "leap-day-carried-over",
                              &plan::Problem::code);
}

TEST(PerDay, AConstantRateIsForecastByTheDaysOfEachMonth)
{
    for (const auto& [method, word] : plan::Words<DemandMethod>::list) {
        if (!isOfFigures(method))
            continue;
        County county = ofRate(PeriodLength::Month, 10, 3);
        const Inputs in = perDay(county, method).inputs();
        EXPECT_NEAR(monthOf(in, 2028, 2), 290, 1e-6) << word;
        EXPECT_NEAR(monthOf(in, 2029, 2), 280, 1e-6) << word;
        for (int t = 0; t < 48; ++t) {
            const Period month{PeriodLength::Month, Month(2026, 4) + t};
            EXPECT_NEAR(volume(in, "North", t), 10 * month.days(), 1e-6) << word << month.toString();
        }
    }
}

TEST(PerDay, AConstantRateOfFewFiguresIsForecastSoToo)
{
    for (const int figures : {1, 2, 5, 12})
        for (const DemandMethod method : {DemandMethod::Automatic, DemandMethod::Naive}) {
            County county(48);
            for (int i = 0; i < figures; ++i) {
                const Period month{PeriodLength::Month, Month(2026, 3) - i};
                county.actual("North", month.toString(), 20 * month.days());
            }
            const Inputs in = perDay(county, method).inputs();
            EXPECT_NEAR(monthOf(in, 2029, 2), 560, 1e-6) << figures;
            EXPECT_NEAR(monthOf(in, 2029, 3), 620, 1e-6) << figures;
        }
}

TEST(PerDay, QuartersAndYearsAreOfTheirDays)
{
    for (const PeriodLength length : {PeriodLength::Quarter, PeriodLength::FinancialYear})
        for (const DemandMethod method : {DemandMethod::Growth, DemandMethod::Drift, DemandMethod::Naive}) {
            County county = ofRate(length, 10, 4);
            const Inputs in = perDay(county, method).inputs();
            for (Month start(2026, 4); start < Month(2030, 4); start = start + int(length)) {
                const Period period{length, start};
                double sum = 0;
                for (int i = 0; i < period.months(); ++i)
                    sum += volume(in, "North", start - Month(2026, 4) + i);
                EXPECT_NEAR(sum, 10 * period.days(), 1e-6) << period.toString();
            }
        }
}

TEST(PerDay, BandsAreOfTheDaysTheyAreFor)
{
    for (const DemandMethod method :
         {DemandMethod::Mean, DemandMethod::SeasonalNaive, DemandMethod::Automatic}) {
        County county = ofRate(PeriodLength::Month, 10, 5, [](int i) { return i * 7 % 5; });
        const Inputs in = perDay(county, method).inputs();
        const double february = widthOf(in, Month(2027, 2));
        const double march = widthOf(in, Month(2027, 3));
        EXPECT_GT(february, 0);
        EXPECT_LT(february, march);
        if (method != DemandMethod::Automatic) { // whose bands grow with the time
            EXPECT_NEAR(february / 28, march / 31, kClose);
        }
    }
}

TEST(PerDay, ErrorsAtPastDatesAreOfTheFiguresThemselves)
{
    County county = ofRate(PeriodLength::Month, 10, 5);
    County alike = county;
    perDay(county, DemandMethod::Naive);
    alike.method(DemandMethod::Naive);
    const Inputs in = county.inputs();
    const Inputs other = alike.inputs();
    EXPECT_NEAR((*backtestOf(in, lineOf(in, "North")))->meanAbsoluteError, 0, 1e-9);
    EXPECT_GT((*backtestOf(other, lineOf(other, "North")))->meanAbsoluteError, 5);

    County uneven = ofRate(PeriodLength::Month, 10, 5, [](int i) { return i == 59 ? 1 : 0; });
    const Inputs last = perDay(uneven, DemandMethod::Automatic).inputs();
    const auto& trials = last.demand().way(lineOf(last, "North")).own.forecast->choice.trials;
    ASSERT_FALSE(trials.empty());
    for (const forecast::Trial& trial : trials) // 31 more in the last of their months
        EXPECT_GE(trial.error * trial.figures, 31 - 1e-6);
}

TEST(PerDay, TypedFiguresAndOpenCasesStayAsTheyAre)
{
    County county = ofRate(PeriodLength::Month, 10, 2);
    county.typed("North", "2028-02", 17)
        .actual("North", "2026-01", 50, "Case")
        .actual("North", "2026-02", 50, "Case");
    const Inputs in = perDay(county, DemandMethod::Naive).inputs();
    EXPECT_EQ(monthOf(in, 2028, 2), 17);
    EXPECT_EQ(volume(in, "North", 30, in.dimensions().indexOf(county.plan().id<plan::Activity>("Case"))), 50);
}

TEST(PerDay, FitsOfBothAreKeptApart)
{
    for (const DemandMethod method : {DemandMethod::Automatic, DemandMethod::Theta}) {
        County county = ofRate(PeriodLength::Month, 10, 4, [](int i) { return i * 7 % 5; });
        County alike = county;
        const Inputs plain = alike.method(method).inputs();
        const Inputs in = perDay(county, method).inputs();
        const KeptWork kept = workOf(plain.demand().forecasts());
        const Inputs again(in.plan(), &plain, {}, &kept);
        EXPECT_TRUE((again.volumes() == in.volumes()).all());
        EXPECT_FALSE((again.volumes() == plain.volumes()).all());
        const KeptWork own = workOf(in.demand().forecasts());
        EXPECT_FALSE(isSameWork(own, kept));
        const Inputs kept2(in.plan(), nullptr, {}, &own);
        EXPECT_TRUE((kept2.volumes() == in.volumes()).all());
    }
}

TEST(PerDay, AFebruaryOfADayMoreIsNotedOnlyWhereTheMethodTakesMonthsAlike)
{
    County county(48);
    for (Month month(2025, 4); month < Month(2028, 4); month = month + 1)
        county.actual("North", month.toString(), 10 * Period{PeriodLength::Month, month}.days());
    EXPECT_EQ(leapDaysNoted(county), 1);
    perDay(county, DemandMethod::Growth);
    EXPECT_EQ(leapDaysNoted(county), 0);
}

TEST(PerDay, TheDaysAreExplained)
{
    for (const DemandMethod method : {DemandMethod::Naive, DemandMethod::Growth}) {
        County county = ofRate(PeriodLength::Month, 10, 2);
        perDay(county, method);
        const Results results = county.worked();
        const int t = Month(2027, 2) - Month(2026, 4);
        const TablePlace place{LocalityIndex(1), RoleIndex(0), {{PeriodLength::Month, Month(2027, 2)}, t, 1}};
        const auto explained = explain(results, place, Column::ServiceFte);
        ASSERT_TRUE(explained);
        EXPECT_NEAR(explained->trace->value, *figureAt(results, place, Column::ServiceFte), kClose);
        const std::string text = toText(*explained);
        EXPECT_NE(text.find("days of February 2027"), std::string::npos) << text;
        EXPECT_NE(text.find("the calendar"), std::string::npos) << text;
    }
}

TEST(PerDay, TheSecondEngineAgrees)
{
    for (const auto& [method, word] : plan::Words<DemandMethod>::list)
        for (const PeriodLength length :
             {PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear}) {
            if (!isOfFigures(method))
                continue;
            County county = ofRate(length, 10, 6, [](int i) { return i * 7 % 5 - i % 3; });
            perDay(county, method);
            county.plan().set(plan::Kind::HoursPerCase, 10).set(plan::Kind::QualifiedShare, 1);
            county.plan().set(plan::Kind::DemandGrowth, 0.03);
            test::BothEngines read(county.plan());
            for (const int t : {0, 22, 34})
                EXPECT_GT(read.of(Column::ServiceFte, "North", "Social worker", t), 0) << word;
        }
}

} // namespace
} // namespace muster::engine
