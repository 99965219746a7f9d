#include "exchange/workbook/read_books.h"

#include <algorithm>

namespace muster::exchange {
namespace {

using Lines = std::vector<std::string>;

TEST(XlsxSheets, RowsAndCellsWithoutPlacesFollowEachOther)
{
    EXPECT_EQ(
        rowsOf(xlsxOf(sheetOf("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
                              "<row r='9'><c r='C9'><v>4</v></c><c><v>5</v></c></row>"
                              "<row><c r='B12'><v>6</v></c></row>"))),
        (Lines{"1: n 1, n 2", "3: n 3", "9: -, -, n 4, n 5", "12: -, n 6"}));
}

TEST(XlsxSheets, EmptyCellsAtTheEndOfARowAndEmptyRowsAreLeftOut)
{
    EXPECT_EQ(rowsOf(xlsxOf(
                  sheetOf("<row r='1'><c r='A1'/></row><row r='2'><c r='A2'><v>1</v></c><c r='B2' t='s'/>"
                          "<c r='XFD2' s='1'/></row><row r='3'><c t='inlineStr'><is><t/></is></c></row>"))),
              (Lines{"2: n 1"}));
}

TEST(XlsxSheets, HiddenRowsColumnsAndMergesAreSaid)
{
    const auto book = xlsxOf("<worksheet><cols><col min='2' max='3' hidden='1'/><col min='4' max='4'/>"
                             "<col min='5' max='5' hidden='true'/></cols><sheetData><row r='1' hidden='1'>"
                             "<c><v>1</v></c></row></sheetData><mergeCells count='1'><mergeCell ref='A1:C2'/>"
                             "</mergeCells></worksheet>");
    EXPECT_EQ(rowsOf(book), (Lines{"1h: n 1"}));
    const auto shape = shapeOf(book);
    EXPECT_EQ(shape.hiddenColumns, (std::vector<std::size_t>{2, 3, 5}));
    ASSERT_EQ(shape.merges.size(), 1U);
    EXPECT_EQ(shape.merges[0].lastRow, 2U);
    EXPECT_EQ(shape.merges[0].lastColumn, 3U);
}

TEST(XlsxSheets, NamespacesPrefixesAndWhatIsBesideTheCellsDoNotMatter)
{
    EXPECT_EQ(rowsOf(xlsxOf("<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' "
                            "xmlns:x14ac='a'><x:sheetViews><x:sheetView><x:selection sqref='A1 B2:C3 D4'/>"
                            "</x:sheetView></x:sheetViews><x:sheetData><x:row r='1' x14ac:dyDescent='0.25'>"
                            "<x:c r='A1'><x:v>1</x:v></x:c></x:row></x:sheetData><x:extLst><x:ext><c r='Z9'>"
                            "<v>no</v></c></x:ext></x:extLst></x:worksheet>")),
              (Lines{"1: n 1"}));
}

TEST(XlsxSheets, SheetsAreFoundByTheirRelationsWhereverTheyAre)
{
    const auto types = std::string("http://purl.oclc.org/ooxml/officeDocument/relationships/");
    std::string sheets = "<workbook xmlns:rel='r'><sheets>";
    std::string relations = "<Relationships>";
    std::vector<MadePart> parts{
        {"_rels/.rels", "<Relationships><Relationship Id='a' Type='" + types +
                            "officeDocument' Target='/XL/book.xml'/></Relationships>"}};
    for (int i = 0; i < 29; ++i) {
        const auto number = std::to_string(i);
        const std::string state = i == 3 ? "' state='hidden" : i == 4 ? "' state='veryHidden" : "";
        sheets += "<sheet name='S" + number + state + "' sheetId='9' rel:id='r" + number + "'/>";
        const std::string target = i % 2 == 0 ? "/data/s" + number + ".xml" : "../data/./s" + number + ".xml";
        relations += "<Relationship Id='r" + number + "' Type='" + types +
                     (i == 5 ? "chartsheet" : "worksheet") + "' Target='" + target + "'/>";
        parts.push_back({"data\\S" + number + ".xml", sheetOf("<row><c><v>" + number + "</v></c></row>")});
    }
    parts.push_back({"xl/book.xml", sheets + "</sheets></workbook>"});
    parts.push_back({"xl/_rels/book.xml.rels", relations + "</Relationships>"});
    const auto bytes = zipOf(parts);
    const auto book = opened(bytes);
    ASSERT_TRUE(book);
    ASSERT_EQ(book->sheets().size(), 28U); // that of a chart has no cells
    EXPECT_EQ(book->sheets()[5].name, "S6");
    EXPECT_TRUE(book->sheets()[3].isHidden);
    EXPECT_TRUE(book->sheets()[4].isHidden);
    EXPECT_FALSE(book->sheets()[2].isHidden);
    EXPECT_EQ(rowsOf(bytes, 27), (Lines{"1: n 28"}));
    EXPECT_EQ(rowsOf(bytes, 1), (Lines{"1: n 1"}));
}

TEST(XlsxSheets, NamesOfPartsMayHaveAnyLetters)
{
    auto parts = xlsxParts(sheetOf("<row><c><v>1</v></c></row>"));
    for (auto* text : {&parts[3].content, &parts[4].name})
        text->replace(text->find("sheet1"), 6, "\u00DCbersicht \u96C7\u7528");
    parts.push_back({"docProps/\u00E9", "x"});
    parts.push_back({"docProps/\u00E8", "x"});
    auto book = zipOf(parts);
    EXPECT_EQ(rowsOf(book), (Lines{"1: n 1"}));
    for (const auto& [header, flags] : {std::pair{"PK\1\2", 9U}, std::pair{"PK\3\4", 7U}})
        for (auto at = book.find(header); at != std::string::npos; at = book.find(header, at + 1))
            book[at + flags] = static_cast<char>(book[at + flags] | 8); // says that the names are UTF-8
    EXPECT_EQ(rowsOf(book), (Lines{"1: n 1"}));
}

TEST(XlsxSheets, ASheetThatLeadsOutOfTheWorkbookIsNotFollowed)
{
    auto parts = xlsxParts({});
    parts[3].content = "<Relationships><Relationship Id='r1' Type='x/worksheet' TargetMode='External' "
                       "Target='file:///etc/passwd'/></Relationships>";
    EXPECT_EQ(
        refusalOf(zipOf(parts)),
        "staff: the workbook is damaged: its part of the sheet Staff is missing. Open it in the program that "
        "made it, save it again and read that.");
}

TEST(XlsxSheets, WhatStandsInTheWrongPlaceIsRefused)
{
    const auto refused = [](const std::string& rows) { return refusalOf(xlsxOf(sheetOf(rows))); };
    EXPECT_EQ(refused("<row r='2'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row>"),
              "staff, line 2: in the sheet Staff, this row comes after row 2; allowed: rows in their order.");
    EXPECT_EQ(
        refused("<row r='1048577'><c><v>1</v></c></row>"),
        "staff, line 1048577: in the sheet Staff, there are more rows than a sheet holds; allowed: rows 1 to "
        "1048576.");
    EXPECT_EQ(
        refused("<row r='1'><c r='XFE1'><v>1</v></c></row>"),
        "staff, line 1, column XFE: in the sheet Staff, there are more columns than a sheet holds; allowed: "
        "columns A to XFD.");
    EXPECT_EQ(refused("<row r='1'><c r='B1'><v>1</v></c><c r='B1'><v>2</v></c></row>"),
              "staff, line 1, column B: in the sheet Staff, this cell is there twice.");
    EXPECT_EQ(refused("<row r='1'><c r='B2'><v>1</v></c></row>"),
              "staff, line 1: in the sheet Staff, a cell of another row stands here; found \"B2\".");
    EXPECT_EQ(refused("<row r='1'><c r='7'><v>1</v></c></row>"),
              "staff, line 1: in the sheet Staff, a cell stands nowhere; found \"7\"; allowed: a place such "
              "as B5.");
    EXPECT_EQ(
        refused("<row r='1'><c t='zz'><v>1</v></c></row>"),
        "staff, line 1, column A: in the sheet Staff, a cell is of a kind that workbooks do not have; found "
        "\"zz\".");
}

TEST(XlsxSheets, TheTakerEndsTheReadingAndProgressCancelsIt)
{
    const auto book = opened(xlsxOf(sheetOf("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")));
    ASSERT_TRUE(book);
    int taken = 0;
    const auto read = book->read(0, [&](BookRow&&) -> Result<void> {
        ++taken;
        return fail(Error{ErrorCode::NotFound, "enough"});
    });
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, "enough");
    EXPECT_EQ(taken, 1);
    std::stop_source stop;
    const Progress::Listener deaf = [](double) {};
    stop.request_stop();
    const auto cancelledRead = book->read(
        0, [](BookRow&&) -> Result<void> { return {}; }, Progress(stop.get_token(), deaf));
    ASSERT_FALSE(cancelledRead);
    EXPECT_EQ(cancelledRead.error().code, ErrorCode::Cancelled);
    EXPECT_THROW(static_cast<void>(book->read(0, [](BookRow&&) -> Result<void> { throw std::bad_alloc(); })),
                 std::bad_alloc);
}

} // namespace
} // namespace muster::exchange
