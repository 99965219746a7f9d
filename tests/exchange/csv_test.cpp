#include "exchange/read/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

std::vector<std::vector<std::string>> cellsOf(std::string_view text)
{
    const auto file = parseCsv(text, "t.csv");
    EXPECT_TRUE(file) << file.error().sentence();
    std::vector<std::vector<std::string>> cells;
    for (const auto& row : file->rows)
        cells.push_back(row.cells);
    return cells;
}

using Cells = std::vector<std::vector<std::string>>;

TEST(Csv, LinesMayEndInLfCrlfOrCr)
{
    const Cells expected{{"a", "b"}, {"1", "2"}};
    EXPECT_EQ(cellsOf("a,b\n1,2\n"), expected);
    EXPECT_EQ(cellsOf("a,b\r\n1,2\r\n"), expected);
    EXPECT_EQ(cellsOf("a,b\r1,2\r"), expected);
    EXPECT_EQ(cellsOf("a,b\n1,2"), expected);
}

TEST(Csv, QuotedCellsHoldCommasMarksAndLineBreaks)
{
    EXPECT_EQ(cellsOf("\"a,\"\"b\"\"\",\"x\r\ny\"\n"), (Cells{{"a,\"b\"", "x\ny"}}));
    EXPECT_EQ(cellsOf(" a ,\n"), (Cells{{" a ", ""}}));
}

TEST(Csv, EachRowKnowsTheLineItStartsOn)
{
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const auto text = "h,i" + end + end + "\"one" + end + "two\",x" + end + "3,4" + end;
        const auto file = parseCsv(text, "t.csv");
        ASSERT_TRUE(file);
        ASSERT_EQ(file->rows.size(), 3u);
        EXPECT_EQ(file->rows[1].line, 3u);
        EXPECT_EQ(file->rows[2].line, 5u);
    }
}

TEST(Csv, AQuotationMarkNeverClosedIsRefusedWithItsLine)
{
    const auto file = parseCsv("a,b\n1,\"x\ny\nz", "t.csv");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().sentence(),
              "t.csv, line 2, column B: a quotation mark opens here and is never closed. "
              "The file may have been cut short: save it again.");
    const auto later = parseCsv("a,b\n\"1\n2\",\"x\ny\nz", "t.csv");
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().place.line, 3u);
}

TEST(Csv, AQuotationMarkInsideACellIsRefusedWithItsLine)
{
    const auto file = parseCsv("a,b\n1,5\" pipe\n", "t.csv");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().place.line, 2u);
}

TEST(Csv, ATableNeedsEachRowAsWideAsItsHeader)
{
    const auto read = [](std::string_view text) {
        return parseCsv(text, "t.csv").and_then(asTable).and_then(fitted);
    };
    const auto narrow = read("a,b\n1\n");
    ASSERT_FALSE(narrow);
    EXPECT_EQ(
        narrow.error().sentence(),
        "t.csv, line 2, column B: the row does not have as many cells as the header; found \"1 cells\"; "
        "allowed: 2. A cell that holds a comma stands in quotation marks.");
    const auto wide = read("a,b\n1,2,3\n");
    ASSERT_FALSE(wide);
    EXPECT_EQ(wide.error().place.column, "C");
    EXPECT_TRUE(read("a,b,,\n1,2,,\n,,,\n"));
    EXPECT_EQ(read("\n a ,b\n1,2\n,\n")->rows.size(), 1u);
}

TEST(Csv, ColumnsAreNamedAsSpreadsheetsNameThem)
{
    EXPECT_EQ(columnLetters(0), "A");
    EXPECT_EQ(columnLetters(25), "Z");
    EXPECT_EQ(columnLetters(26), "AA");
    EXPECT_EQ(columnLetters(701), "ZZ");
}

TEST(Csv, AHeadingTwiceIsRefused)
{
    const auto table = asTable(*parseCsv("Volume,volume\n1,2\n", "t.csv"));
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().sentence(), "t.csv, line 1, column volume: two columns have the same heading; "
                                        "found \"volume\"; allowed: each heading once.");
    EXPECT_EQ(
        asTable(*parseCsv("", "t.csv")).error().sentence(),
        "t.csv, line 1, column A: the file is empty; allowed: a row of headings and the rows beneath it.");
    EXPECT_FALSE(asTable(*parseCsv(",,\n", "t.csv")));
}

RC_GTEST_PROP(Csv, WhatIsWrittenIsReadBack, ())
{
    const auto cell = rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', ' ', ';', '\''));
    auto cells = *rc::gen::container<std::vector<std::string>>(cell);
    cells.push_back("end");
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += (i ? "," : "") + quotedCell(cells[i]);
    RC_ASSERT(cellsOf(text + "\n") == Cells{cells});
}

RC_GTEST_PROP(Csv, NoBytesMakeTheReaderFall, ())
{
    const auto text =
        *rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', '\0', '\xFF', '='));
    const auto file = parseCsv(text, "t.csv");
    if (file)
        (void)asTable(*file).and_then(fitted);
    else
        RC_ASSERT(file.error().place.line > 0u);
}

} // namespace
} // namespace muster::exchange
