#include "text/period_text.h"

#include <gtest/gtest.h>

namespace muster::ui {

namespace {

std::string read(const char* text, HyphenIs hyphen = HyphenIs::FinancialYear)
{
    const auto period = readPeriod(QString::fromUtf8(text), hyphen);
    return period ? period->toString() : "none";
}

} // namespace

TEST(PeriodText, ReadsPeriodsAsPeopleHeadColumns)
{
    for (const char* text : {"2025/26", "2025-26", "2025–26", " 2025/2026 ", "FY 2025/26", "FY2025-26"})
        EXPECT_EQ(read(text), "2025/26") << text;
    for (const char* text :
         {"2025-04", "Apr 2025", "April 2025", "Apr-25", "apr 25", "01/04/2025", "Apr. 2025"})
        EXPECT_EQ(read(text), "2025-04") << text;
    for (const char* text : {"2025-Q2", "2025 Q2", "Q2 2025", "Apr to Jun 2025", "April - June 2025",
                             "Q1 2025/26", "2025/26 Q1"})
        EXPECT_EQ(read(text), "2025-Q2") << text;
    EXPECT_EQ(read("Q4 2025/26"), "2026-Q1");
}

TEST(PeriodText, RefusesWhatIsNoPeriod)
{
    for (const char* text : {"", "2025", "Total", "1,240", "2025/27", "2025-13", "May to Jul 2025", "Q5 2025",
                             "15/04/2025", "1850/51", "Mayor 2025"})
        EXPECT_EQ(read(text), "none") << text;
}

TEST(PeriodText, AHyphenIsAYearOrAMonthAsTheHeadingsBesideItSay)
{
    EXPECT_EQ(read("2010-11", HyphenIs::FinancialYear), "2010/11");
    EXPECT_EQ(read("2010-11", HyphenIs::Month), "2010-11");
    EXPECT_EQ(hyphensOf({QStringLiteral("2010-11"), QStringLiteral("2012-13")}, HyphenIs::Month),
              HyphenIs::FinancialYear);
    EXPECT_EQ(hyphensOf({QStringLiteral("2010-11"), QStringLiteral("2010-09")}, HyphenIs::FinancialYear),
              HyphenIs::Month);
    EXPECT_EQ(hyphensOf({QStringLiteral("2010-11")}, HyphenIs::Month), HyphenIs::Month);
}

TEST(PeriodText, AShortNameReadsBack)
{
    for (const PeriodLength length :
         {PeriodLength::Month, PeriodLength::Quarter, PeriodLength::FinancialYear})
        for (int month = 0; month < 24; ++month) {
            const Period period = Period::containing(Month(2025, 1) + month, length);
            EXPECT_EQ(readPeriod(shortPeriod(period), HyphenIs::Month), period) << period.toString();
        }
}

} // namespace muster::ui
