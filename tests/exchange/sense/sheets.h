#pragma once
// Small sheets written down as text, and files of the test data, as rows of a book.

#include "exchange/read/csv.h"
#include "exchange/sense/sheet_sense.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace muster::exchange {

inline std::vector<BookRow> rowsOf(const CsvFile& file)
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

/// Of comma-separated text.
inline std::vector<BookRow> rowsOf(std::string_view text)
{
    const auto file = parseCsv(text, "sheet.csv");
    EXPECT_TRUE(file) << file.error().sentence();
    return rowsOf(*file);
}

/// Of a file of tests/data.
inline std::vector<BookRow> rowsOfFile(const std::string& name)
{
    const auto file = readCsvFile(std::string(MUSTER_TEST_DATA) + "/" + name);
    EXPECT_TRUE(file) << file.error().sentence();
    return file ? rowsOf(*file) : std::vector<BookRow>{};
}

/// The classes of the rows by their first letters: m, h, a, d, t for totals, n, and - for empty.
inline std::string classesOf(std::string_view text)
{
    std::string letters;
    for (const auto row : senseSheet(rowsOf(text)).rows)
        letters += row == RowClass::Derived ? 't' : row == RowClass::Empty ? '-' : nameOf(row).front();
    return letters;
}

inline std::vector<std::string> headings(const SensedTable& table)
{
    std::vector<std::string> all;
    for (const auto& column : table.columns)
        all.push_back(column.heading);
    return all;
}

using Headings = std::vector<std::string>;
using Rows = std::vector<std::size_t>;

} // namespace muster::exchange
