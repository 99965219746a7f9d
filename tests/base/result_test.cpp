#include "base/result.h"

#include <gtest/gtest.h>

namespace muster {
namespace {

Error sickness()
{
    return {ErrorCode::BadInput,
            "sickness is outside its range",
            {"assumptions.csv", 12, "value"},
            "-4",
            "0 to 200",
            "Give the days a full-time worker loses in a year"};
}

TEST(ErrorSentence, NamesPlaceThingValueFoundValuesAllowedAndRemedy)
{
    EXPECT_EQ(sickness().sentence(),
              "assumptions.csv, line 12, column value: sickness is outside its range; found \"-4\"; "
              "allowed: 0 to 200. Give the days a full-time worker loses in a year.");
}

TEST(ErrorSentence, QuotesAtMostEightyCharacters)
{
    Error error = sickness();
    error.found = std::string(2'000'000, '4');
    error.place.column = std::string(90, 'v');
    const std::string text = error.sentence();
    EXPECT_NE(text.find("column " + std::string(80, 'v') + "…: "), std::string::npos);
    EXPECT_NE(text.find("found \"" + std::string(80, '4') + "…\""), std::string::npos);
    EXPECT_LT(text.size(), 400u);
}

TEST(ErrorSentence, LeavesOutWhatIsNotKnown)
{
    Error error{ErrorCode::NotFound, "there is no such role in the plan"};
    EXPECT_EQ(error.sentence(), "there is no such role in the plan.");
    error.found = "Sociall worker";
    EXPECT_EQ(error.sentence(), "there is no such role in the plan; found \"Sociall worker\".");
    error.allowed = "none yet";
    EXPECT_EQ(error.sentence(),
              "there is no such role in the plan; found \"Sociall worker\"; allowed: none yet.");
}

TEST(ErrorSentence, SaysEachPartOfThePlaceThatIsKnown)
{
    Error error{ErrorCode::BadInput, "the row is short"};
    error.place = {"demand.csv", 0, ""};
    EXPECT_EQ(error.sentence(), "demand.csv: the row is short.");
    error.place = {"", 3, ""};
    EXPECT_EQ(error.sentence(), "line 3: the row is short.");
    error.place = {"", 0, "volume"};
    EXPECT_EQ(error.sentence(), "column volume: the row is short.");
    error.place = {"", 3, "volume"};
    EXPECT_EQ(error.sentence(), "line 3, column volume: the row is short.");
}

TEST(Result, CarriesTheErrorThatFailWasGiven)
{
    const Result<int> result = fail(sickness());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().found, "-4");
    EXPECT_EQ(result.error().place.line, 12u);
}

} // namespace
} // namespace muster
