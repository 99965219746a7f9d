#pragma once
// What the sheets of an XLSX have in common.

#include "exchange/read/workbook/parts/number_format.h"
#include "exchange/read/workbook/parts/text_store.h"
#include "exchange/read/workbook/parts/values.h"

#include <vector>

namespace muster::exchange {

struct XlsxTables {
    TextStore strings;
    std::vector<CellStyle> styles;
    DayCount days = DayCount::From1900;
};

} // namespace muster::exchange
