#pragma once
// The cells of one sheet of an XLSX.

#include "exchange/read/book.h"
#include "exchange/read/workbook/parts/parts.h"
#include "exchange/read/workbook/xlsx/tables.h"

namespace muster::exchange {

/// Errors: as Book::read().
[[nodiscard]] Result<SheetShape> readXlsxSheet(const Parts&, const std::string& part,
                                               const std::string& sheet, const XlsxTables&, const RowTaker&,
                                               const Progress&);

} // namespace muster::exchange
