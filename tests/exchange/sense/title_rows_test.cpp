#include "exchange/sense/sheets.h"

namespace muster::exchange {
namespace {

// The rows around and between tables.

TEST(TitleRows, TitlesStandBeforeATableAndNotesBehindIt)
{
    const std::string_view text =
        "Establishment at 31 March\nAdult social care\n,,\nTeam,FTE,Vacancies\nNorth,12,2\n"
        "South,9,1\n,,\nSource: the payroll\n1. Agency staff are not counted.\n";
    EXPECT_EQ(classesOf(text), "mm-hdd-nn");
    const auto table = senseSheet(rowsOf(text)).tables.at(0);
    EXPECT_EQ(table.headerRows, Rows{4});
    EXPECT_EQ(table.notesRows, (Rows{8, 9}));
    EXPECT_EQ(table.lastRow, 6U);
}

TEST(TitleRows, SentencesBeforeATableAreNotes)
{
    const std::string_view text =
        "Table 2: carers\nFigures of fewer than five people are not shown in any of the tables here.\n"
        "Code,Name,Carers\nE1,Kent,12\nE2,Essex,[x]\n";
    EXPECT_EQ(classesOf(text), "mnhdd");
    EXPECT_EQ(senseSheet(rowsOf(text)).tables.at(0).notesRows, Rows{2});
}

TEST(TitleRows, WhatIsSaidOfTheTableBeforeItIsNoHeading)
{
    EXPECT_EQ(classesOf("Quarterly return\nPeriod:,Q1 2024/25\nRegion:,Eastern\n\nMeasure,Value,Comment\n"
                        "Assessments,120,\nReviews,340,with carers\n"),
              "mmmhdd");
}

TEST(TitleRows, ALongTitleMayHaveALinkBesideIt)
{
    EXPECT_EQ(
        classesOf(
            "Population estimates by single year of age for local authorities,,,,Was this of use?\n,,,,\n"
            "Code,Name,All ages,0 to 4,5 to 9\nE1,Kent,900,310,590\nE2,Essex,800,250,550\n"),
        "m-hdd");
}

TEST(TitleRows, ATitleMayStandDirectlyOnTheHeadings)
{
    EXPECT_EQ(
        classesOf(
            "Changes of the measures\nMeasure,Former name,What changed\n1A,1B,The survey\n1C,1D,The name\n"),
        "mhdd");
    EXPECT_EQ(classesOf("Staffing\nTeam,FTE,Vacancies\nNorth,12,2\nSouth,9,1\n"), "mhdd");
}

TEST(TitleRows, TwoTablesInOneSheetArePartedByABlankRow)
{
    const auto sense = senseSheet(rowsOf("Team,FTE\nNorth,12\nSouth,9\n,\nRole,Posts,Cost\nManager,3,180\n"
                                         "Worker,18,720\n"));
    ASSERT_EQ(sense.tables.size(), 2U);
    EXPECT_EQ(sense.tables[0].lastRow, 3U);
    EXPECT_EQ(sense.tables[1].headerRows, Rows{5});
    EXPECT_EQ(sense.tables[1].lastRow, 7U);
    EXPECT_EQ(headings(sense.tables[0]), (Headings{"Team", "FTE"}));
    EXPECT_EQ(headings(sense.tables[1]), (Headings{"Role", "Posts", "Cost"}));
}

TEST(TitleRows, EachTableMayHaveATitle)
{
    EXPECT_EQ(
        classesOf(
            "Table 1: teams\n,\nTeam,FTE\nNorth,12\nSouth,9\n,\nTable 2: roles\n,\nRole,Posts\nManager,3\n"
            "Worker,18\n"),
        "m-hdd-m-hdd");
}

TEST(TitleRows, AShortTitleOnHeadingsIsNoHeading)
{
    EXPECT_EQ(classesOf("Return\nStaff\nRole,FTE,Vacancies\nWorker,18.5,2\nManager,3,0\n,,\nDemand\n"
                        "Activity,2022,2023\nReviews,100,110\nVisits,50,55\n"),
              "mmhdd-mhdd");
    // The name of the first column may stand above the names of the others.
    EXPECT_EQ(classesOf("A return,,\n,,\nRole,,\n,FTE,Vacancies\nWorker,18.5,2\nManager,3,0\n"), "m-hhdd");
}

TEST(TitleRows, NamesOfGroupsStandAmongTheData)
{
    const std::string_view text =
        "Group,2011,2012,2013\nAge:,,,\n18 to 64,1,2,3\n65 and over,4,6,8\n,,,\nSex:,,,\nWomen,4,5,6\n"
        "Men,3,2,4\n";
    EXPECT_EQ(classesOf(text), "hmdd-mdd");
    const auto table = senseSheet(rowsOf(text)).tables.at(0);
    EXPECT_EQ(table.groupRows, (Rows{2, 6}));
    EXPECT_EQ(table.across, Across::Years);
}

TEST(TitleRows, TheLastLineOfASheetNamesNoGroup)
{
    EXPECT_EQ(classesOf("Group,2011,2012,2013\nWomen,4,5,6\nMen,3,2,4\n,,,\nMay not add up\n"), "hdd-n");
}

TEST(TitleRows, RowsThatAWorkbookLeavesOutAreBlank)
{
    auto rows = rowsOf("Team,FTE\nNorth,12\nSouth,9\nRole,Posts\nManager,3\nWorker,18\n");
    for (std::size_t i = 3; i < rows.size(); ++i)
        rows[i].number += 2;
    const auto sense = senseSheet(rows, {}, BookFormat::Xlsx);
    ASSERT_EQ(sense.tables.size(), 2U);
    EXPECT_EQ(sense.tables[1].headerRows, Rows{6});
}

TEST(TitleRows, LinesInsideACellAreNoBlankRows)
{
    const std::string_view text =
        "\"Team\nor service\",\"FTE\n(at 31 March)\"\nNorth,12\n\"South\nwest\",9\nEast,4\n";
    const auto sense = senseSheet(rowsOf(text));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(headings(sense.tables[0]), (Headings{"Team or service", "FTE (at 31 March)"}));
}

} // namespace
} // namespace muster::exchange
