// What holds for every sheet, however it is put together.

#include "exchange/sense/cell_sense.h"
#include "exchange/sense/sheets.h"

#include <algorithm>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

rc::Gen<BookCell> anyCell()
{
    const auto text = rc::gen::weightedOneOf<std::string>(
        {{8, rc::gen::element<std::string>(
                 "", "12", "(1,000)", "None", "..", "-", "Total", "Note: x", "2019", "2019-20", "Apr-27",
                 "102 - Cumbria", "-£5", "12%", "\\1", "1) x", "x:", "(", "% (5)",
                 "A sentence that goes on until it has more letters than a heading has.")},
         {1, rc::gen::arbitrary<std::string>()}});
    return rc::gen::map(rc::gen::pair(text, rc::gen::inRange(0, 7)),
                        [](const std::pair<std::string, int>& of) {
                            return BookCell{of.first, static_cast<CellType>(of.second)};
                        });
}

std::vector<BookRow> anyRows()
{
    const auto cells = *rc::gen::container<std::vector<std::vector<BookCell>>>(
        rc::gen::container<std::vector<BookCell>>(anyCell()));
    std::vector<BookRow> rows;
    std::size_t number = 0;
    for (const auto& row : cells) {
        number += *rc::gen::element<std::size_t>(1, 1, 1, 2);
        rows.push_back({number, false, row});
    }
    return rows;
}

MergedCells anyMerge()
{
    const auto place = rc::gen::inRange<std::size_t>(0, 12);
    return {*place, *place, *place, *place};
}

RC_GTEST_PROP(AnySheet, TablesLieInTheSheetOneBehindTheOther, ())
{
    const auto rows = anyRows();
    const SheetShape shape{{anyMerge(), anyMerge()}, {}, {}, 0};
    const auto sense = senseSheet(rows, shape, *rc::gen::element(BookFormat::Text, BookFormat::Ods));
    RC_ASSERT(sense.rows.size() == rows.size());
    std::size_t above = 0;
    for (const auto& table : sense.tables) {
        RC_ASSERT(above < table.firstRow);
        RC_ASSERT(table.firstRow <= table.lastRow && table.lastRow <= rows.back().number);
        RC_ASSERT(table.columns.size() == table.lastColumn - table.firstColumn + 1);
        RC_ASSERT(table.firstDataColumn <= table.lastColumn);
        RC_ASSERT(std::ranges::is_sorted(table.headerRows) && std::ranges::is_sorted(table.totalRows));
        above = table.lastRow;
    }
}

RC_GTEST_PROP(AnySheet, EveryRowWithTextHasAPart, ())
{
    const auto rows = anyRows();
    const auto sense = senseSheet(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto saysNothing = [](const BookCell& cell) { return senseOf(cell).kind == CellKind::Blank; };
        RC_ASSERT((sense.rows[i] == RowClass::Empty) == std::ranges::all_of(rows[i].cells, saysNothing));
    }
}

RC_GTEST_PROP(AnySheet, RowsAreWhatPeopleSay, ())
{
    const auto rows = anyRows();
    RowCorrections said;
    for (const BookRow& row : rows)
        if (*rc::gen::inRange(0, 3) == 0)
            said[row.number] =
                *rc::gen::element(RowClass::Header, RowClass::Data, RowClass::Derived, RowClass::Notes);
    const auto sense = senseSheet(rows, {}, BookFormat::Text, {}, said);
    const auto isSaid = [&](std::size_t number, RowClass which) {
        return said.contains(number) && said.at(number) == which;
    };
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (said.contains(rows[i].number))
            RC_ASSERT(sense.rows[i] == said.at(rows[i].number));
    for (const auto& table : sense.tables) {
        for (const auto* some : {&table.headerRows, &table.totalRows})
            for (const std::size_t row : *some) {
                const bool isOther = isSaid(row, RowClass::Notes) || isSaid(row, RowClass::Data);
                RC_ASSERT_FALSE(isOther);
            }
    }
}

} // namespace
} // namespace muster::exchange
