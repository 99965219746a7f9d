#pragma once
// Spreadsheets of OpenDocument: .ods and its templates, as OpenDocument 1.3 (ISO/IEC 26300) says.

#include "exchange/read/book.h"
#include "exchange/read/workbook/parts/parts.h"

#include <memory>

namespace muster::exchange {

/// Errors: BadInput where it is damaged, has a password, or has more sheets than a workbook.
[[nodiscard]] Result<std::unique_ptr<Book>> openOds(Parts);

} // namespace muster::exchange
