#pragma once
// The texts that the cells of an XLSX name by number.

#include "exchange/read/workbook/parts/parts.h"
#include "exchange/read/workbook/parts/text_store.h"

namespace muster::exchange {

/// Errors: BadInput where the part is damaged, or holds more or longer texts than a workbook.
[[nodiscard]] Result<TextStore> readSharedStrings(const Parts&, const std::string& part, const Progress&);

} // namespace muster::exchange
