// sense_rows FILE…: what each row of the separated texts is taken for, "file,line,class" a row, and each
// table on a line of its own that begins with "#". headings_score.py counts what is right.

#include "exchange/read/csv.h"
#include "exchange/sense/sheet_sense.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

using namespace muster::exchange;

std::vector<BookRow> bookRows(const CsvFile& file)
{
    std::vector<BookRow> rows;
    for (const auto& row : file.rows) {
        BookRow book;
        book.number = row.line;
        for (const auto& cell : row.cells)
            book.cells.push_back({cell, cell.empty() ? CellType::Empty : CellType::Text});
        rows.push_back(std::move(book));
    }
    return rows;
}

void printTable(const SensedTable& table)
{
    fmt::print(
        "# rows {} to {}, columns {} to {}, headings {}, units {}, first figure {}/{}, groups {}, totals {}, "
        "notes {}, across {}\n",
        table.firstRow, table.lastRow, table.firstColumn, table.lastColumn, table.headerRows, table.unitRows,
        table.firstDataRow, table.firstDataColumn, table.groupRows.size(), table.totalRows, table.notesRows,
        static_cast<int>(table.across));
    for (const auto& column : table.columns)
        fmt::print("#   {}: {} ({})\n", column.number, column.heading, nameOf(column.type));
}

bool printFile(const std::filesystem::path& path)
{
    const auto file = readCsvFile(path);
    if (!file) {
        fmt::print(stderr, "{}\n", file.error().sentence());
        return false;
    }
    const auto rows = bookRows(*file);
    const auto sense = senseSheet(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        fmt::print("{},{},{}\n", path.filename().string(), rows[i].number, nameOf(sense.rows[i]));
    for (const auto& table : sense.tables)
        printTable(table);
    return true;
}

} // namespace

int main(int count, char** arguments)
{
    bool isRead = true;
    for (int i = 1; i < count; ++i)
        isRead = printFile(arguments[i]) && isRead;
    return isRead ? 0 : 1;
}
