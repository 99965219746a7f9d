#include "exchange/sense/cell_sense.h"

#include <gtest/gtest.h>

namespace muster::exchange {
namespace {

void expectKind(CellKind kind, std::initializer_list<std::string_view> texts)
{
    for (const auto text : texts)
        EXPECT_EQ(senseOf(text).kind, kind) << text;
}

TEST(CellSense, NumbersComeInManyDresses)
{
    expectKind(CellKind::Number,
               {"12", " 1,234 ", "-3.5", "(1,234)", "£1,234", "-£5", "1.5 FTE", "20 hours", "12 (2)",
                "1,234[note 3]", "1,234 r", "45p", "1990 \\1", "7*", "1998.0", "0.5", "1\u00a0"});
    EXPECT_EQ(senseOf("(1,234)").value, -1234);
    EXPECT_EQ(senseOf("-£5").value, -5);
    EXPECT_EQ(senseOf("12 (2)").value, 12);
    EXPECT_EQ(senseOf("1,234[note 3]").value, 1234);
    EXPECT_EQ(senseOf("1.5 FTE").value, 1.5);
    EXPECT_EQ(senseOf("51,230 (35,415)").value, 51230); // with what it is a part of
}

TEST(CellSense, PercentagesKeepTheNumberAsWritten)
{
    expectKind(CellKind::Percent, {"12%", "4.5 %", "-3%"});
    EXPECT_EQ(senseOf("12%").value, 12);
}

TEST(CellSense, WordsWithDigitsAreWords)
{
    expectKind(CellKind::Text, {"5 to 9 years", "Band 3 (2)", "A2.1", "E06000047", "620 - Essex", "1.2.3.4",
                                "65 and over", "1,23", "2 or more", "18-64"});
}

TEST(CellSense, ANumberWithALeadingZeroIsACode)
{
    expectKind(CellKind::Text, {"01", "007"});
    expectKind(CellKind::Number, {"0", "0.07"});
    EXPECT_EQ(senseOf(BookCell{"007", CellType::Number}).kind, CellKind::Text);
}

TEST(CellSense, DatesAndPeriodsInTheirUsualForms)
{
    expectKind(CellKind::Date,
               {"2027-04-01", "01/04/2027", "1 April 2027", "Apr-27", "April 2027", "2010-11", "2017/18",
                "2017/18 Q4", "2027-Q2", "31-Mar-2015", "2027-06-01 09:30", "01.04.2027", "1999-2000"});
    expectKind(CellKind::Number, {"2027", "2005.0", "20.11"});
    EXPECT_TRUE(senseOf("2005.0").isYear());
    EXPECT_FALSE(senseOf("2005.5").isYear());
}

TEST(CellSense, MarksStandWhereAFigureWould)
{
    expectKind(CellKind::Suppressed,
               {"..", "-", "x", "c", "z", "u", ":", "[c]", "[x]", "*", "low", "(NA)", "n/a", "#VALUE!", "…"});
    expectKind(CellKind::Nothing, {"None", "null", "NaN"});
    expectKind(CellKind::Blank, {"", "  ", "\u00a0"});
}

TEST(CellSense, UnitsAreKnownAlsoWhereTheyLookLikeNumbers)
{
    for (const auto* text : {"(1,000)", "(percent)", "£000", "FTE", "Number"})
        EXPECT_TRUE(senseOf(text).isUnit) << text;
    for (const auto* text : {"(1,234)", "Essex", "1000"})
        EXPECT_FALSE(senseOf(text).isUnit) << text;
}

TEST(CellSense, AWorkbookSaysWhatItsCellsAre)
{
    EXPECT_EQ(senseOf(BookCell{"2027-06-01", CellType::Date}).kind, CellKind::Date);
    EXPECT_EQ(senseOf(BookCell{"15%", CellType::Percentage}).kind, CellKind::Percent);
    EXPECT_EQ(senseOf(BookCell{"#N/A", CellType::Error}).kind, CellKind::Suppressed);
    EXPECT_EQ(senseOf(BookCell{"", CellType::Empty}).kind, CellKind::Blank);
}

} // namespace
} // namespace muster::exchange
