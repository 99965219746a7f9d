#pragma once
// What is found of the tables of a sheet.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

enum class RowClass : std::uint8_t {
    Empty,      ///< no cell holds anything
    Metadata,   ///< titles, what else stands before a table, and lines within it that name the rows beneath
    Header,     ///< headings, with the units and codes that stand beneath them
    Attributes, ///< units among the data: they hold for the rows beneath
    Data,
    Derived, ///< totals, subtotals and averages of other rows
    Notes
};

/// "metadata", "header" …
[[nodiscard]] std::string_view nameOf(RowClass);
/// The same read back.
[[nodiscard]] std::optional<RowClass> rowClassNamed(std::string_view);

/// What people say that rows of a sheet are, by number: Header, Data, Derived of a total, or anything else to
/// leave a row out. What the others are is found around them.
using RowCorrections = std::map<std::size_t, RowClass>;

enum class ColumnType : std::uint8_t { Empty, Text, Number, Date, Percentage, Mixed };

/// "text", "number" …
[[nodiscard]] std::string_view nameOf(ColumnType);

/// What stands as headings side by side although one would expect it down the rows.
enum class Across : std::uint8_t { None, Years, Months, Councils };

struct SensedColumn {
    std::size_t number = 0;              ///< of the sheet, from 1
    std::string heading;                 ///< its levels from the top, "65 and over / Completed reviews"
    ColumnType type = ColumnType::Empty; ///< of its data; marks such as ".." count for nothing
    std::string guess;                   ///< the plan's column that it may be; empty until that is asked
};

/// Rows and columns are numbered from 1, rows as BookRow::number has them.
struct SensedTable {
    std::size_t firstRow = 0; ///< its first row of headings, or of data where it has none
    std::size_t lastRow = 0;  ///< its last row of data, totals or groups
    std::size_t firstColumn = 0, lastColumn = 0;
    std::vector<std::size_t> headerRows; ///< units and codes included
    std::vector<std::size_t> unitRows;   ///< those of the header rows that hold units alone
    std::vector<std::size_t> groupRows;  ///< name the rows beneath them, such as "Age:"
    std::vector<std::size_t> totalRows;
    std::vector<std::size_t> notesRows; ///< before and behind it, up to the next table
    std::size_t firstDataRow = 0;       ///< 0 where there are headings alone
    std::size_t firstDataColumn = 0;    ///< the first of figures; 0 where there is none
    std::vector<SensedColumn> columns;  ///< from firstColumn to lastColumn
    Across across = Across::None;
};

/// How many rows of data a table has, totals and groups among them.
[[nodiscard]] inline std::size_t dataRowsOf(const SensedTable& table)
{
    return table.firstDataRow == 0 ? 0 : table.lastRow - table.firstDataRow + 1;
}

struct SheetSense {
    std::vector<RowClass> rows; ///< one for each row given, in their order
    std::vector<SensedTable> tables;
};

/// Whether a text is a council's name. Names with a code, "102 - Cumbria", are known without it.
using CouncilTest = std::function<bool(std::string_view)>;

} // namespace muster::exchange
