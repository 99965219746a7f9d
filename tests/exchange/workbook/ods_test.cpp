#include "exchange/workbook/read_books.h"

namespace muster::exchange {
namespace {

using Lines = std::vector<std::string>;

std::string table(const std::string& inside)
{
    return odsOf("<table:table table:name='Staff'>" + inside + "</table:table>");
}

std::string cells(const std::string& inside)
{
    return firstRow(table("<table:table-row>" + inside + "</table:table-row>"));
}

std::string valued(const std::string& type, const std::string& attribute, const std::string& value)
{
    return cells("<table:table-cell office:value-type='" + type + "' office:" + attribute + "='" + value +
                 "'><text:p>shown</text:p></table:table-cell>");
}

TEST(Ods, EachKindOfCellKeepsWhatItIs)
{
    EXPECT_EQ(valued("float", "value", "0.10000000000000001"), "n 0.1");
    EXPECT_EQ(valued("percentage", "value", "0.07"), "p 7%");
    EXPECT_EQ(valued("currency", "value", "1234.5"), "n 1234.5");
    EXPECT_EQ(valued("date", "date-value", "2027-06-01"), "d 2027-06-01");
    EXPECT_EQ(valued("date", "date-value", "2027-06-01T09:29:59.999999997"), "d 2027-06-01 09:30");
    EXPECT_EQ(valued("time", "time-value", "PT36H00M00S"), "n 1.5");
    EXPECT_EQ(valued("boolean", "boolean-value", "true"), "b TRUE");
    EXPECT_EQ(valued("boolean", "boolean-value", "false"), "b FALSE");
    EXPECT_EQ(valued("string", "string-value", "another"), "t another");
    EXPECT_EQ(
        cells(
            "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>"
            "<table:table-cell/><table:table-cell office:value-type='string' "
            "calcext:value-type='error' table:formula='of:=1/0'><text:p>#DIV/0!</text:p></table:table-cell>"),
        "t a, -, e #DIV/0!");
}

TEST(Ods, ValuesThatAreNotOfTheirTypeAreRefused)
{
    EXPECT_EQ(valued("float", "value", "1,5"),
              "staff, line 1, column A: in the sheet Staff, a cell that should "
              "hold a number does not; found \"1,5\".");
    for (const auto* wrong :
         {"2027-02-30", "2027-6-1", "01/06/2027", "2027-06-01T25:00:00", "2027-06-01x", ""})
        EXPECT_NE(valued("date", "date-value", wrong).find("should hold a date does not"), std::string::npos)
            << wrong;
    for (const auto* wrong : {"P1Y", "PT", "PT5", "12:00", "PTM5"})
        EXPECT_NE(valued("time", "time-value", wrong).find("should hold a number does not"),
                  std::string::npos)
            << wrong;
    EXPECT_NE(valued("boolean", "boolean-value", "maybe").find("should hold TRUE"), std::string::npos);
    EXPECT_NE(valued("colour", "value", "1").find("kind that workbooks do not have"), std::string::npos);
}

TEST(Ods, TheTextOfACellIsThatOfItsParagraphsAlone)
{
    EXPECT_EQ(
        cells("<table:table-cell office:value-type='string'><office:annotation><text:p>a note</text:p>"
              "</office:annotation><text:p>\n  one<text:s text:c='3'/>two \n three<text:tab/>x</text:p>"
              "<draw:frame><draw:text-box><text:p>picture</text:p></draw:text-box></draw:frame>"
              "<text:p><text:span>fo</text:span><text:a>ur</text:a><text:line-break/>five<office:annotation>"
              "<text:p>no</text:p></office:annotation><text:s/> six</text:p></table:table-cell>"),
        "t one   two three\tx\nfour\nfive  six");
}

TEST(Ods, RepeatedCellsAndRowsAreThereAsOftenAndEmptyOnesCostNothing)
{
    const auto book =
        table("<table:table-column table:number-columns-repeated='16384'/>"
              "<table:table-row table:number-rows-repeated='2'>"
              "<table:table-cell office:value-type='float' office:value='1' "
              "table:number-columns-repeated='2'/><table:table-cell table:number-columns-repeated='3'/>"
              "<table:table-cell office:value-type='float' office:value='2' table:formula='of:=1+1'/>"
              "<table:table-cell table:number-columns-repeated='999999999'/></table:table-row>"
              "<table:table-row table:number-rows-repeated='1000000'><table:table-cell "
              "table:number-columns-repeated='1024'/></table:table-row>"
              "<table:table-header-rows><table:table-row><table:table-cell office:value-type='float' "
              "office:value='3'/></table:table-row></table:table-header-rows>"
              "<table:table-row table:number-rows-repeated='18446744073709551615'/>");
    EXPECT_EQ(rowsOf(book),
              (Lines{"1: n 1, n 1, -, -, -, n 2", "2: n 1, n 1, -, -, -, n 2", "1000003: n 3"}));
    EXPECT_EQ(shapeOf(book).formulas, 2U);
}

TEST(Ods, MoreRowsOrColumnsThanASheetHoldsAreRefused)
{
    const std::string cell = "office:value-type='float' office:value='1'";
    EXPECT_EQ(refusalOf(table("<table:table-row table:number-rows-repeated='1048577'><table:table-cell " +
                              cell + "/></table:table-row>")),
              "staff, line 1: in the sheet Staff, there are more rows than a sheet holds; allowed: rows 1 to "
              "1048576.");
    EXPECT_EQ(
        refusalOf(table("<table:table-row table:number-rows-repeated='1048576'/><table:table-row>"
                        "<table:table-cell " +
                        cell + "/></table:table-row>")),
        "staff, line 1048577: in the sheet Staff, there are more rows than a sheet holds; allowed: rows 1 to "
        "1048576.");
    EXPECT_EQ(
        refusalOf(table("<table:table-row><table:table-cell table:number-columns-repeated='16385' " + cell +
                        "/></table:table-row>")),
        "staff, line 1, column XFE: in the sheet Staff, there are more columns than a sheet holds; allowed: "
        "columns A to XFD.");
    EXPECT_EQ(refusalOf(table("<table:table-row table:number-rows-repeated='1000000'><table:table-cell "
                              "table:number-columns-repeated='16384' " +
                              cell + "/></table:table-row>")),
              "staff, line 1: in the sheet Staff, there are more cells than Muster reads; allowed: 50 "
              "million in a "
              "sheet.");
}

TEST(Ods, HiddenSheetsRowsAndColumnsAndMergesAreSaid)
{
    const auto book = odsOf(
        "<table:table table:name='Staff' table:style-name='ta1'><table:shapes><draw:frame><table:table "
        "table:name='no'/></draw:frame></table:shapes><table:table-column/><table:table-columns>"
        "<table:table-column table:visibility='collapse' table:number-columns-repeated='2'/>"
        "</table:table-columns><table:table-row table:visibility='filter'>"
        "<table:table-cell office:value-type='string' table:number-columns-spanned='2' "
        "table:number-rows-spanned='3'><text:p>a</text:p></table:table-cell><table:covered-table-cell/>"
        "<table:table-cell office:value-type='float' office:value='1'/></table:table-row></table:table>"
        "<table:table table:name='Second'><table:table-row><table:table-cell office:value-type='float' "
        "office:value='2'/></table:table-row></table:table>",
        "<style:style style:name='ta1' style:family='table'><style:table-properties table:display='false'/>"
        "</style:style><style:style style:name='ta2'><style:table-properties table:display='true'/>"
        "</style:style>");
    const auto names = opened(book)->sheets();
    ASSERT_EQ(names.size(), 2U);
    EXPECT_TRUE(names[0].isHidden);
    EXPECT_FALSE(names[1].isHidden);
    EXPECT_EQ(rowsOf(book), (Lines{"1h: t a, -, n 1"}));
    EXPECT_EQ(rowsOf(book, 1), (Lines{"1: n 2"}));
    const auto shape = shapeOf(book);
    EXPECT_EQ(shape.hiddenColumns, (std::vector<std::size_t>{2, 3}));
    ASSERT_EQ(shape.merges.size(), 1U);
    EXPECT_EQ(shape.merges[0].lastRow, 3U);
    EXPECT_EQ(shape.merges[0].lastColumn, 2U);
}

TEST(Ods, AFormulaWithoutAValueIsCounted)
{
    const auto shape =
        shapeOf(table("<table:table-row><table:table-cell table:formula='of:=1+1'/><table:table-cell "
                      "table:formula='of:=1' office:value-type='float' office:value='1'/>"
                      "</table:table-row>"));
    EXPECT_EQ(shape.formulas, 2U);
    EXPECT_EQ(shape.formulasWithoutValue, 1U);
}

} // namespace
} // namespace muster::exchange
