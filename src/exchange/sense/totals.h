#pragma once
// Which rows of a table's data are totals of others: by their words, or because they add up.

#include "exchange/sense/sensed_columns.h"

#include <vector>

namespace muster::exchange {

/// For each of the table's data rows whether it is a total, subtotal or average of others.
[[nodiscard]] std::vector<bool> totalsOf(const SheetGrid&, const TableRows&, const TableColumns&);

} // namespace muster::exchange
