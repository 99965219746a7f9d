#include "exchange/workbook/read_books.h"

#include <bit>

namespace muster::exchange {
namespace {

std::string smallXlsx()
{
    return xlsxOf(
        sheetOf("<row r='1'><c t='s'><v>0</v></c><c s='0'><v>46539</v></c></row><row r='2'><c><v>1.5</v></c>"
                "<c t='b'><v>1</v></c></row>",
                "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>"),
        {stylesOf({"d/m/y"}), stringsOf("<si><t>shared</t></si>")});
}

std::string smallOds()
{
    return odsOf("<table:table table:name='Staff'><table:table-row><table:table-cell "
                 "office:value-type='string'><text:p>a"
                 "</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell "
                 "office:value-type='float' office:value='1.5'/></table:table-row></table:table>");
}

std::string smallXls()
{
    std::string cells;
    for (unsigned row = 0; row < 300; ++row)
        cells +=
            biff(0x0203, little(row, 2) + little(0, 4) + little(std::bit_cast<std::uint64_t>(row + 0.5), 8));
    return xlsOf(cells,
                 biff(0x00FC, little(1, 4) + little(1, 4) + little(1, 2) + std::string(1, '\0') + "a"));
}

/// Cut at every byte it gives the same rows or a sentence, and never fewer rows without one.
void cutEverywhere(const std::string& book)
{
    const auto whole = rowsOf(book);
    ASSERT_GT(whole.size(), 1U) << whole.front();
    for (std::size_t size = 0; size < book.size(); ++size) {
        const auto rows = rowsOf(book.substr(0, size));
        if (rows != whole) {
            ASSERT_EQ(rows.size(), 1U) << "cut at " << size;
            ASSERT_TRUE(rows.front().starts_with("staff")) << "cut at " << size << ": " << rows.front();
        }
    }
}

/// Changed at every byte it gives rows or a sentence.
void changeEverywhere(const std::string& book)
{
    for (std::size_t at = 0; at < book.size(); ++at) {
        auto changed = book;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto said = refusalOf(changed);
        ASSERT_FALSE(said.empty()) << at;
    }
}

TEST(CutBooks, AWorkbookCutAtAnyByteNeverGivesFewerRowsInSilence)
{
    cutEverywhere(smallXlsx());
    cutEverywhere(smallOds());
    cutEverywhere(smallXls());
}

TEST(CutBooks, AWorkbookChangedAtAnyByteIsReadOrRefused)
{
    changeEverywhere(smallXlsx());
    changeEverywhere(smallOds());
    changeEverywhere(smallXls());
}

} // namespace
} // namespace muster::exchange
