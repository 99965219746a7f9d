#include "exchange/workbook/read_books.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace muster::exchange {
namespace {

using namespace std::string_literals;

const std::string kAgain = " Open it in the program that made it, save it again and read that.";

std::string repeated(const std::string& text, std::size_t times)
{
    std::string made;
    made.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        made += text;
    return made;
}

std::string damaged(const std::string& what)
{
    return "staff: the workbook is damaged: " + what + "." + kAgain;
}

std::string sharing(const std::string& items)
{
    return xlsxOf(sheetOf("<row r='1'><c t='s'><v>0</v></c></row>"), {stringsOf(items)});
}

TEST(HostileBooks, WhatIsNoWorkbookIsSaidByItsName)
{
    const std::string kinds = "; allowed: .xlsx, .xlsm, .ods and .xls. ";
    const std::string copy = kinds + "Copy its table into a workbook, or save it as .csv.";
    EXPECT_EQ(refusalOf(zipOf({{"word/document.xml", "x"}})),
              "staff: this is a Word document (.docx), not a workbook" + copy);
    EXPECT_EQ(refusalOf(zipOf({{"ppt/presentation.xml", "x"}})),
              "staff: this is a PowerPoint presentation (.pptx), not a workbook" + copy);
    EXPECT_EQ(refusalOf(zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}})),
              "staff: this is an OpenDocument text, drawing or presentation, not a workbook" + copy);
    EXPECT_EQ(refusalOf(zipOf({{"a.csv", "x"}})),
              "staff: this is a ZIP archive of other files, not a workbook" + copy);
    EXPECT_EQ(refusalOf(zipOf({{"xl/workbook.bin", "x"}})),
              "staff: this is a binary workbook (.xlsb), which Muster does not read" + kinds +
                  "Save it as .xlsx or .csv.");
    EXPECT_EQ(refusalOf(zipOf({{"Index/Document.iwa", "x"}})),
              "staff: this is a file of Apple's Numbers or Pages, which Muster does not read" + kinds +
                  "Export it as .xlsx or .csv.");
    EXPECT_EQ(refusalOf("a,b\n"), "staff: this is a file of another kind, not a workbook" + copy);
    EXPECT_EQ(refusalOf({}), "staff: this is an empty file, not a workbook" + copy);
}

