#include "base/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

namespace muster {
namespace {

Month anyMonth()
{
    return Month(*rc::gen::inRange(1900, 2200), *rc::gen::inRange(1, 13));
}

PeriodLength anyLength()
{
    return *rc::gen::element(PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear);
}

TEST(Month, CountsAcrossTheTurnOfTheYear)
{
    EXPECT_EQ(Month(2027, 12) + 1, Month(2028, 1));
    EXPECT_EQ(Month(2028, 1) - 1, Month(2027, 12));
    EXPECT_EQ(Month(2028, 3) - Month(2027, 4), 11);
    EXPECT_LT(Month(2027, 12), Month(2028, 1));
}

TEST(Month, IsWrittenAsTablesAndAsPeopleWriteIt)
{
    EXPECT_EQ(Month(2027, 4).toString(), "2027-04");
    EXPECT_EQ(Month(2027, 4).toEnglish(), "April 2027");
}

TEST(Month, RefusesWhatIsNotAMonthAndSaysWhatWouldBe)
{
    for (const auto* text : {"", "2027", "2027-4", "2027-00", "2027-13", "1899-12", "2200-01", "2027/04",
                             "2027-04 ", " 2027-04", "-027-04", "2027--4", "2027-0x", "2027-04-01"}) {
        const auto month = Month::parse(text);
        ASSERT_FALSE(month) << text;
        EXPECT_EQ(month.error().code, ErrorCode::BadInput);
        EXPECT_EQ(month.error().found, text);
        EXPECT_EQ(month.error().allowed, "a month such as 2027-04");
    }
}

RC_GTEST_PROP(Month, ReadsBackWhatItWrites, ())
{
    const Month month = anyMonth();
    RC_ASSERT(Month::parse(month.toString()) == month);
}

RC_GTEST_PROP(Month, AddingAndTakingAwayUndoEachOther, ())
{
    const Month month = anyMonth();
    const int months = *rc::gen::inRange(-240, 241);
    RC_ASSERT(month + months - months == month);
    RC_ASSERT((month + months) - month == months);
    RC_ASSERT(Month(month.year(), month.month()) == month);
}

TEST(Date, IsWrittenAsTablesAndAsPeopleWriteIt)
{
    const Date date{2015, 1, 30};
    EXPECT_EQ(date.toString(), "2015-01-30");
    EXPECT_EQ(date.toEnglish(), "30 January 2015");
}

TEST(Date, KnowsTheLengthsOfMonthsAndTheLeapYears)
{
    EXPECT_TRUE(Date::parse("2028-02-29"));
    EXPECT_TRUE(Date::parse("2000-02-29"));
    for (const auto* text : {"2027-02-29", "2100-02-29", "2027-04-31", "2027-01-32", "2027-01-00",
                             "2027-13-01", "2027-1-1", "2027-01-01T", "01/04/2027", "2027-01- 1", ""}) {
        const auto date = Date::parse(text);
        ASSERT_FALSE(date) << text;
        EXPECT_EQ(date.error().found, text);
        EXPECT_EQ(date.error().allowed, "a date such as 2027-04-01");
    }
}

TEST(Date, CountsFromTheFirstMonthThatStartsOnOrAfterIt)
{
    EXPECT_EQ((Date{2027, 4, 1}.firstMonthStart()), Month(2027, 4));
    EXPECT_EQ((Date{2027, 4, 2}.firstMonthStart()), Month(2027, 5));
    EXPECT_EQ((Date{2027, 12, 31}.firstMonthStart()), Month(2028, 1));
}

RC_GTEST_PROP(Date, ReadsBackWhatItWrites, ())
{
    const Date date{*rc::gen::inRange(1900, 2200), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)};
    RC_ASSERT(Date::parse(date.toString()) == date);
}

TEST(Period, TellsMonthQuarterAndFinancialYearApartByHowTheyAreWritten)
{
    EXPECT_EQ(Period::parse("2027-04"), (Period{PeriodLength::Month, Month(2027, 4)}));
    EXPECT_EQ(Period::parse("2027-Q2"), (Period{PeriodLength::Quarter, Month(2027, 4)}));
    EXPECT_EQ(Period::parse("2027/28"), (Period{PeriodLength::FinancialYear, Month(2027, 4)}));
    EXPECT_EQ(Period::parse("1999/00"), (Period{PeriodLength::FinancialYear, Month(1999, 4)}));
}

TEST(Period, ReadsAHyphenAsAMonthNeverAsAFinancialYear)
{
    EXPECT_EQ(Period::parse("2010-11"), (Period{PeriodLength::Month, Month(2010, 11)}));
    EXPECT_FALSE(Period::parse("2012-13"));
}

TEST(Period, RefusesWhatIsNeither)
{
    for (const auto* text : {"", "2027", "2027-Q0", "2027-Q5", "2027/29", "2027/27", "2027Q2", "2027-q2",
                             "27/28", "2027/2028"}) {
        const auto period = Period::parse(text);
        ASSERT_FALSE(period) << text;
        EXPECT_EQ(period.error().found, text);
        EXPECT_EQ(period.error().allowed, "a month 2027-04, a quarter 2027-Q2 or a financial year 2027/28");
    }
}

TEST(Period, IsWrittenInEnglishByItsFirstAndLastMonth)
{
    EXPECT_EQ(Period::containing(Month(2027, 5), PeriodLength::Quarter).toEnglish(), "April to June 2027");
    EXPECT_EQ(Period::containing(Month(2027, 5), PeriodLength::Month).toEnglish(), "May 2027");
    EXPECT_EQ(Period::containing(Month(2027, 5), PeriodLength::FinancialYear).toEnglish(), "2027/28");
}

TEST(Period, PutsJanuaryToMarchInTheFinancialYearThatBeganTheAprilBefore)
{
    EXPECT_EQ(Period::containing(Month(2028, 3), PeriodLength::FinancialYear).toString(), "2027/28");
    EXPECT_EQ(Period::containing(Month(2028, 4), PeriodLength::FinancialYear).toString(), "2028/29");
}

RC_GTEST_PROP(Period, ReadsBackWhatItWrites, ())
{
    const Period period = Period::containing(anyMonth(), anyLength());
    RC_PRE(period.start.year() >= 1900);
    RC_ASSERT(Period::parse(period.toString()) == period);
}

RC_GTEST_PROP(Period, HoldsTheMonthItWasMadeFor, ())
{
    const Month month = anyMonth();
    const Period period = Period::containing(month, anyLength());
    RC_ASSERT(period.start <= month);
    RC_ASSERT(month < period.start + period.months());
}

TEST(PeriodsOf, APlanThatStartsMidYearHasPartsOfTwoFinancialYears)
{
    const auto spans = periodsOf(Month(2026, 10), 12, PeriodLength::FinancialYear);
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0].period.toString(), "2026/27");
    EXPECT_EQ(spans[0].first, 0);
    EXPECT_EQ(spans[0].count, 6);
    EXPECT_EQ(spans[1].period.toString(), "2027/28");
    EXPECT_EQ(spans[1].first, 6);
    EXPECT_EQ(spans[1].count, 6);
}

