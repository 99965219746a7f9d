// What a table is, by its headings and periods.

#include "exchange/tables/canonical.h"

#include "exchange/plans.h"

#include <filesystem>
#include <fmt/format.h>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

using namespace plan;

TEST(ReadTable, PeriodsThatCouldBeEitherAreRefusedUntilTold)
{
    const auto plan = smallPlan();
    const auto text = demand("North,Older people,Review,2010-11,5,actual\n"
                             "North,Older people,Review,2011-12,5,actual\n");
    EXPECT_EQ(
        refusal(readText(plan, "demand", text)),
        "t.csv, line 2, column period: every period of this column could be a month or a financial year; "
        "found \"2010-11\"; allowed: 2010-11 as November 2010, or 2010/11 as the financial year. Say which "
        "of the two.");
    const auto periodOf = [&](HyphenIs reading) {
        const auto outcome = readText(plan, "demand", text, {reading, {}, {}, {}});
        return std::get<RowChanges<Demand>>(outcome->edit.changes).put.front().period;
    };
    EXPECT_EQ(periodOf(HyphenIs::Month).toString(), "2010-11");
    EXPECT_EQ(periodOf(HyphenIs::FinancialYear).toString(), "2010/11");
    EXPECT_TRUE(readText(plan, "demand", text + "North,Older people,Review,2011-05,5,actual\n"));
}

TEST(ReadTable, EveryTableRefusesEveryOthersFile)
{
    auto plan = smallPlan();
    plan.apply(
        readText(plan, "demand", demand("North,Older people,Review,2026/27,1,actual\n"))->edit.changes);
    plan.apply(readText(plan, "assumptions", "kind,value\ncomplexity,1.1\n")->edit.changes);
    plan.apply(
        readText(plan, "establishment",
                 "locality,role,as_at,establishment_fte,vacancy_fte\nNorth,Social worker,2026-04-01,1,1\n")
            ->edit.changes);
    for (const auto from : canonicalTables())
        for (const auto as : canonicalTables())
            if (from != as) {
                const auto outcome = readText(plan, as, csvOf(plan, from));
                ASSERT_FALSE(outcome) << from << " as " << as;
                EXPECT_EQ(outcome.error().place.file, "t.csv");
                EXPECT_EQ(outcome.error().place.line, 1u);
                EXPECT_FALSE(outcome.error().place.column.empty());
            }
}

TEST(ReadTable, PublishedFilesThatAreNoTableOfThePlanAreRefusedWithLineAndColumn)
{
    for (const auto* folder : {"messy", "geography", "workforce", "demand"})
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(MUSTER_TEST_DATA) / folder))
            for (const auto table : canonicalTables()) {
                const auto outcome =
                    readCsvFile(entry.path()).and_then(asTable).and_then([&](const RawTable& file) {
                        return readTable(smallPlan(), table, file);
                    });
                ASSERT_FALSE(outcome) << entry.path() << " as " << table;
                EXPECT_EQ(outcome.error().place.file, entry.path().filename());
                EXPECT_GT(outcome.error().place.line, 0u);
                EXPECT_FALSE(outcome.error().place.column.empty());
            }
}

TEST(ReadTable, TheHeaderTellsTheTable)
{
    const auto plan = smallPlan();
    for (const auto table : canonicalTables())
        EXPECT_EQ(detectTable(tableOf(csvOf(plan, table)).header), table);
    EXPECT_EQ(detectTable({1, {"title", "locality", "role", "fte", "grade"}}), "posts");
    EXPECT_EQ(detectTable({1, {"title", "locality", "role", "salary"}}), "");
    EXPECT_EQ(detectTable({1, {"locality", "age_band", "year", "persons"}}), "population");
    EXPECT_EQ(detectTable({1, {"area", "age", "year", "people"}}), "");
}

RC_GTEST_PROP(ReadTable, AMutatedFileIsAnEditOrARefusal, ())
{
    const auto plan = smallPlan();
    const auto table = *rc::gen::elementOf(canonicalTables());
    auto text = csvOf(plan, table) + *rc::gen::element<std::string>("", "North,x,1\n", ",,,,,\n");
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        text[at] = *rc::gen::element(',', '"', '\n', 'x', '-', '9', ';', '/', '\xC3', ' ');
    }
    const auto outcome = readText(plan, *rc::gen::elementOf(canonicalTables()), text);
    if (!outcome)
        RC_ASSERT(outcome.error().place.file == "t.csv");
}

} // namespace
} // namespace muster::exchange
