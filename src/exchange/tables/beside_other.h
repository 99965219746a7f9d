#pragma once
// A table of one scenario, by itself and beside the same table of another.

#include "exchange/tables/sheet.h"

namespace muster::exchange {

/// Whose figures a table has: a first column, `scenario`, with its name in every row.
[[nodiscard]] Sheet ofScenario(Sheet sheet, const std::string& name);

/// Behind each figure the other table's, FIGURE_against, and the difference, FIGURE_difference: this less the
/// other, empty where one of them is not known. Rows are those of the same names; a row that one table alone
/// has stands without the other's figures. The name of the other is in the column `against`, the first.
[[nodiscard]] Sheet besideOther(const Sheet& sheet, const Sheet& other, const std::string& nameOfOther);

} // namespace muster::exchange
