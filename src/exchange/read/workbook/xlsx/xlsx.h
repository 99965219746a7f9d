#pragma once
// Workbooks of Office Open XML: .xlsx and .xlsm, as ECMA-376 (2006 and later, transitional and strict) says.

#include "exchange/read/book.h"
#include "exchange/read/workbook/parts/parts.h"

#include <memory>

namespace muster::exchange {

/// Where the workbook's own part is, by its relationships; empty where it has none.
[[nodiscard]] Result<std::string> mainPartOf(const Parts&);

/// The parts hold a workbook at `mainPart`. Errors: BadInput where it is damaged.
[[nodiscard]] Result<std::unique_ptr<Book>> openXlsx(Parts, const std::string& mainPart);

} // namespace muster::exchange
