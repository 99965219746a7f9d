// sense_rows FILE…: what each row of separated texts and workbooks is taken for, "file,line,class" a row, and
// each sheet and table on a line of its own that begins with "#". headings_score.py counts what is right.

#include "exchange/inspect/open_book.h"
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

void printSheet(const std::string& file, const std::vector<BookRow>& rows, const SheetShape& shape,
                BookFormat format)
{
    const auto sense = senseSheet(rows, shape, format);
    for (std::size_t i = 0; i < rows.size(); ++i)
        fmt::print("{},{},{}\n", file, rows[i].number, nameOf(sense.rows[i]));
    for (const auto& table : sense.tables)
        printTable(table);
}

muster::Result<void> printWorkbook(const std::filesystem::path& path)
{
    const auto open = openBook(path);
    if (!open)
        return muster::fail(open.error());
    Book& book = *open->book;
    for (std::size_t s = 0; s < book.sheets().size(); ++s) {
        const auto read = readSheet(book, s);
        if (!read)
            return muster::fail(read.error());
        fmt::print("# sheet {}\n", book.sheets()[s].name);
        printSheet(path.filename().string(), read->rows, read->shape, book.format());
    }
    return {};
}

muster::Result<void> printFile(const std::filesystem::path& path)
{
    if (path.extension() != ".csv")
        return printWorkbook(path);
    const auto file = readCsvFile(path);
    if (!file)
        return muster::fail(file.error());
    printSheet(path.filename().string(), bookRows(*file), {}, BookFormat::Text);
    return {};
}

} // namespace

int main(int count, char** arguments)
{
    for (int i = 1; i < count; ++i)
        if (const auto printed = printFile(arguments[i]); !printed) {
            fmt::print(stderr, "{}\n", printed.error().sentence());
            return 1;
        }
    return 0;
}
