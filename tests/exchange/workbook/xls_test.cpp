#include "exchange/workbook/read_books.h"

#include <bit>

namespace muster::exchange {
namespace {

using Lines = std::vector<std::string>;
using namespace std::string_literals;

constexpr std::uint16_t kExcel5 = 0x0500;

/// The place and style that records of cells begin with.
std::string at(unsigned row, unsigned column, unsigned style = 0)
{
    return little(row, 2) + little(column, 2) + little(style, 2);
}
std::string number(unsigned row, unsigned column, double value, unsigned style = 0)
{
    return biff(0x0203, at(row, column, style) + little(std::bit_cast<std::uint64_t>(value), 8));
}
std::string shortNumber(unsigned row, unsigned column, std::uint32_t stored, unsigned style = 0)
{
    return biff(0x027E, at(row, column, style) + little(stored, 4));
}
std::string formula(unsigned column, const std::string& result)
{
    return biff(0x0006, at(0, column) + result + std::string(8, '\0'));
}
/// The style of a format by its number.
std::string style(unsigned format)
{
    return biff(0x00E0, little(0, 2) + little(format, 2) + std::string(16, '\0'));
}

TEST(Xls, NumbersOfEachKindAreRead)
{
    EXPECT_EQ(
        firstRow(xlsOf(number(0, 0, 0.1) + shortNumber(0, 1, 7 << 2 | 3) + shortNumber(0, 2, 12 << 2 | 2) +
                       shortNumber(0, 3, 0x3FF80000) +
                       biff(0x00BD, little(0, 2) + little(4, 2) + little(0, 2) + little(5 << 2 | 2, 4) +
                                        little(0, 2) + little(static_cast<std::uint32_t>(-6) << 2 | 2, 4) +
                                        little(5, 2)))),
        "n 0.1, n 0.07, n 12, n 1.5, n 5, n -6");
}

TEST(Xls, FormatsMakeDatesAndPercentages)
{
    const auto own = biff(0x041E, little(200, 2) + little(9, 2) + "\0d/m/yy hh"s);
    EXPECT_EQ(firstRow(xlsOf(number(0, 0, 46539, 0) + shortNumber(0, 1, 7 << 2 | 3, 1) +
                                 number(0, 2, 46539.375, 2) + number(0, 3, 1.5, 3),
                             style(14) + own + style(9) + style(200) + style(46))),
              "d 2027-06-01, p 7%, d 2027-06-01 09:00, n 1.5");
    EXPECT_EQ(firstRow(xlsOf(number(0, 0, 45077, 0), biff(0x0022, little(1, 2)) + style(14))),
              "d 2027-06-01");
}

TEST(Xls, SharedTextsMayGoOnInTheNextRecordInAnotherWidth)
{
    const auto strings = biff(0x00FC, little(3, 4) + little(3, 4) + little(4, 2) + "\0caf"s) +
                         biff(0x003C, "\1\xE9\0"s + little(2, 2) + "\x0D"s + little(1, 2) + little(4, 4) +
                                          "\x3D\xD8"s + "\x00\xDE"s + "runsextr"s + little(0, 2) + "\0"s);
    EXPECT_EQ(firstRow(xlsOf(biff(0x00FD, at(0, 0) + little(0, 4)) + biff(0x00FD, at(0, 1) + little(1, 4)) +
                                 biff(0x00FD, at(0, 2) + little(2, 4)) + number(0, 3, 1),
                             strings)),
              "t caf\u00E9, t \U0001F600, -, n 1");
}

TEST(Xls, TextsYesNoAndErrorsInCells)
{
    EXPECT_EQ(
        firstRow(xlsOf(biff(0x0204, at(0, 0) + little(2, 2) + "\0hi"s) + biff(0x0205, at(0, 1) + "\1\0"s) +
                       biff(0x0205, at(0, 2) + "\x2A\1"s) + biff(0x0205, at(0, 3) + "\7\1"s))),
        "t hi, b TRUE, e #N/A, e #DIV/0!");
}

TEST(Xls, FormulasHaveTheirStoredValue)
{
    const auto cells = formula(0, little(std::bit_cast<std::uint64_t>(2.5), 8)) +
                       formula(1, "\0\0\0\0\0\0\xFF\xFF"s) + biff(0x04BC, "shared") +
                       biff(0x0207, little(3, 2) + "\0abc"s) + formula(2, "\1\0\1\0\0\0\xFF\xFF"s) +
                       formula(3, "\2\0\x17\0\0\0\xFF\xFF"s) + formula(4, "\3\0\0\0\0\0\xFF\xFF"s) +
                       formula(5, "\0\0\0\0\0\0\xFF\xFF"s) + number(0, 6, 1);
    EXPECT_EQ(firstRow(xlsOf(cells)), "n 2.5, t abc, b TRUE, e #REF!, -, -, n 1");
    EXPECT_EQ(shapeOf(xlsOf(cells)).formulas, 6U);
    EXPECT_EQ(shapeOf(xlsOf(cells)).formulasWithoutValue, 1U);
}

TEST(Xls, HiddenRowsColumnsAndMergesAreSaidAndRowsComeInOrder)
{
    const auto row = biff(0x0208, little(4, 2) + std::string(10, '\0') + little(0x20, 2) + little(0, 2));
    const auto columns =
        biff(0x007D, little(1, 2) + little(2, 2) + little(0, 4) + little(1, 2) + little(0, 2));
    const auto merge = biff(0x00E5, little(1, 2) + little(0, 2) + little(1, 2) + little(2, 2) + little(3, 2));
    const auto drawn = biff(0x0809, std::string(16, '\0')) + number(9, 9, 9) + biff(0x000A, {});
    const auto book =
        xlsOf(columns + row + number(4, 1, 2) + drawn + number(4, 0, 1) + number(0, 0, 3) + merge);
    EXPECT_EQ(rowsOf(book), (Lines{"1: n 3", "5h: n 1, n 2"}));
    const auto shape = shapeOf(book);
    EXPECT_EQ(shape.hiddenColumns, (std::vector<std::size_t>{2, 3}));
    ASSERT_EQ(shape.merges.size(), 1U);
    EXPECT_EQ(shape.merges[0].firstColumn, 3U);
    EXPECT_EQ(shape.merges[0].lastRow, 2U);
}

TEST(Xls, TextsOfExcel5AreInTheirCodePage)
{
    const auto label = biff(0x0204, at(0, 0) + little(5, 2) + "\xA3 caf");
    EXPECT_EQ(firstRow(xlsOf(label, biff(0x0042, little(1252, 2)), kExcel5)), "t \u00A3 caf");
    EXPECT_EQ(firstRow(xlsOf(label, biff(0x0042, little(10000, 2)), kExcel5)), "t \u00A3 caf");
    EXPECT_EQ(firstRow(xlsOf(label, biff(0x0042, little(437, 2)), kExcel5)), "t \u00FA caf");
}

TEST(Xls, WhatIsNoWorkbookOrHasAPasswordIsSaid)
{
    const std::string password = "staff: the workbook is protected by a password. Open it, take the password "
                                 "off, save it and read that.";
    EXPECT_EQ(refusalOf(xlsOf({}, biff(0x002F, little(1, 2)))), password);
    EXPECT_EQ(refusalOf(compoundOf("EncryptedPackage", "x")), password);
    EXPECT_EQ(
        refusalOf(compoundOf("WordDocument", "x")),
        "staff: this is an old Word document (.doc), not a workbook; allowed: .xlsx, .xlsm, .ods and .xls. "
        "Copy its table into a workbook, or save it as .csv.");
    EXPECT_EQ(refusalOf(compoundOf("Contents", "x")), "staff: this is a file of an old Office program, not a "
                                                      "workbook; allowed: .xlsx, .xlsm, .ods and .xls. "
                                                      "Copy its table into a workbook, or save it as .csv.");
    EXPECT_EQ(refusalOf(compoundOf("Workbook", "\x09\x04\x06\0\0\0\x10\0\0\0"s)),
              "staff: this is a workbook of a program older than Excel 5.0, or it is damaged. Open it in a "
              "spreadsheet and save it as .xlsx.");
}

} // namespace
} // namespace muster::exchange
