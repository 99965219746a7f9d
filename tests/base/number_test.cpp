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

} // namespace
} // namespace muster
