#pragma once
// A file of rows and columns, whatever program wrote it: separated text or a workbook. Its cells keep what
// kind of thing they hold; a formula gives the value that the file stores for it, and is not run.

#include "base/progress.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace muster::exchange {

enum class CellType : std::uint8_t { Empty, Text, Number, Date, Percentage, YesNo, Error };

struct BookCell {
    /// What a person would type for it, whatever the sheet shows: "1234.5", "15%", "2027-06-01",
    /// "2027-06-01 09:30", "TRUE", "#N/A". Numbers have all their digits and a decimal point.
    std::string text;
    CellType type = CellType::Empty;
    std::uint16_t format = 0; ///< its number format, by its place in SheetShape::formats
};

struct BookRow {
    std::size_t number = 0; ///< of the sheet, from 1; of a text, the line on which it starts
    bool isHidden = false;
    std::vector<BookCell> cells; ///< from the first column on; none beyond the last that holds something
};

/// Cells shown as one; the value is that of the first. Numbers of rows and columns from 1.
struct MergedCells {
    std::size_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
};

/// What a sheet has beside its rows; known when all of them are read.
struct SheetShape {
    std::vector<MergedCells> merges;
    std::vector<std::size_t> hiddenColumns; ///< from 1
    std::vector<std::string> formats;       ///< "General" first
    std::size_t formulas = 0;               ///< cells whose value was worked out by the program that wrote it
    /// Of these, cells for which the file stores no value, as where no spreadsheet ever opened it: they are
    /// empty here.
    std::size_t formulasWithoutValue = 0;
};

enum class BookFormat : std::uint8_t { Text, Xlsx, Ods, Xls };

struct SheetName {
    std::string name; ///< empty of a text
    bool isHidden = false;
};

/// Takes the rows of a sheet in their order, those without any cell left out. An error of its own ends the
/// reading and is what read() says.
using RowTaker = std::function<Result<void>(BookRow&&)>;

/// An open file. Reading changes nothing, follows no link and runs nothing.
class Book {
  public:
    virtual ~Book() = default;
    [[nodiscard]] virtual BookFormat format() const = 0;
    [[nodiscard]] virtual const std::vector<SheetName>& sheets() const = 0;
    /// Reads a sheet, by its place in sheets(). Errors: BadInput where the file is damaged or holds more than
    /// a sheet may, with where; Cancelled; those of the taker.
    [[nodiscard]] virtual Result<SheetShape> read(std::size_t sheet, const RowTaker&,
                                                  const Progress& = {}) = 0;
};

} // namespace muster::exchange
