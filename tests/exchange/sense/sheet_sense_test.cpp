#include "exchange/sense/sheets.h"

namespace muster::exchange {
namespace {

TEST(SheetSense, APlainTableHasOneRowOfHeadings)
{
    const auto sense =
        senseSheet(rowsOf("Area,Role,FTE,Vacancy\nKent,Manager,4,25%\nEssex,Worker,11.5,0%\n"));
    ASSERT_EQ(sense.tables.size(), 1U);
    const auto& table = sense.tables.front();
    EXPECT_EQ(table.headerRows, Rows{1});
    EXPECT_EQ(table.firstRow, 1U);
    EXPECT_EQ(table.lastRow, 3U);
    EXPECT_EQ(table.firstDataRow, 2U);
    EXPECT_EQ(table.firstDataColumn, 3U);
    EXPECT_EQ(headings(table), (Headings{"Area", "Role", "FTE", "Vacancy"}));
    EXPECT_EQ(table.columns[1].type, ColumnType::Text);
    EXPECT_EQ(table.columns[2].type, ColumnType::Number);
    EXPECT_EQ(table.columns[3].type, ColumnType::Percentage);
    EXPECT_EQ(table.columns[3].guess, "");
}

TEST(SheetSense, HeadingsOfSeveralLevelsAreJoined)
{
    const auto sense = senseSheet(rowsOf("Council,65 and over,,18 to 64,,Code\n"
                                         ",Completed reviews,Completed assessments,Completed reviews,"
                                         "Completed assessments,\n"
                                         "Kent,10,20,30,40,E1\nEssex,11,21,31,41,E2\n"));
    const auto& table = sense.tables.at(0);
    EXPECT_EQ(table.headerRows, (Rows{1, 2}));
    EXPECT_EQ(headings(table),
              (Headings{"Council", "65 and over / Completed reviews", "65 and over / Completed assessments",
                        "18 to 64 / Completed reviews", "18 to 64 / Completed assessments", "Code"}));
}

TEST(SheetSense, AnUpperHeadingEndsWhereTheOneAboveItDoes)
{
    const auto sense = senseSheet(rowsOf("Area,Residents,,,Home care,,\n,Aged 65,,,,,\n,a,b,c,d,e,f\n"
                                         "Kent,10,20,30,45,50,61\nEssex,6,5,4,3,2,1\n"));
    EXPECT_EQ(headings(sense.tables.at(0)),
              (Headings{"Area", "Residents / Aged 65 / a", "Residents / Aged 65 / b",
                        "Residents / Aged 65 / c", "Home care / d", "Home care / e", "Home care / f"}));
}

TEST(SheetSense, MergedCellsHoldForTheirColumnsAlone)
{
    SheetShape shape;
    shape.merges.push_back({1, 2, 1, 3});
    const auto sense = senseSheet(rowsOf("Area,Reviews,,\n,new,old,all\nKent,1,2,3\nEssex,3,4,7\n"), shape,
                                  BookFormat::Xlsx);
    EXPECT_EQ(headings(sense.tables.at(0)), (Headings{"Area", "Reviews / new", "Reviews / old", "all"}));
}

TEST(SheetSense, UnitsBelongToTheHeadings)
{
    const auto sense = senseSheet(rowsOf("Council,Spending,Staff,Share\n,(£000),\"(1,000)\",(percent)\n"
                                         "Kent,310,12,4\nEssex,290,11,5\n"));
    const auto& table = sense.tables.at(0);
    EXPECT_EQ(table.headerRows, (Rows{1, 2}));
    EXPECT_EQ(table.unitRows, Rows{2});
    EXPECT_EQ(table.columns[2].heading, "Staff / (1,000)");
}

TEST(SheetSense, UnitsAmongTheDataAreAttributes)
{
    EXPECT_EQ(
        classesOf(
            "Council,2011,2012\nKent,310,312\nEssex,290,295\n,(percent),(percent)\nKent,4,5\nEssex,3,6\n"),
        "hddadd");
}

TEST(SheetSense, TheSameWordAllAlongIsData)
{
    EXPECT_EQ(
        classesOf("Measure,A,B,C,D\nHours,12,14,9,11\n,,,,\nReturned,Yes,Yes,Yes,Yes\nHours,7,3,10,8\n"),
        "hd-dd");
}

TEST(SheetSense, TotalsAreKnownByTheirWords)
{
    EXPECT_EQ(classesOf("Team,FTE\nNorth,12\nSouth,9\nTotal,20\n"), "hddt");
    EXPECT_EQ(
        classesOf("Area,Team,FTE\nA,North,12\nA,South,9\nA,Sub-total,20\nB,East,3\nB,West,5\nB,Sub-total,9\n"
                  "Grand total,,30\n"),
        "hddtddtt");
}

TEST(SheetSense, TotalsAreKnownBecauseTheyAddUp)
{
    EXPECT_EQ(classesOf("Team,FTE,Posts\nNorth,12,13\nSouth,9,9\nEast,4,6\nCounty,25,28\n"), "hdddt");
    EXPECT_EQ(classesOf("Team,FTE,Posts\nCounty,25,28\nNorth,12,13\nSouth,9,9\nEast,4,6\n"), "htddd");
}

TEST(SheetSense, AWordThatMostRowsHaveNamesNoTotal)
{
    EXPECT_EQ(classesOf("Measure,Value\nOverall satisfaction,12\nIncome,19\nPosts,180\n"), "hddd");
    EXPECT_EQ(classesOf("Measure,Value\nTotal staff,12\nTotal posts,19\nTotal cost,180\n"), "hddd");
}

TEST(SheetSense, HeadingsAloneAreATableWithoutData)
{
    const auto sense = senseSheet(rowsOf("locality,role,as_at,establishment_fte\n"));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(sense.tables[0].headerRows, Rows{1});
    EXPECT_EQ(sense.tables[0].firstDataRow, 0U);
    EXPECT_EQ(sense.tables[0].columns.size(), 4U);
}

TEST(SheetSense, DataMayHaveNoHeadings)
{
    const auto sense = senseSheet(rowsOf("Kent,12,4.5\nEssex,9,3\nSurrey,7,2.5\nDevon,8,1\n"));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(sense.tables[0].headerRows, Rows{});
    EXPECT_EQ(sense.tables[0].firstDataRow, 1U);
    EXPECT_EQ(headings(sense.tables[0]), (Headings{"", "", ""}));
}

TEST(SheetSense, ATableOfWordsHasItsHeadingsInTheFirstRow)
{
    EXPECT_EQ(classesOf("name,kind,parent\nNorth,team,County\nSouth,team,County\n"), "hdd");
}

TEST(SheetSense, OneColumnIsAListOrAPageOfText)
{
    EXPECT_EQ(classesOf("Council\nKent\nEssex\nSurrey\n"), "hddd");
    EXPECT_EQ(classesOf("FTE\n12\n13\n"), "hdd");
    const auto page =
        senseSheet(rowsOf("\"This workbook holds the staffing of the county as the payroll knows it.\"\n"
                          "\"Figures are rounded to the nearest five, and small ones are not shown.\"\n"));
    EXPECT_TRUE(page.tables.empty());
}

TEST(SheetSense, AnEmptySheetHasNoTable)
{
    EXPECT_TRUE(senseSheet({}).tables.empty());
    const auto sense = senseSheet(rowsOf(",,\n , ,\n"));
    EXPECT_TRUE(sense.tables.empty());
    EXPECT_EQ(sense.rows, (std::vector<RowClass>{RowClass::Empty, RowClass::Empty}));
}

TEST(SheetSense, WhatStandsAcrossIsKnown)
{
    const auto acrossOf = [](std::string_view headingsRow, const CouncilTest& isCouncil = {}) {
        const auto text = std::string(headingsRow) + "\nReviews,1,2,3\nVisits,4,5,7\n";
        return senseSheet(rowsOf(text), {}, BookFormat::Text, isCouncil).tables.at(0).across;
    };
    EXPECT_EQ(acrossOf("Activity,2021,2022,2023"), Across::Years);
    EXPECT_EQ(acrossOf("Activity,2010-11,2011-12,2012-13"), Across::Years);
    EXPECT_EQ(acrossOf("Activity,Apr-27,May-27,Jun-27"), Across::Months);
    EXPECT_EQ(acrossOf("Activity,April,May,June"), Across::Months);
    EXPECT_EQ(acrossOf("Activity,102 - Cumbria,820 - Kent,620 - Essex"), Across::Councils);
    EXPECT_EQ(acrossOf("Activity,Cumbria,Kent,Essex"), Across::None);
    EXPECT_EQ(acrossOf("Activity,Cumbria,Kent,Essex", [](std::string_view) { return true; }),
              Across::Councils);
}

TEST(SheetSense, ColumnsKeepTheirTypeBesideMarks)
{
    const auto sense =
        senseSheet(rowsOf("Council,Month,FTE,Mixed,Hidden,None\nKent,2027-04,..,a,c,\nEssex,2027-05,4,5,c,\n"
                          "Surrey,2027-06,[x],b,c,\n"));
    std::vector<ColumnType> types;
    for (const auto& column : sense.tables.at(0).columns)
        types.push_back(column.type);
    EXPECT_EQ(types, (std::vector{ColumnType::Text, ColumnType::Date, ColumnType::Number, ColumnType::Mixed,
                                  ColumnType::Number, ColumnType::Empty}));
}

TEST(SheetSense, ALargeTableIsSensedInOnePass)
{
    std::string text = "Council,Role,Month,FTE\n";
    for (int i = 0; i < 100000; ++i)
        text += "Kent,Social worker,2027-04," + std::to_string(i % 90) + ".5\n";
    const auto sense = senseSheet(rowsOf(text));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_EQ(sense.tables[0].headerRows, Rows{1});
    EXPECT_EQ(sense.tables[0].lastRow, 100001U);
}

TEST(SheetSense, RowsOfNothingGrowNoHeadingsWithoutEnd)
{
    std::string text = "A,B,C\n";
    for (int i = 0; i < 20000; ++i)
        text += "None,None,None\n";
    const auto sense = senseSheet(rowsOf(text));
    ASSERT_EQ(sense.tables.size(), 1U);
    EXPECT_LE(sense.tables[0].headerRows.size(), 30U);
    EXPECT_EQ(headings(sense.tables[0]), (Headings{"A", "B", "C"}));
}

} // namespace
} // namespace muster::exchange
