#include "exchange/workbook/read_books.h"

namespace muster::exchange {
namespace {

std::string row(const std::string& cells)
{
    return sheetOf("<row r='1'>" + cells + "</row>");
}

std::string shownIn(const std::string& format, const std::string& value)
{
    return firstRow(xlsxOf(row("<c r='A1' s='0'><v>" + value + "</v></c>"), {stylesOf({format})}));
}

TEST(XlsxCells, EachKindOfCellKeepsWhatItIs)
{
    const auto cells =
        "<c r='A1' t='s'><v>0</v></c><c r='B1'><v>2.5</v></c><c r='C1' t='b'><v>1</v></c>"
        "<c r='D1' t='b'><v>0</v></c><c r='E1' t='e'><v>#N/A</v></c>"
        "<c r='F1' t='inlineStr'><is><t>in the cell</t></is></c>"
        "<c r='G1' t='str'><f>A1&amp;\"!\"</f><v>worked out</v></c>"
        "<c r='H1' t='d'><v>2027-06-01T00:00:00</v></c><c r='I1'/><c r='J1' t='n'><v>-3</v></c>"
        "<c r='K1' t='d'><v>2027-06-01T09:30:15Z</v></c>";
    EXPECT_EQ(firstRow(xlsxOf(row(cells), {stringsOf("<si><t>shared</t></si>")})),
              "t shared, n 2.5, b TRUE, b FALSE, e #N/A, t in the cell, t worked out, d 2027-06-01, -, n -3, "
              "d 2027-06-01 09:30:15");
}

TEST(XlsxCells, RunsAreJoinedAndTheirSoundIsLeftOut)
{
    const auto rich = "<si><r><t>one </t></r><r><rPr><b/></rPr><t xml:space='preserve'>two</t></r>"
                      "<rPh sb='0' eb='1'><t>sound</t></rPh><phoneticPr fontId='1'/></si>";
    EXPECT_EQ(firstRow(xlsxOf(row("<c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r>"
                                  "<rPh><t>no</t></rPh></is></c>"),
                              {stringsOf(rich)})),
              "t one two, t ab");
}

TEST(XlsxCells, CharactersThatXmlDoesNotAllowAreReadAndLineBreaksArePlain)
{
    EXPECT_EQ(firstRow(xlsxOf(row("<c t='inlineStr'><is><t>a_x000D_\nb_x005F_x000D_ _x00zz_</t></is></c>"))),
              "t a\nb_x000D_ _x00zz_");
}

TEST(XlsxCells, NumbersHaveTheShortestTextThatReadsBackAsTheSame)
{
    for (const auto& [stored, text] :
         std::vector<std::pair<std::string, std::string>>{{"0.1", "0.1"},
                                                          {"0.10000000000000001", "0.1"},
                                                          {"1234567.8899999999", "1234567.89"},
                                                          {"7.0000000000000007E-2", "0.07"},
                                                          {"1E3", "1000"},
                                                          {"-0", "0"},
                                                          {"0", "0"},
                                                          {"00012", "12"},
                                                          {"1.50", "1.5"},
                                                          {"123456789012345678", "123456789012345680"},
                                                          {"1E+300", "1e+300"},
                                                          {"1E-320", "1e-320"},
                                                          {"1E-999", "0"},
                                                          {"0.0000001", "0.0000001"},
                                                          {"0.00000001", "1e-08"}})
        EXPECT_EQ(shownIn("0.00", stored), "n " + text) << stored;
}

TEST(XlsxCells, WhatShouldBeANumberAndIsNoneIsRefusedWithItsPlace)
{
    for (const auto* wrong : {"abc", "1,5", "NaN", "INF", "1E999", "1 2", "0x10"})
        EXPECT_EQ(shownIn("0", wrong),
                  "staff, line 1, column A: in the sheet Staff, a cell that should hold a "
                  "number does not; found \"" +
                      std::string(wrong) + "\".");
}

TEST(XlsxCells, PercentagesAreTheNumberWithItsPointMoved)
{
    for (const auto& [stored, text] :
         std::vector<std::pair<std::string, std::string>>{{"0.07", "7%"},
                                                          {"7.0000000000000007E-2", "7%"},
                                                          {"0.29", "29%"},
                                                          {"0.155", "15.5%"},
                                                          {"1", "100%"},
                                                          {"0", "0%"},
                                                          {"-0.5", "-50%"},
                                                          {"0.001", "0.1%"},
                                                          {"12.3456", "1234.56%"},
                                                          {"0.57999999999999996", "58%"},
                                                          {"-1.5", "-150%"},
                                                          {"1E-20", "1e-18%"}})
        EXPECT_EQ(shownIn("0.0%", stored), "p " + text) << stored;
}

TEST(XlsxCells, TheFormatSaysWhatIsADateAndWhatIsNot)
{
    for (const auto* format : {"dd/mm/yyyy", "mmm yy", "[$-809]d mmmm yyyy", "yyyy\\-mm\\-dd;@", "[Red]mmmm",
                               "d &quot;of&quot; mmm", "dd/mm/yyyy hh:mm"})
        EXPECT_EQ(shownIn(format, "46539"), "d 2027-06-01") << format;
    for (const auto* format :
         {"General", "0.00", "#,##0 &quot;days&quot;", "[Red]0", "0\\d", "_d0", "*m0", "0.00E+00", "[h]:mm",
          "[mm]:ss", "h:mm AM/PM", "[$£-809]#,##0.00", "@", "0;dd/mm/yyyy"})
        EXPECT_EQ(shownIn(format, "46539"), "n 46539") << format;
    EXPECT_EQ(shownIn("[=0]&quot;-&quot;;0.0%", "0.5"), "p 50%");
    EXPECT_EQ(shownIn("0.0\\%", "0.5"), "n 0.5");
    EXPECT_EQ(shownIn("&quot;%&quot;0", "0.5"), "n 0.5");
}

TEST(XlsxCells, FormatsBuiltInNeedNoCode)
{
    const MadePart styles{"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='14'/><xf numFmtId='9'/>"
                                           "<xf numFmtId='46'/><xf numFmtId='999'/></cellXfs></styleSheet>"};
    const auto book = xlsxOf(row("<c s='0'><v>46539</v></c><c s='1'><v>0.5</v></c><c s='2'><v>1.5</v></c>"
                                 "<c s='3'><v>2</v></c><c s='77'><v>3</v></c>"),
                             {styles});
    EXPECT_EQ(firstRow(book), "d 2027-06-01, p 50%, n 1.5, n 2, n 3");
    EXPECT_EQ(shapeOf(book).formats, (std::vector<std::string>{"General", "dd/mm/yyyy", "0%", "[h]:mm:ss"}));
}

TEST(XlsxCells, DaysCountFrom1900WithTheDayThatNeverWas)
{
    EXPECT_EQ(shownIn("d/m/y", "1"), "d 1900-01-01");
    EXPECT_EQ(shownIn("d/m/y", "59"), "d 1900-02-28");
    EXPECT_EQ(shownIn("d/m/y", "60"), "n 60");
    EXPECT_EQ(shownIn("d/m/y", "61"), "d 1900-03-01");
    EXPECT_EQ(shownIn("d/m/y", "2958465"), "d 9999-12-31");
    EXPECT_EQ(shownIn("d/m/y", "2958466"), "n 2958466");
    EXPECT_EQ(shownIn("d/m/y", "0"), "n 0");
    EXPECT_EQ(shownIn("d/m/y", "-1"), "n -1");
}

TEST(XlsxCells, TimesOfDayAreToTheSecond)
{
    EXPECT_EQ(shownIn("d/m/y h:mm", "46539.395833333336"), "d 2027-06-01 09:30");
    EXPECT_EQ(shownIn("d/m/y h:mm", "46539.39600694445"), "d 2027-06-01 09:30:15");
    EXPECT_EQ(shownIn("d/m/y h:mm", "46539.9999999"), "d 2027-06-02");
}

TEST(XlsxCells, DaysMayCountFrom1904)
{
    auto parts = xlsxParts(row("<c s='0'><v>45077</v></c><c s='0'><v>0</v></c>"));
    parts[2].content =
        "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='Staff' r:id='r1'/>"
        "</sheets></workbook>";
    parts.push_back(stylesOf({"d/m/y"}));
    EXPECT_EQ(firstRow(zipOf(parts)), "d 2027-06-01, d 1904-01-01");
}

TEST(XlsxCells, FormulasAreCountedAndThoseWithoutAValueToo)
{
    const auto shape = shapeOf(xlsxOf(row("<c><f>1+1</f><v>2</v></c><c><f>1+2</f></c><c><v>3</v></c>"
                                          "<c t='str'><f>\"\"</f><v></v></c>")));
    EXPECT_EQ(shape.formulas, 3U);
    EXPECT_EQ(shape.formulasWithoutValue, 1U);
}

TEST(XlsxCells, ATextThatTheWorkbookDoesNotHaveIsRefused)
{
    EXPECT_EQ(
        firstRow(xlsxOf(row("<c r='A1'/><c r='B1' t='s'><v>7</v></c>"))),
        "staff, line 1, column B: in the sheet Staff, a cell names a text that the workbook does not have; "
        "found \"7\".");
}

} // namespace
} // namespace muster::exchange
