#include "exchange/map/headed_tables.h"

#include "base/text.h"
#include "exchange/map/periods_down.h"
#include "exchange/read/decimal_comma.h"
#include "exchange/sense/sheet_sense.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

CsvRow rowOf(const BookRow& row, const SensedTable& table)
{
    CsvRow made{row.number, {}};
    for (std::size_t column = table.firstColumn; column <= table.lastColumn; ++column)
        made.cells.push_back(column <= row.cells.size() ? row.cells[column - 1].text : std::string());
    return made;
}

/// Of a text: as its numbers are written.
void settleNumbers(HeadedTable& headed, const std::optional<Dialect>& dialect)
{
    if (!dialect)
        return;
    CsvFile file{headed.table.file, std::move(headed.table.rows), {}};
    writeDecimalPoints(file, *dialect);
    headed.table.rows = std::move(file.rows);
    headed.notes.insert(headed.notes.end(), file.notes.begin(), file.notes.end());
}

bool holdsSomething(const BookRow& row)
{
    return std::ranges::any_of(row.cells, [](const BookCell& cell) { return !trimmed(cell.text).empty(); });
}

/// The heading, with a number behind it where it is there already.
std::string onlyOne(const std::vector<std::string>& headings, const std::string& heading)
{
    const auto isThere = [&](const std::string& name) {
        return std::ranges::any_of(headings,
                                   [&](const std::string& other) { return nameKey(other) == nameKey(name); });
    };
    std::string name = heading;
    for (int i = 2; !heading.empty() && isThere(name); ++i)
        name = fmt::format("{} ({})", heading, i);
    return name;
}

HeadedTable headed(const std::string& name, const SensedTable& table, const std::vector<BookRow>& rows,
                   const std::vector<RowClass>& classes)
{
    HeadedTable made{{name, {table.headerRows.back(), {}}, {}}, {}, {}};
    for (const SensedColumn& column : table.columns)
        made.table.header.cells.push_back(onlyOne(made.table.header.cells, column.heading));
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].number >= table.firstDataRow && rows[i].number <= table.lastRow &&
            (classes[i] == RowClass::Data || classes[i] == RowClass::Attributes))
            made.table.rows.push_back(rowOf(rows[i], table));
    return made;
}

/// A row with a cell behind its last heading has a comma too many somewhere.
Result<void> fitsHeadings(const std::string& name, const SensedTable& table, const std::vector<BookRow>& rows)
{
    const auto last =
        std::ranges::find_if(table.columns.rbegin(), table.columns.rend(),
                             [](const SensedColumn& column) { return !column.heading.empty(); });
    const std::size_t width = last == table.columns.rend() ? table.lastColumn : last->number;
    for (const BookRow& row : rows) {
        if (row.number < table.firstDataRow || row.number > table.lastRow)
            continue;
        for (std::size_t column = width; column < row.cells.size(); ++column)
            if (!trimmed(row.cells[column].text).empty())
                return fail({ErrorCode::BadInput,
                             "the row has more cells than there are headings",
                             {name, row.number, columnLetters(column)},
                             row.cells[column].text,
                             fmt::format("{} cells", width - table.firstColumn + 1),
                             "A cell that holds a comma stands in quotation marks"});
    }
    return {};
}

Result<void> addTablesOf(OpenBook& open, std::size_t sheet, const std::string& file, const Progress& progress,
                         const RowCorrections& corrections, std::vector<HeadedTable>& tables)
{
    const auto read = readSheet(*open.book, sheet, progress);
    if (!read)
        return fail(read.error());
    const std::string name =
        open.dialect ? file : fmt::format("{}, sheet \"{}\"", file, open.book->sheets()[sheet].name);
    const auto filled = std::make_shared<std::vector<std::size_t>>();
    for (const BookRow& row : read->rows)
        if (holdsSomething(row))
            filled->push_back(row.number);
    const SheetSense sense = senseSheet(read->rows, read->shape, open.book->format(), {}, corrections);
    for (const SensedTable& table : sense.tables) {
        if (table.headerRows.empty() || table.firstDataRow == 0)
            continue;
        if (open.dialect)
            if (auto fits = fitsHeadings(name, table, read->rows); !fits)
                return fits;
        tables.push_back(headed(name, table, read->rows, sense.rows));
        tables.back().filledLines = filled;
        settleNumbers(tables.back(), open.dialect);
        if (auto note = takePeriodsDown(tables.back().table))
            tables.back().notes.push_back(*std::move(note));
    }
    return {};
}

} // namespace

Result<std::vector<HeadedTable>> headedTables(const std::filesystem::path& path, const std::string& sheet,
                                              const Progress& progress, const RowCorrections& corrections)
{
    auto open = openBook(path);
    if (!open)
        return fail(std::move(open.error()));
    const std::string file = path.filename().string();
    std::vector<HeadedTable> tables;
    const auto& sheets = open->book->sheets();
    const auto named =
        sheet.empty() && corrections.empty() ? Result<std::size_t>(0) : findSheet(*open->book, sheet);
    if (!named)
        return fail(named.error());
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const bool isWanted = sheet.empty() && corrections.empty() ? !sheets[i].isHidden : i == *named;
        if (!isWanted)
            continue;
        if (auto added = addTablesOf(*open, i, file, progress, corrections, tables); !added)
            return fail(std::move(added.error()));
    }
    if (tables.empty())
        return fail({ErrorCode::NotFound,
                     "no table with headings was found",
                     {file, 0, {}},
                     sheet,
                     "a row of headings with rows beneath it",
                     {}});
    std::ranges::stable_sort(tables, std::greater<>(),
                             [](const HeadedTable& each) { return each.table.rows.size(); });
    return tables;
}

} // namespace muster::exchange
