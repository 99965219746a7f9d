#pragma once
// The cells of one sheet of an .xls.

#include "base/progress.h"
#include "exchange/read/workbook/xls/xls_tables.h"

namespace muster::exchange {

/// Errors: as Book::read().
[[nodiscard]] Result<SheetShape> readXlsSheet(std::string_view stream, const std::string& file,
                                              const XlsSheet&, const XlsTables&, const RowTaker&,
                                              const Progress&);

} // namespace muster::exchange
