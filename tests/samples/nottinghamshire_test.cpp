// The temporary posts of Nottinghamshire's paper of 7 January 2019 (recommendations and paragraphs 12 to 18;
// docs/method.md, section 13.1).

#include "engine/supply.h"
#include "exchange/results/result_tables.h"
#include "samples/sample.h"

#include <gtest/gtest.h>
#include <map>

namespace muster {
namespace {

using engine::Column;

const test::Sample& county()
{
    static const test::Sample sample("Nottinghamshire posts");
    return sample;
}

std::optional<double> inYear(const std::string& role, Column column, std::size_t year)
{
    engine::TablePlace place = county().place("Nottinghamshire", role);
    place.span = periodsOf(Month(2018, 4), 36, PeriodLength::FinancialYear).at(year);
    return engine::figureAt(county().results(), place, column);
}

TEST(Nottinghamshire, TheCommitteesTableComesOutAsThePaperHasIt)
{
    const auto sheet = exchange::writeResults(county().results(), "temporary_posts");
    ASSERT_TRUE(sheet);
    std::vector<std::pair<std::string, std::string>> table;
    for (const auto& row : sheet->rows)
        table.emplace_back(std::get<std::string>(row[0]), std::get<std::string>(row[1]));
    std::ranges::sort(table);
    const std::vector<std::pair<std::string, std::string>> paper{
        {"1 FTE Assistive Technology Advisor (Grade 4)", "March 2020"},
        {"1 FTE Programme Officer (Band B)", "March 2020"},
        {"1 FTE Strategic Business Manager (Band D)", "March 2020"},
        {"1 FTE Training Co-ordinator (Grade 3)", "March 2020"},
        {"1 FTE Workforce Planning Project Officer (Band A)", "March 2020"}};
    EXPECT_EQ(table, paper);
}

TEST(Nottinghamshire, CostsOfTheYearAreThoseOfThePaper)
{
    EXPECT_NEAR(inYear("ICT programme", Column::PostsCost, 1).value_or(0), 46678, 1e-6);
    EXPECT_NEAR(inYear("Assistive technology", Column::PostsCost, 1).value_or(0), 28297, 1e-6);
    EXPECT_NEAR(inYear("Workforce leadership", Column::PostsCost, 1).value_or(0), 120000, 1e-6);
    EXPECT_NEAR(inYear("All roles", Column::PostsCost, 1).value_or(0), 46678 + 28297 + 120000, 1e-6);
}

TEST(Nottinghamshire, SupplyAndCostFollowTheDatesOfThePosts)
{
    // Two months of the advisor after ten of the officer whose post was never filled.
    EXPECT_NEAR(inYear("Assistive technology", Column::PostsCost, 0).value_or(0),
                28297 * 2 / 12.0 + 24000 * 1.3 * 10 / 12.0, 1e-6);
    EXPECT_EQ(inYear("Assistive technology", Column::InPostFte, 0), 0);
    EXPECT_EQ(inYear("ICT programme", Column::EstablishmentFte, 0), 0);
    EXPECT_EQ(inYear("ICT programme", Column::EstablishmentFte, 1), 1);
    EXPECT_EQ(inYear("All roles", Column::EstablishmentFte, 2), 0);
    EXPECT_EQ(inYear("ICT programme", Column::InPostFte, 1), 0); // who is in it, the paper does not say
    EXPECT_EQ(inYear("Workforce leadership", Column::OpeningFte, 1), 3);
    EXPECT_EQ(inYear("Workforce leadership", Column::EndedFte, 1), 3);
    EXPECT_EQ(inYear("All roles", Column::PostsCost, 2), 0);
}

TEST(Nottinghamshire, SaysWhoIsInAPostWhereThePaperDoes)
{
    std::map<std::string, std::optional<double>> filled;
    for (const plan::Post& row : county().plan().rows<plan::Post>())
        filled[row.title] = row.filledFte ? std::optional(row.filledFte->value()) : std::nullopt;
    const std::map<std::string, std::optional<double>> paper{
        {"Assistive Technology Advisor", std::nullopt},
        {"Community Care Officer", 0}, // it has not been possible to recruit to it (paragraph 13)
        {"Programme Officer", std::nullopt},
        {"Strategic Business Manager", 1}, // post holders, whose contracts are extended (paragraph 37)
        {"Training Co-ordinator", 1},
        {"Workforce Planning Project Officer", 1}};
    EXPECT_EQ(filled, paper);
}

TEST(Nottinghamshire, EachFundPaysForItsPosts)
{
    double fund = 0;
    double reserves = 0;
    for (const engine::FundingRow& row :
         engine::costByFunding(county().results(), PeriodLength::FinancialYear, engine::Rollup::WithBeneath))
        if (row.span.period.start == Month(2019, 4))
            (row.funding == "Improved Better Care Fund" ? fund : reserves) += row.cost.value_or(0);
    EXPECT_NEAR(fund, 46678 + 120000, 1e-6);
    EXPECT_NEAR(reserves, 28297, 1e-6);
}

} // namespace
} // namespace muster
