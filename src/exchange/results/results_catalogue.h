#pragma once
// The catalogue of result columns: name, unit, what it means, how it is made, and whether a number of it can
// be explained. The table results_catalogue and the reference page are made from it.

#include "exchange/tables/sheet.h"

#include <optional>
#include <string_view>
#include <vector>

namespace muster::exchange {

inline constexpr std::string_view kResultsCatalogue = "results_catalogue";

struct ColumnDefinition {
    std::string_view unit; ///< empty: it is not a number
    std::string_view text; ///< one sentence
};
/// Of a column of a result table; none: the catalogue lacks it.
[[nodiscard]] std::optional<ColumnDefinition> definitionOf(std::string_view table, std::string_view column);
/// How a column of figures is made; empty where it is of no formula.
[[nodiscard]] std::string formulaOf(std::string_view column);
/// All that the catalogue has: "volume", or "workload.volume" where it is of one table.
[[nodiscard]] std::vector<std::string_view> definedColumns();

/// Every column of every other result table, in their order.
[[nodiscard]] Sheet resultsCatalogue();
/// The same as a part of the reference page, in Markdown.
[[nodiscard]] std::string resultsReference();

} // namespace muster::exchange