RC_GTEST_PROP(PeriodsOf, CoversEveryMonthOfThePlanOnceAndInOrder, ())
{
    const Month first = anyMonth();
    const int months = *rc::gen::inRange(1, 241);
    int next = 0;
    for (const PeriodSpan& span : periodsOf(first, months, anyLength())) {
        RC_ASSERT(span.first == next);
        RC_ASSERT(span.count >= 1);
        RC_ASSERT(span.count <= span.period.months());
        for (int at = span.first; at < span.first + span.count; ++at)
            RC_ASSERT(Period::containing(first + at, span.period.length) == span.period);
        next += span.count;
    }
    RC_ASSERT(next == months);
}

TEST(FinancialYear, WithAHyphenIsKnownToBeAmbiguousOnlyWhereItCouldBeAMonth)
{
    EXPECT_TRUE(couldBeFinancialYear("2010-11"));
    EXPECT_TRUE(couldBeFinancialYear("2007-08"));
    EXPECT_FALSE(couldBeFinancialYear("2012-13")); // there is no month 13
    EXPECT_FALSE(couldBeFinancialYear("2010-12"));
    EXPECT_FALSE(couldBeFinancialYear("2010/11"));
}

TEST(FinancialYear, ReadsHyphenAndStrokeWhenToldWhatItIs)
{
    const Period year{PeriodLength::FinancialYear, Month(2010, 4)};
    EXPECT_EQ(parseFinancialYear("2010-11"), year);
    EXPECT_EQ(parseFinancialYear("2010/11"), year);
    const auto wrong = parseFinancialYear("2010-12");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().sentence(),
              "not a financial year; found \"2010-12\"; allowed: a financial year such as 2010/11.");
}

} // namespace
} // namespace muster
