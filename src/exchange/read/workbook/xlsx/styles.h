#pragma once
// The number formats of an XLSX: what the numbers of each of its cell styles show.

#include "exchange/read/workbook/parts/number_format.h"
#include "exchange/read/workbook/parts/parts.h"

namespace muster::exchange {

/// In their order. Errors: BadInput where the part is damaged.
[[nodiscard]] Result<std::vector<CellStyle>> readStyles(const Parts&, const std::string& part);

} // namespace muster::exchange
