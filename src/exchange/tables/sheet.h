#pragma once
// A table on its way out: columns, and cells that are nothing, a number or a text. Every table of results and
// every table of the plan becomes one, and is written from here as text, or by a SheetWriter.

#include "base/nothing.h"
#include "base/result.h"
#include "base/written_numbers.h"
#include "exchange/read/csv.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace muster::exchange {

using Cell = std::variant<Nothing, double, std::string>;

/// What the texts of a column are, where it is not numeric.
enum class TextsAre : std::uint8_t {
    Texts,
    Days,  ///< 2027-04-01
    Months ///< 2027-04
};

struct SheetColumn {
    std::string name;
    bool numeric = false;
    TextsAre texts = TextsAre::Texts;
};

struct Sheet {
    std::string name; ///< the table: requirement
    std::vector<SheetColumn> columns;
    std::vector<std::vector<Cell>> rows; ///< each as wide as the columns
};

/// Is given the cells of a row, which it may read until it returns. An error ends the rows.
using VisitCells = std::function<Result<void>(const std::vector<Cell>&)>;

/// A table whose rows are made one by one, as they are asked for: of a large one no sheet need be made.
struct SheetRows {
    std::string name;
    std::vector<SheetColumn> columns;
    /// Hands over every row, in their order. Error: that of the visitor.
    std::function<Result<void>(const VisitCells&)> forEach;
    std::size_t most = 0; ///< there are no more rows than that
    /// The same of the rows from `first` on, before `behind`; on several threads at a time. None where they
    /// are handed over all together alone.
    std::function<Result<void>(std::size_t first, std::size_t behind, const VisitCells&)> forSome{};
};
[[nodiscard]] Sheet asSheet(const SheetRows&);
/// The rows of a sheet that is kept as long as they are asked for.
[[nodiscard]] SheetRows rowsOf(Sheet);

struct SheetOptions {
    CsvStyle style = CsvStyle::Plain;
    std::optional<int> decimals; ///< none: full precision, which reads back to the same number
};

/// "Numbers are rounded to 1 decimal, halves away from zero": to be said beside a rounded table.
[[nodiscard]] std::string roundingNote(int decimals);

/// As CsvWriter has it (exchange/tables/sheet_writer.h).
[[nodiscard]] std::string toCsv(const Sheet&, const SheetOptions& = {});
[[nodiscard]] std::string toCsv(const SheetRows&, const SheetOptions& = {});
/// As JsonWriter has it (exchange/tables/sheet_writer.h).
[[nodiscard]] std::string toJson(const Sheet&, std::optional<int> decimals = {});
/// Columns side by side for a terminal, numbers to the right.
[[nodiscard]] std::string toText(const Sheet&, std::optional<int> decimals = {});

} // namespace muster::exchange
