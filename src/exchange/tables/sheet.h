#pragma once
// A table on its way out: columns, and cells that are nothing, a number or a text. Every table of results and
// every table of the plan becomes one, and is written from here as CSV, JSON or text.

#include "base/nothing.h"
#include "exchange/read/csv.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace muster::exchange {

using Cell = std::variant<Nothing, double, std::string>;

struct SheetColumn {
    std::string name;
    bool numeric = false;
};

struct Sheet {
    std::string name; ///< the table: requirement
    std::vector<SheetColumn> columns;
    std::vector<std::vector<Cell>> rows; ///< each as wide as the columns
};

/// Is given the cells of a row, which it may read until it returns.
using VisitCells = std::function<void(const std::vector<Cell>&)>;

/// A table whose rows are made one by one, as they are asked for: of a large one no sheet need be made.
struct SheetRows {
    std::string name;
    std::vector<SheetColumn> columns;
    std::function<void(const VisitCells&)> forEach; ///< hands over every row, in their order
};
[[nodiscard]] Sheet asSheet(const SheetRows&);

struct SheetOptions {
    CsvStyle style = CsvStyle::Plain;
    std::optional<int> decimals; ///< none: full precision, which reads back to the same number
};

/// The number with so many decimals, halves away from zero as its shortest decimal form has them: 2.675 with
/// two is 2.68. None: the shortest form that reads back to the same number.
[[nodiscard]] std::string numberText(double value, std::optional<int> decimals);
/// "Numbers are rounded to 1 decimal, halves away from zero": to be said beside a rounded table.
[[nodiscard]] std::string roundingNote(int decimals);

[[nodiscard]] std::string toCsv(const Sheet&, const SheetOptions& = {});
[[nodiscard]] std::string toCsv(const SheetRows&, const SheetOptions& = {});
/// An array of objects, one a row, its members in the order of the columns; an empty cell is null.
[[nodiscard]] std::string toJson(const Sheet&, std::optional<int> decimals = {});
/// Columns side by side for a terminal, numbers to the right.
[[nodiscard]] std::string toText(const Sheet&, std::optional<int> decimals = {});

} // namespace muster::exchange
