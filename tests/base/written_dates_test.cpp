#include "base/written_dates.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

std::string day(const char* text)
{
    const auto date = readDate(text);
    return date ? date->toString() : "none";
}

std::string period(const char* text, std::optional<HyphenIs> hyphen = {})
{
    const auto read = readPeriod(text, hyphen);
    return read ? read->toString() : "none";
}

} // namespace

TEST(WrittenDates, ReadDaysAsPeopleAndSpreadsheetsWriteThem)
{
    for (const char* text : {"2027-10-01", "01/10/2027", "1/10/2027", "1/10/27", "01.10.2027", "01-10-2027",
                             "1 October 2027", " 1 Oct 2027 ", "1-Oct-27", "01-Oct-2027", "October 1, 2027",
                             "1 oct. 2027", "2027-10-01 00:00:00", "2027-10-01T09:30", "01/10/2027 00:00"})
        EXPECT_EQ(day(text), "2027-10-01") << text;
}

TEST(WrittenDates, RefuseWhatIsNoDay)
{
    for (const char* text : {"", "2027", "October 2027", "31/02/2027", "12/25/2027", "1/10", "1850-01-01",
                             "next week", "1/10/2027/1", "..", "1,240"})
        EXPECT_EQ(day(text), "none") << text;
}

TEST(WrittenDates, SayWhichDayASerialNumberIsToASpreadsheet)
{
    const auto read = readDate("46539");
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().message.find("1 June 2027 as a spreadsheet's serial number"), std::string::npos)
        << read.error().sentence();
    EXPECT_NE(read.error().remedy.find("format the column as text there, or write 2027-06-01"),
              std::string::npos);
    EXPECT_NE(readPeriod("46539").error().message.find("1 June 2027"), std::string::npos);
    EXPECT_NE(readMonth("46539").error().message.find("1 June 2027"), std::string::npos);
    EXPECT_EQ(readDate("465").error().message, "not a date");
}

TEST(WrittenDates, ReadPeriodsAsPeopleHeadColumns)
{
    for (const char* text :
         {"2025/26", "2025/2026", "FY 2025/26", "FY2025-26", "financial year 2025/26", "2025 / 26"})
        EXPECT_EQ(period(text, HyphenIs::FinancialYear), "2025/26") << text;
    for (const char* text : {"2025-04", "Apr 2025", "April 2025", "Apr-25", "apr 25", "01/04/2025",
                             "Apr. 2025", "2025-04-01", "1 April 2025", "Apr – 25"})
        EXPECT_EQ(period(text), "2025-04") << text;
    for (const char* text : {"2025-Q2", "2025 Q2", "Q2 2025", "Apr to Jun 2025", "April - June 2025",
                             "Q1 2025/26", "2025/26 Q1"})
        EXPECT_EQ(period(text), "2025-Q2") << text;
    EXPECT_EQ(period("Q4 2025/26"), "2026-Q1");
    for (const char* text : {"", "2025", "Total", "1,240", "2025/27", "2025-13", "May to Jul 2025", "Q5 2025",
                             "15/04/2025", "1850/51", "Mayor 2025"})
        EXPECT_EQ(period(text), "none") << text;
}

TEST(WrittenDates, AskWhetherAMonthIsAYearThatASpreadsheetRewrote)
{
    EXPECT_EQ(period("2010-11"), "2010-11") << "as a plan writes a month";
    EXPECT_EQ(period("2010-11", HyphenIs::FinancialYear), "2010/11");
    const auto unsaid = readPeriod("Nov-10");
    ASSERT_FALSE(unsaid);
    EXPECT_EQ(unsaid.error().question, Question::Periods);
    EXPECT_EQ(unsaid.error().allowed, "2010-11 or 2010/11");
    EXPECT_EQ(period("Nov-10", HyphenIs::Month), "2010-11");
    EXPECT_EQ(period("Nov-10", HyphenIs::FinancialYear), "2010/11");
    EXPECT_EQ(period("Nov-27"), "2027-11") << "no year 2027/11 was ever rewritten";
    EXPECT_TRUE(isMonthOrYear("2010-11"));
    EXPECT_TRUE(isMonthOrYear("Nov-10"));
    EXPECT_FALSE(isMonthOrYear("2010-09"));
    EXPECT_FALSE(isMonthOrYear("Apr-27"));
}

TEST(WrittenDates, AMonthIsAPeriodOfOneMonth)
{
    EXPECT_EQ(readMonth("October 2027"), Month(2027, 10));
    EXPECT_EQ(readMonth("01/10/2027"), Month(2027, 10));
    EXPECT_EQ(readMonth("Nov-10"), Month(2010, 11)) << "no year belongs here";
    EXPECT_EQ(readMonth("2027/28").error().message, "not a month");
    EXPECT_EQ(readMonth("soon").error().allowed, "a month such as 2027-04");
}

} // namespace muster
