#include "exchange/map/headed_tables.h"

#include "exchange/read/decimal_comma.h"
#include "exchange/sense/sheet_sense.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

bool isAmong(const std::vector<std::size_t>& rows, std::size_t row)
{
    return std::ranges::find(rows, row) != rows.end();
}

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

HeadedTable headed(const std::string& name, const SensedTable& table, const std::vector<BookRow>& rows)
{
    HeadedTable made{{name, {table.headerRows.empty() ? table.firstRow : table.headerRows.back(), {}}, {}},
                     {}};
    for (const SensedColumn& column : table.columns)
        made.table.header.cells.push_back(column.heading);
    std::size_t totals = 0;
    for (const BookRow& row : rows) {
        if (table.firstDataRow == 0 || row.number < table.firstDataRow || row.number > table.lastRow ||
            isAmong(table.groupRows, row.number))
            continue;
        if (isAmong(table.totalRows, row.number))
            ++totals;
        else
            made.table.rows.push_back(rowOf(row, table));
    }
    if (totals > 0)
        made.notes.push_back(
            fmt::format("{}: {} {} of totals left out", name, totals, totals == 1 ? "row" : "rows"));
    return made;
}

Result<void> addTablesOf(OpenBook& open, std::size_t sheet, const std::string& file, const Progress& progress,
                         std::vector<HeadedTable>& tables)
{
    const auto read = readSheet(*open.book, sheet, progress);
    if (!read)
        return fail(read.error());
    const std::string name =
        open.dialect ? file : fmt::format("{}, sheet \"{}\"", file, open.book->sheets()[sheet].name);
    for (const SensedTable& table : senseSheet(read->rows, read->shape, open.book->format()).tables) {
        if (table.headerRows.empty() || table.firstDataRow == 0)
            continue;
        tables.push_back(headed(name, table, read->rows));
        settleNumbers(tables.back(), open.dialect);
    }
    return {};
}

} // namespace

Result<std::vector<HeadedTable>> headedTables(const std::filesystem::path& path, const std::string& sheet,
                                              const Progress& progress)
{
    auto open = openBook(path);
    if (!open)
        return fail(std::move(open.error()));
    const std::string file = path.filename().string();
    std::vector<HeadedTable> tables;
    const auto& sheets = open->book->sheets();
    const auto named = sheet.empty() ? Result<std::size_t>(0) : findSheet(*open->book, sheet);
    if (!named)
        return fail(named.error());
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (sheet.empty() ? !sheets[i].isHidden : i == *named)
            if (auto added = addTablesOf(*open, i, file, progress, tables); !added)
                return fail(std::move(added.error()));
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
