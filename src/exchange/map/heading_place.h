#pragma once
// Where a heading stands in a table.

#include "exchange/read/csv.h"

#include <optional>

namespace muster::exchange {

/// Its column, counted from 0; none where the table has no such heading. Capitals and spaces do not matter.
[[nodiscard]] std::optional<std::size_t> placeOf(const RawTable&, const std::string& heading);

} // namespace muster::exchange
