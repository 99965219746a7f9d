#include "exchange/tables/sheet.h"

#include <charconv>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

Sheet example()
{
    return {"example",
            {{"locality", false}, {"fte", true}},
            {{std::string("North"), 33.50358652}, {std::string("=Épée, \"x\""), Nothing{}}, {{}, -4.0}}};
}

TEST(Sheet, CsvCarriesFullPrecision)
{
    EXPECT_EQ(toCsv(example()), "locality,fte\nNorth,33.50358652\n\"=Épée, \"\"x\"\"\",\n,-4\n");
}

TEST(Sheet, ForExcelItHasAMarkCrlfAndGuardsTextsAlone)
{
    EXPECT_EQ(toCsv(example(), {CsvStyle::Excel, {}}),
              "\xEF\xBB\xBFlocality,fte\r\nNorth,33.50358652\r\n\"'=Épée, \"\"x\"\"\",\r\n,-4\r\n");
}

TEST(Sheet, DecimalsRoundHalvesAwayFromZeroAsTheyAreWritten)
{
    EXPECT_EQ(numberText(2.675, 2), "2.68");
    EXPECT_EQ(numberText(-2.675, 2), "-2.68");
    EXPECT_EQ(numberText(1.005, 2), "1.01");
    EXPECT_EQ(numberText(0.5, 0), "1");
    EXPECT_EQ(numberText(999.96, 1), "1000.0");
    EXPECT_EQ(numberText(-0.004, 2), "0.00");
    EXPECT_EQ(numberText(12, 1), "12.0");
    EXPECT_EQ(numberText(1e21, 1), "1000000000000000000000.0");
    EXPECT_EQ(numberText(-0.0, {}), "0");
    EXPECT_EQ(roundingNote(1), "Numbers are rounded to 1 decimal, halves away from zero");
}

TEST(Sheet, JsonIsAnArrayOfObjectsInTheColumnsOrder)
{
    EXPECT_EQ(toJson(example(), 1), "[\n  {\n    \"locality\": \"North\",\n    \"fte\": 33.5\n  },\n"
                                    "  {\n    \"locality\": \"=Épée, \\\"x\\\"\",\n    \"fte\": null\n  },\n"
                                    "  {\n    \"locality\": null,\n    \"fte\": -4\n  }\n]\n");
    EXPECT_EQ(toJson({"none", {{"a", false}}, {}}), "[]\n");
}

TEST(Sheet, TextLinesUp)
{
    EXPECT_EQ(toText(example(), 1), "locality     fte\nNorth       33.5\n=Épée, \"x\"\n            -4.0\n");
}

TEST(Sheet, LongHeadingsTakeSeveralLinesSoThatColumnsStayNarrow)
{
    const Sheet sheet{
        "t", {{"locality"}, {"Ashford, Canterbury & Coastal", true}}, {{std::string("Kent"), 0.25}}};
    EXPECT_EQ(toText(sheet), "            Ashford,\n"
                             "          Canterbury\n"
                             "locality   & Coastal\n"
                             "Kent            0.25\n");
}

TEST(Sheet, HeadingsThatComeFromThePlanAreGuardedForExcel)
{
    const Sheet sheet{"t", {{"=cmd()", true}}, {}};
    EXPECT_EQ(toCsv(sheet, {CsvStyle::Excel, {}}), "\xEF\xBB\xBF'=cmd()\r\n");
}

RC_GTEST_PROP(Sheet, NumbersReadBackToTheSameNumber, (double value))
{
    const auto text = numberText(value, {});
    double back = 0;
    std::from_chars(text.data(), text.data() + text.size(), back);
    RC_ASSERT(back == value);
}

RC_GTEST_PROP(Sheet, RoundingIsWithinHalfAUnitOfTheLastPlace, ())
{
    const double value = *rc::gen::inRange(-1000000, 1000000) / 1024.0;
    const int decimals = *rc::gen::inRange(0, 5);
    RC_ASSERT(std::abs(std::stod(numberText(value, decimals)) - value) <=
              0.5 * std::pow(10, -decimals) + 1e-12);
}

} // namespace
} // namespace muster::exchange
