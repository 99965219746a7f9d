#pragma once
// What an XLSX stores for a cell, and the cell that it means.

#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/xlsx/rich_text.h"
#include "exchange/read/workbook/xlsx/tables.h"

#include <limits>

namespace muster::exchange {

struct StoredCell {
    static constexpr std::size_t kNoStyle = std::numeric_limits<std::size_t>::max();
    std::string type; ///< s, n, str, inlineStr, b, e, d, or empty, which is n
    std::string value;
    RichText rich; ///< of inlineStr
    std::size_t style = kNoStyle;
};

/// Error: the value is not of its type.
[[nodiscard]] Result<void> fillXlsxCell(BookCell&, StoredCell&, const XlsxTables&, const BookRows&);

} // namespace muster::exchange
