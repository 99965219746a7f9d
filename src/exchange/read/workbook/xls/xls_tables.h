#pragma once
// What the sheets of an .xls have in common.

#include "exchange/read/book.h"
#include "exchange/read/workbook/parts/number_format.h"
#include "exchange/read/workbook/parts/text_store.h"
#include "exchange/read/workbook/parts/values.h"
#include "exchange/read/workbook/xls/records.h"

namespace muster::exchange {

struct XlsSheet {
    SheetName name;
    std::size_t at = 0; ///< where it starts in the stream
};

struct XlsTables {
    BiffText writing;
    DayCount days = DayCount::From1900;
    TextStore strings;
    std::vector<CellStyle> styles;
    std::vector<XlsSheet> sheets;
};

/// Errors: BadInput where the stream is damaged, has a password, or is of a program older than Excel 5.0.
[[nodiscard]] Result<XlsTables> readXlsTables(std::string_view stream, const std::string& file);

} // namespace muster::exchange
