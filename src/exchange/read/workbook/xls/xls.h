#pragma once
// Workbooks of Excel 5.0 to 2003: .xls, as [MS-XLS] says.

#include "exchange/read/book.h"
#include "exchange/read/workbook/xls/compound.h"

#include <memory>

namespace muster::exchange {

/// Errors: BadInput where it is damaged, has a password, or is another file of an old Office program.
[[nodiscard]] Result<std::unique_ptr<Book>> openXls(const FileBytes&);

} // namespace muster::exchange