TEST(HostileBooks, OnlyTheFirstBytesSayWhetherItMayBeAWorkbook)
{
    EXPECT_TRUE(isWorkbook("PK\3\4"));
    EXPECT_TRUE(isWorkbook("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    EXPECT_FALSE(isWorkbook("PK,name\n"));
    EXPECT_FALSE(isWorkbook("\xD0\xCF\x11\xE0"));
    EXPECT_FALSE(isWorkbook(""));
}

TEST(HostileBooks, APasswordIsSaid)
{
    const std::string password = "staff: the workbook is protected by a password. Open it, take the password "
                                 "off, save it and read that.";
    EXPECT_EQ(refusalOf(zipOf(
                  {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                   {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest='m'><manifest:file-entry>"
                                             "<manifest:encryption-data/></manifest:file-entry>"
                                             "</manifest:manifest>"},
                   {"content.xml", "cipher"}})),
              password);
    auto locked = xlsxOf(sheetOf(""));
    for (auto at = locked.find("PK\1\2"); at != std::string::npos; at = locked.find("PK\1\2", at + 1))
        locked[at + 8] = 1; // the flag in the list of parts
    for (auto at = locked.find("PK\3\4"); at != std::string::npos; at = locked.find("PK\3\4", at + 1))
        locked[at + 6] = static_cast<char>(locked[at + 6] | 1); // and in the part
    EXPECT_EQ(refusalOf(locked), password);
}

TEST(HostileBooks, DocumentTypesAreRefusedAndWithThemEveryEntity)
{
    const auto bomb = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"s;
    EXPECT_EQ(refusalOf(xlsxOf(bomb + "<worksheet><sheetData>&b;</sheetData></worksheet>")),
              damaged("its part xl/worksheets/sheet1.xml declares a document type, as no workbook does"));
    EXPECT_EQ(refusalOf(xlsxOf("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><worksheet/>")),
              damaged("its part xl/worksheets/sheet1.xml declares a document type, as no workbook does"));
    EXPECT_EQ(refusalOf(xlsxOf("<worksheet><sheetData>&b;</sheetData></worksheet>")),
              damaged("its part xl/worksheets/sheet1.xml is not sound XML at its line 1 (undefined entity)"));
}

TEST(HostileBooks, XmlThatIsNestedTooDeeplyOrHasALongTagIsRefused)
{
    EXPECT_EQ(refusalOf(xlsxOf(repeated("<a>", 100000))),
              damaged("its part xl/worksheets/sheet1.xml is nested more than 256 deep"));
    EXPECT_EQ(refusalOf(xlsxOf("<worksheet a='" + std::string(3'000'000, 'x') + "'/>")),
              damaged("its part xl/worksheets/sheet1.xml has a tag of more than 1 MB"));
    EXPECT_EQ(refusalOf(xlsxOf("<worksheet><sheetData>")),
              damaged("its part xl/worksheets/sheet1.xml is not sound XML at its line 1 (no element found)"));
    EXPECT_EQ(refusalOf(xlsxOf("<worksheet>\n<row></worksheet>")),
              damaged("its part xl/worksheets/sheet1.xml is not sound XML at its line 2 (mismatched tag)"));
}

TEST(HostileBooks, AZipBombIsRefusedBeforeItFillsTheMemory)
{
    const auto bomb = xlsxOf(sheetOf(std::string(100'000'000, ' ')));
    EXPECT_LT(bomb.size(), 200'000U);
    EXPECT_EQ(refusalOf(bomb),
              "staff: the part xl/worksheets/sheet1.xml of the workbook unpacks to more than a "
              "workbook holds; allowed: at most 1024 MB, and 400 times the size of the file. Save the "
              "sheets that are needed as a new workbook.");
    auto parts = xlsxParts(sheetOf(""));
    parts[2].content = "<workbook>" + std::string(40'000'000, ' ') + "</workbook>";
    EXPECT_EQ(refusalOf(zipOf(parts)),
              "staff: the part xl/workbook.xml of the workbook unpacks to more than a workbook "
              "holds; allowed: at most 32 MB, and 400 times the size of the file. Save the "
              "sheets that are needed as a new workbook.");
}

TEST(HostileBooks, TextsLongerThanThoseOfACellAreRefusedWithTheirPlace)
{
    const std::string place =
        "staff, line 1, column A: in the sheet Staff, the text of a cell is longer than a cell "
        "holds; allowed: at most 32767 characters.";
    const auto own = [](std::size_t size) {
        return xlsxOf(sheetOf("<row r='1'><c r='A1' t='inlineStr'><is><t>" + repeated("é", size) +
                              "</t></is></c></row>"));
    };
    EXPECT_EQ(firstRow(own(32767)), "t " + repeated("é", 32767));
    EXPECT_EQ(refusalOf(own(32768)), place);
    EXPECT_EQ(refusalOf(own(20'000'000)), place);
    EXPECT_EQ(refusalOf(sharing("<si><t>" + std::string(32768, 'x') + "</t></si>")),
              "staff: text 1 of those that the workbook's cells share is longer than a cell holds; allowed: "
              "at most "
              "32767 characters.");
    EXPECT_EQ(
        refusalOf(sharing("<si><t>ok</t></si><si>" + repeated("<t>0123456789</t>", 1'000'000) + "</si>")),
        "staff: text 2 of those that the workbook's cells share is longer than a cell holds; allowed: at "
        "most "
        "32767 characters.");
    const auto ods = [](const std::string& paragraphs) {
        return odsOf(
            "<table:table table:name='Staff'><table:table-row><table:table-cell office:value-type='string'>" +
            paragraphs + "</table:table-cell></table:table-row></table:table>");
    };
    EXPECT_EQ(refusalOf(ods("<text:p>" + std::string(32768, 'x') + "</text:p>")), place);
    EXPECT_EQ(refusalOf(ods("<text:p><text:s text:c='999999999999'/></text:p>")),
              "staff, line 1, column A: in the sheet Staff, the text of a cell is longer than a cell holds; "
              "allowed: at most "
              "32767 characters.");
}

TEST(HostileBooks, WideSparseSheetsHaveAnEnd)
{
    std::string rows;
    for (int i = 1; i <= 3100; ++i)
        rows += "<row r='" + std::to_string(i) + "'><c r='XFD" + std::to_string(i) + "'><v>1</v></c></row>";
    EXPECT_EQ(refusalOf(xlsxOf(sheetOf(rows))), "staff, line 3052, column XFD: in the sheet Staff, there are "
                                                "more cells than Muster reads, with the empty "
                                                "ones between them; allowed: 50 million in a sheet.");
}

TEST(HostileBooks, ALongTextInEveryCellHasAnEnd)
{
    const auto cells = repeated("<c t='s'><v>0</v></c>", 2100);
    EXPECT_EQ(refusalOf(xlsxOf(sheetOf("<row>" + cells + "</row>"),
                               {stringsOf("<si><t>" + std::string(32767, 'x') + "</t></si>")})),
              "staff, line 1, column BZV: in the sheet Staff, there is more text in this row than Muster "
              "reads; allowed: "
              "64 MB.");
    EXPECT_EQ(refusalOf(odsOf(
                  "<table:table table:name='Staff'><table:table-row table:number-rows-repeated='200000'>"
                  "<table:table-cell office:value-type='string'><text:p>" +
                  std::string(32767, 'x') + "</text:p></table:table-cell></table:table-row></table:table>")),
              "staff, line 1: in the sheet Staff, there is more text than Muster reads; allowed: 4096 MB in "
              "a sheet.");
}

TEST(HostileBooks, APartThatIsThereTwiceIsRefused)
{
    auto parts = xlsxParts(sheetOf("<row><c><v>1</v></c></row>"));
    parts.push_back({"XL/Worksheets/Sheet1.xml", sheetOf("<row><c><v>2</v></c></row>")});
    EXPECT_EQ(refusalOf(zipOf(parts)), damaged("it holds the part xl/worksheets/sheet1.xml twice"));
}

TEST(HostileBooks, ManyPartsAreRefused)
{
    std::vector<MadePart> parts;
    for (int i = 0; i < 20001; ++i)
        parts.push_back({std::to_string(i), ""});
    EXPECT_EQ(refusalOf(zipOf(parts)), damaged("it has more than 20000 parts"));
    for (int i = 20001; i < 60000; ++i)
        parts.push_back({std::string(60, 'x') + std::to_string(i), ""});
    EXPECT_EQ(refusalOf(zipOf(parts)),
              damaged("the list of its parts is missing, as where a file was copied only in part"));
}

TEST(HostileBooks, AnAlteredByteOfAPartIsFound)
{
    const auto rows = sheetOf("<row><c><v>12345</v></c></row>");
    auto bytes = zipOf(xlsxParts(rows), false);
    bytes[bytes.find("12345")] = '9';
    EXPECT_EQ(refusalOf(bytes), damaged("its part xl/worksheets/sheet1.xml is cut off or altered"));
}

TEST(HostileBooks, NamesThatLeadOutOfTheWorkbookWriteNothing)
{
    const auto folder =
        std::filesystem::temp_directory_path() / ("muster-books-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "inside");
    auto parts = xlsxParts(sheetOf("<row><c><v>1</v></c></row>"));
    parts.push_back({"../escaped.txt", "x"});
    parts.push_back({(folder / "absolute.txt").string(), "x"});
    const auto path = folder / "inside" / "staff.xlsx";
    std::ofstream(path, std::ios::binary) << zipOf(parts);
    auto book = openWorkbook(path);
    ASSERT_TRUE(book) << book.error().sentence();
    EXPECT_TRUE((*book)->read(0, [](BookRow&&) -> Result<void> { return {}; }));
    EXPECT_TRUE((*book)->read(0, [](BookRow&&) -> Result<void> { return {}; })); // as often as is wished
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        files += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(files, 1U);
    std::filesystem::remove_all(folder);
    EXPECT_EQ(openWorkbook(path).error().code, ErrorCode::Unreadable);
}

TEST(HostileBooks, OldWorkbooksThatGoInCirclesEnd)
{
    const auto sound =
        xlsOf(repeated(biff(0x0204, std::string(8, '\0')), 500) + biff(0x0203, std::string(14, '\0')));
    ASSERT_EQ(firstRow(sound), "n 0");
    auto circle = sound;
    circle.replace(512 + 8, 4, little(2, 4)); // the first sector of the stream is followed by itself
    EXPECT_EQ(firstRow(circle), damaged("its sheet Staff is cut off or altered"));
    auto list = sound;
    list.replace(512 + 4, 4, little(1, 4)); // so is that of the list
    EXPECT_EQ(refusalOf(list), damaged("the list of what is in it cannot be read"));
    auto many = sound;
    many.replace(68, 4, little(0, 4)); // the list of tables is the table itself, and followed by itself
    many.replace(1024 - 4, 4, little(0, 4));
    EXPECT_EQ(refusalOf(many), damaged("the list of what is in it cannot be read"));
    EXPECT_EQ(refusalOf(xlsOf({}, biff(0x00FC, little(9, 4) + little(0xFFFFFFFF, 4)))),
              damaged("of the 4294967295 texts of its cells, only 0 are there"));
}

} // namespace
} // namespace muster::exchange
