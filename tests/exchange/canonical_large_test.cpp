// Tables with as many rows as a plan may have.

#include "exchange/tables/canonical.h"

#include "exchange/plans.h"

#include <filesystem>
#include <fmt/format.h>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

using namespace plan;

/// The header and so many lines, each made from its number.
std::string manyLines(std::string text, int count, const auto& line)
{
    for (int n = 1; n <= count; ++n)
        text += line(n) + "\n";
    return text;
}

std::string numbered(const char* letter, int n)
{
    return letter + std::to_string(n);
}

TEST(ReadTable, TenThousandLocalitiesAreReadInOneGo)
{
    const auto flat =
        manyLines("locality,parent\nL0,\n", 9'999, [](int n) { return numbered("L", n) + ",L0"; });
    const auto read = readText({}, "localities", flat);
    ASSERT_TRUE(read) << read.error().sentence();
    EXPECT_EQ(read->counts.added, 10'000u);
    plan::Plan plan;
    plan.apply(read->edit.changes);
    EXPECT_EQ(readText(plan, "localities", flat)->counts.unchanged, 10'000u);
    const auto teams =
        manyLines("locality,parent\n", 99, [](int n) { return "Team," + numbered("L0/L", n); });
    EXPECT_EQ(refusal(readText(plan, "localities", teams)),
              "Table localities: the plan is larger than Muster computes: take fewer; found \"10099 rows\"; "
              "allowed: at most 10000 rows.");
}

TEST(ReadTable, LocalitiesOfOneNameAreReadByTheirPaths)
{
    auto text =
        manyLines("locality,parent\nEssex,\n", 4'000, [](int n) { return numbered("L", n) + ",Essex"; });
    text = manyLines(text, 4'000, [](int n) { return "Team," + numbered("Essex/L", n); });
    const auto read = readText({}, "localities", text);
    ASSERT_TRUE(read) << read.error().sentence();
    plan::Plan plan;
    plan.apply(read->edit.changes);
    EXPECT_EQ(plan::fullPath(plan, *plan::findByName<plan::Locality>(plan, "Essex/L3999/Team")),
              "Essex/L3999/Team");
    EXPECT_NE(csvOf(plan, "localities").find("Team,L3999,"), std::string::npos);
}

TEST(ReadTable, LocalitiesAHundredLevelsDeepAreReadInAnyOrderAndDeeperOnesRefused)
{
    const auto upwards = [](int count) {
        return manyLines("locality,parent\n", count, [&](int n) {
            return numbered("L", count - n) + "," + (n < count ? numbered("L", count - n - 1) : "");
        });
    };
    EXPECT_EQ(readText({}, "localities", upwards(100))->counts.added, 100u);
    const auto deep = manyLines("locality,parent\nL0,\n", 9'999,
                                [](int n) { return numbered("L", n) + "," + numbered("L", n - 1); });
    EXPECT_EQ(
        refusal(readText({}, "localities", deep)),
        "t.csv, line 102, column parent: the localities are nested too deeply; found \"L99\"; allowed: at "
        "most 100 levels. Put it under a locality further up.");
    EXPECT_NE(refusal(readText({}, "localities", upwards(10'000))).find("at most 100 levels"),
              std::string::npos);
}

TEST(ReadTable, MoreRowsThanATableMayHaveAreRefusedUnread)
{
    const auto many = manyLines("locality\n", 300'000, [](int n) { return numbered("L", n); });
    EXPECT_EQ(refusal(readText({}, "localities", many)),
              "t.csv: the table localities has too many rows; found "
              "\"300000 rows\"; allowed: at most 10000 rows.");
}

TEST(ReadTable, TenThousandRolesEachSupervisingTheNextAreReadInOneGo)
{
    const auto roles = [](int count) {
        return manyLines("role,kind,supervises\n", count, [&](int n) {
            return numbered("R", n) + ",management," + (n + 1 < count ? numbered("R", n + 1) : "");
        });
    };
    const auto read = readText({}, "roles", roles(10'000));
    ASSERT_TRUE(read) << read.error().sentence();
    EXPECT_EQ(read->counts.added, 10'000u);
    EXPECT_EQ(refusal(readText({}, "roles", roles(10'001))),
              "t.csv: the table roles has too many rows; found \"10001 rows\"; allowed: at most 10000 rows.");
}

TEST(ReadTable, ACellLongerThanItsColumnHoldsIsRefusedUnquoted)
{
    const std::string note(20'000, 'x');
    EXPECT_EQ(
        refusal(readText(smallPlan(), "assumptions", "kind,value,note\nturnover,0.1," + note + "\n")),
        "t.csv, line 2, column note: the text is too long; found \"20000 characters\"; allowed: at most "
        "10000 characters.");
    const auto list = manyLines("", 200'000, [](int) { return std::string("Social worker;"); });
    const auto names = "role,kind,supervises\nBoss,management,\"" + list + "\"\n";
    EXPECT_EQ(
        refusal(readText(smallPlan(), "roles", names)),
        "t.csv, line 2, column supervises: the text is too long; found \"3000000 characters\"; allowed: at "
        "most 200000 characters.");
}

TEST(ReadTable, OfManyWrongLinesTheFirstIsTold)
{
    const auto wrong =
        manyLines("locality,parent\nGood,\n", 5'000, [](int n) { return numbered("a/", n) + ",Good"; });
    EXPECT_NE(
        refusal(readText({}, "localities", wrong)).find("t.csv, line 3, column locality: Locality a/1:"),
        std::string::npos);
}

TEST(WriteTable, ALargeTableIsTheSameTextHoweverManyThreadsMakeIt)
{
    const auto some = [](std::size_t first, std::size_t behind, const VisitCells& visit) -> Result<void> {
        for (std::size_t row = first; row < behind; ++row)
            if (auto wanted = visit({static_cast<double>(row), numbered("Row, ", static_cast<int>(row))});
                !wanted)
                return wanted;
        return {};
    };
    constexpr std::size_t kRows = 100'001;
    SheetRows rows{"t", {{"number", true}, {"name"}}, {}, kRows, some};
    rows.forEach = [&](const VisitCells& visit) { return some(0, kRows, visit); };
    for (const CsvStyle style : {CsvStyle::Plain, CsvStyle::Excel}) {
        const std::string text = toCsv(rows, {style, {}});
        EXPECT_EQ(text, toCsv(asSheet(rows), {style, {}}));
        EXPECT_NE(text.find("100000,\"Row, 100000\""), std::string::npos);
    }
}

} // namespace
} // namespace muster::exchange
