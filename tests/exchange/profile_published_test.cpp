// Published rates as benchmarks, from the Department for Education's file as published and from small files
// laid out like the two others.

#include "exchange/profiles/profiles.h"
#include "exchange/transfer.h"
#include "plan/names.h"

#include <gtest/gtest.h>

namespace muster::exchange {
namespace {

using plan::Benchmark;
using plan::Figure;

constexpr const char* kDfe = MUSTER_TEST_DATA "/workforce/dfe_csww_indicators_2017_to_2024.csv";

Result<ImportOutcome> readRates(const std::string& text, const std::string& council)
{
    auto file = parseCsv(text, "published.csv");
    if (!file)
        return fail(file.error());
    ImportOptions options;
    options.council = council;
    for (const ImportProfile& profile : publishedProfiles())
        if (profile.isOf(*file))
            return profile.read(plan::Plan{}, *file, options);
    return fail({ErrorCode::NotFound, "no profile", {}, {}, {}, {}});
}

std::vector<Benchmark> benchmarksOf(const ImportOutcome& outcome)
{
    return std::get<plan::RowChanges<Benchmark>>(outcome.edit.changes).put;
}

const Benchmark* find(const std::vector<Benchmark>& rows, Figure figure, std::string_view area,
                      std::string_view period)
{
    const auto found = std::ranges::find_if(rows, [&](const Benchmark& row) {
        return row.figure == figure && row.area == area && row.period.toString() == period;
    });
    return found == rows.end() ? nullptr : &*found;
}

TEST(PublishedRates, OfTheDepartmentForEducationAreReadForACouncilAndEngland)
{
    ImportOptions options;
    options.council = "Essex";
    const auto outcome = importFile(plan::Plan{}, kDfe, {}, options);
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    const auto rows = benchmarksOf(*outcome);
    const Benchmark* england = find(rows, Figure::VacancyGross, "England", "2023/24");
    ASSERT_NE(england, nullptr);
    EXPECT_NEAR(england->value, 0.189, 1e-12); // docs/method.md, section 13.2: 18.9 % at 30 September 2023
    EXPECT_NEAR(find(rows, Figure::PublishedTurnover, "England", "2023/24")->value, 0.159, 1e-12);
    EXPECT_NEAR(find(rows, Figure::AgencyShare, "England", "2023/24")->value, 0.179,
                1e-12); // as revised since
    EXPECT_NEAR(find(rows, Figure::Caseload, "England", "2023/24")->value, 16.0, 1e-12);
    EXPECT_EQ(find(rows, Figure::VacancyGross, "England", "2019/20")->value, 0.164);
    EXPECT_NE(find(rows, Figure::VacancyGross, "Essex", "2024/25"), nullptr);
    EXPECT_EQ(rows.size(), 2U * 4 * 8); // two areas, four rates, eight years
}

TEST(PublishedRates, OfOflogAreReadWithTheMedianOfTheKindOfCouncil)
{
    const auto outcome =
        readRates("Financial year,Local authority code,Local authority name,Entity_Name,Code,Value,MEDIAN\n"
                  "2021-22,E10000012,Essex,Counties,ASC7,30.08,28.62\n"
                  "2021-22,E10000012,Essex,Counties,ASC1,7.6,7.2\n"
                  "2021-22,E10000012,Essex,Counties,ASC6,1323.35,1729.7\n"
                  "2021-22,E10000016,Kent,Counties,ASC7,31.2,28.62\n",
                  "E10000012");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    const auto rows = benchmarksOf(*outcome);
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_NEAR(find(rows, Figure::PublishedTurnover, "Essex", "2021/22")->value, 0.3008, 1e-12);
    EXPECT_NEAR(find(rows, Figure::PublishedTurnover, "Counties", "2021/22")->value, 0.2862, 1e-12);
    EXPECT_NEAR(find(rows, Figure::ArrivalsPer100000, "Essex", "2021/22")->value, 1323.35, 1e-9);
}

TEST(PublishedRates, LeaveOutWhatIsSuppressedAndSaySo)
{
    const auto outcome = readRates("la_code,la_name,vacancy_rate,assess_rate\n"
                                   "E10000012,Essex,c,1299.66\n",
                                   "essex");
    ASSERT_TRUE(outcome) << outcome.error().sentence();
    EXPECT_EQ(benchmarksOf(*outcome).size(), 1U);
    ASSERT_FALSE(outcome->notes.empty());
    EXPECT_EQ(outcome->notes.back(), "published.csv: 1 figures are suppressed or missing and were left out");
}

/// As the returns of demand are, and a region that is called like a council is not taken for it.
TEST(PublishedRates, OfACouncilAreFoundByItsNameAsPeopleWriteItAndByEveryCode)
{
    const std::string file =
        "la_code,la_name,vacancy_rate,assess_rate\n"
        "E12000007,London,9,900\nE09000001,City of London,8,800\nE10000012,Essex,7,700\n";
    const auto vacancyOf = [&](const std::string& council) {
        const auto outcome = readRates(file, council);
        EXPECT_TRUE(outcome) << outcome.error().sentence();
        return outcome ? benchmarksOf(*outcome).front().value : -1;
    };
    for (const char* council : {"Essex County Council", "620", "E10000012", "e10000012", "essex"})
        EXPECT_NEAR(vacancyOf(council), 0.07, 1e-12) << council;
    EXPECT_NEAR(vacancyOf("London"), 0.09, 1e-12);
    EXPECT_NEAR(vacancyOf("City of London"), 0.08, 1e-12);
    EXPECT_NEAR(vacancyOf("714"), 0.08, 1e-12);
    EXPECT_FALSE(readRates(file, ""));
}

TEST(PublishedRates, OfAnUnknownCouncilOrWithABadFigureAreRefusedByName)
{
    const auto nobody = readRates("la_code,la_name,vacancy_rate,assess_rate\nE1,Essex,9,1\n", "Atlantis");
    ASSERT_FALSE(nobody);
    EXPECT_NE(nobody.error().sentence().find("Atlantis"), std::string::npos);
    EXPECT_NE(nobody.error().sentence().find("nearest are Essex"), std::string::npos);
    const auto wrong = readRates("la_code,la_name,vacancy_rate,assess_rate\nE1,Essex,nine,1\n", "Essex");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().place.line, 2U);
    EXPECT_EQ(wrong.error().place.column, "vacancy_rate");
    EXPECT_EQ(readRates("locality,role\nEssex,Social worker\n", "Essex").error().message, "no profile");
}

} // namespace
} // namespace muster::exchange
