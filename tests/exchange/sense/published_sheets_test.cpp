// Whole sheets as published: returns of councils, and annotated sheets of another country whose golden
// classes are what was measured (docs/decisions/0041-which-rows-are-the-table.md).

#include "exchange/sense/sheets.h"

#include <array>
#include <map>

namespace muster::exchange {
namespace {

TEST(PublishedSheets, TheReturnOf2010HasFiveRowsOfHeadings)
{
    const auto sense = senseSheet(rowsOfFile("demand/pssex1_2010-11_activity.csv"));
    ASSERT_EQ(sense.tables.size(), 1U);
    const auto& table = sense.tables.front();
    EXPECT_EQ(table.headerRows, (Rows{3, 4, 5, 6, 7}));
    EXPECT_EQ(table.firstDataRow, 8U);
    EXPECT_EQ(table.firstDataColumn, 2U);
    EXPECT_EQ(table.totalRows, Rows{160});
    EXPECT_EQ(table.notesRows, (Rows{162, 163, 164, 167}));
    EXPECT_EQ(
        table.columns[2].heading,
        "ASSESSMENTS, REVIEWS AND SERVICES / Reviews completed between 1 April 2010 and 31 March 2011 / "
        "Number of completed reviews of clients aged 65 and over / A2.1");
}

TEST(PublishedSheets, UnitCostsOf2009HaveATitleATotalAndNotes)
{
    const auto sense = senseSheet(rowsOfFile("messy/cp1252_pssex1_2009-10_unit_costs.csv"));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(sense.tables[0].headerRows, Rows{2});
    EXPECT_EQ(sense.tables[0].firstDataRow, 3U);
    EXPECT_EQ(sense.tables[0].totalRows, Rows{155});
}

TEST(PublishedSheets, DeflatorsHaveHeadingsWithLineBreaks)
{
    const auto sense = senseSheet(rowsOfFile("messy/quoted_newlines_gdp_deflators_2023.csv"));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(sense.tables[0].headerRows, (Rows{5, 6, 7}));
    EXPECT_EQ(sense.tables[0].firstColumn, 2U);
    EXPECT_EQ(sense.tables[0].columns[1].heading,
              "Financial year / GDP deflator at market prices / 2022-23 = 100");
}

TEST(PublishedSheets, YearsStandAcrossThePopulation)
{
    const auto sense = senseSheet(rowsOfFile("population/england_la_population_mid2001_2020.csv"));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(sense.tables[0].headerRows, Rows{1});
    EXPECT_EQ(sense.tables[0].firstDataColumn, 4U);
    EXPECT_EQ(sense.tables[0].across, Across::Years);
}

TEST(PublishedSheets, LongTablesHaveOneRowOfHeadingsAndNothingElse)
{
    constexpr std::array names{
        "messy/dfe_c3_factors_c_x_z_u.csv", "messy/hash_value_error_phs_deprivation.csv",
        "workforce/dfe_csww_indicators_2017_to_2024.csv", "geography/lookup_lad_region_apr2019.csv"};
    for (const auto* name : names) {
        const auto rows = rowsOfFile(name);
        const auto sense = senseSheet(rows);
        ASSERT_EQ(sense.tables.size(), 1U) << name;
        EXPECT_EQ(sense.tables[0].headerRows, Rows{1}) << name;
        EXPECT_EQ(sense.tables[0].lastRow, rows.back().number) << name;
        EXPECT_TRUE(sense.tables[0].notesRows.empty()) << name;
    }
}

TEST(PublishedSheets, AnnotatedSheetsAreSensedAsWhenTheyWereMeasured)
{
    std::map<std::string, std::map<std::size_t, std::string>> golden;
    const auto file = readCsvFile(std::string(MUSTER_TEST_DATA) + "/headings/golden.csv");
    ASSERT_TRUE(file) << file.error().sentence();
    for (const auto& row : file->rows)
        if (row.line > 1)
            golden[row.cells.at(0)][std::stoul(row.cells.at(1))] = row.cells.at(2);
    ASSERT_EQ(golden.size(), 10U);
    for (const auto& [name, classes] : golden) {
        const auto rows = rowsOfFile("headings/" + name);
        const auto sense = senseSheet(rows);
        ASSERT_EQ(rows.size(), classes.size()) << name;
        for (std::size_t i = 0; i < rows.size(); ++i)
            EXPECT_EQ(nameOf(sense.rows[i]), classes.at(rows[i].number))
                << name << ", line " << rows[i].number;
    }
}

} // namespace
} // namespace muster::exchange
