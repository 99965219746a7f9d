#include "base/number.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

TEST(Number, ACommaMarksThousandsAlone)
{
    EXPECT_EQ(parseNumber("1,234"), 1234);
    EXPECT_EQ(parseNumber("12,345"), 12345);
    EXPECT_EQ(parseNumber("-123,456.5"), -123456.5);
    EXPECT_EQ(parseNumber("1,234,567"), 1234567);
    EXPECT_EQ(parseNumber(" 1234.5 "), 1234.5);
    EXPECT_EQ(parseNumber("\u22122.5"), -2.5);
    EXPECT_FALSE(parseNumber("-\u22122.5"));
}

TEST(Number, ACommaThatCouldBeAnythingElseIsRefused)
{
    for (const auto* text : {"1234,567", "1234,567,890", "12345,678", "1,23", "1,2345", "0,123", ",123", "1,",
                             "1,234,56", "1,,234", "1.234,567", "1,234.567,890"}) {
        const auto number = parseNumber(text);
        ASSERT_FALSE(number) << text;
        EXPECT_EQ(number.error().found, text);
    }
}

TEST(Number, HasTheUnitThatFitsItsPlace)
{
    EXPECT_EQ(parseNumber("15%", NumberUnit::Share), 0.15);
    EXPECT_EQ(parseNumber(" 12.5 % ", NumberUnit::Share), 0.125);
    EXPECT_EQ(parseNumber("0.15", NumberUnit::Share), 0.15);
    EXPECT_EQ(parseNumber("1.5 FTE", NumberUnit::Staff), 1.5);
    EXPECT_EQ(parseNumber("1.5wte", NumberUnit::Staff), 1.5);
    EXPECT_EQ(parseNumber("\u00a346,678", NumberUnit::Money), 46678);
    for (const auto unit : {NumberUnit::None, NumberUnit::Staff, NumberUnit::Money})
        EXPECT_FALSE(parseNumber("15%", unit));
    EXPECT_FALSE(parseNumber("1.5 FTE", NumberUnit::Share));
    EXPECT_FALSE(parseNumber("FTE", NumberUnit::Staff));
    EXPECT_FALSE(parseNumber("%", NumberUnit::Share));
    EXPECT_EQ(parseNumber("fifteen", NumberUnit::Share).error().allowed, "a share such as 0.25 or 25%");
}

TEST(Number, InBracketsIsBelowZeroAsAccountantsWriteIt)
{
    EXPECT_EQ(parseNumber("(1,234.5)"), -1234.5);
    EXPECT_EQ(parseNumber("(\u00a312)", NumberUnit::Money), -12);
    EXPECT_EQ(parseNumber("-\u00a35", NumberUnit::Money), -5);
    EXPECT_EQ(parseNumber("15\u00a0%", NumberUnit::Share), 0.15);
    EXPECT_EQ(parseNumber("\u201312"), -12) << "an en dash";
    EXPECT_FALSE(parseNumber("-\u00a3-5", NumberUnit::Money));
    for (const auto* text : {"()", "(-3)", "(x)", "(3", "3)", "((3))"})
        EXPECT_FALSE(parseNumber(text)) << text;
}

} // namespace
} // namespace muster
