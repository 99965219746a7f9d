#pragma once
// One figure of a table as people lay it out: localities down, roles or periods across.

#include "base/result.h"
#include "exchange/tables/sheet.h"

#include <array>
#include <string_view>

namespace muster::exchange {

/// The names by which a row is found in a table.
inline constexpr std::array<std::string_view, 5> kNameColumns{"locality", "client_group", "activity", "role",
                                                              "period"};

/// The rows of one period. Errors: BadInput where the table has no such period; the error lists those it has.
[[nodiscard]] Result<Sheet> onlyPeriod(Sheet sheet, std::string_view period);

/// The figures of the column `show`, with a column for each value of `across` in the order of the table, and
/// a row for each combination of the other names. A combination without a row stays empty. Errors: BadInput
/// where the table has no such column, or several rows would fall in one cell.
[[nodiscard]] Result<Sheet> crosstab(const Sheet& sheet, std::string_view show, std::string_view across);

} // namespace muster::exchange
