#pragma once
// The sheet of a workbook that says what its tables are: which plan, how figures are made, where they come
// from, and what each column means.

#include "exchange/write/table_maker.h"

#include <span>

namespace muster::exchange {

inline constexpr std::string_view kAboutSheet = "about";

/// A table and its columns, without its rows.
struct TableHeadings {
    std::string name;
    std::vector<SheetColumn> columns;
};

/// Rows of: part, name, unit, meaning, formula.
[[nodiscard]] Sheet aboutSheet(const AboutPlan&, std::span<const TableHeadings>);

} // namespace muster::exchange
