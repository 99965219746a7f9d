#pragma once
// Numbers as the spreadsheets of the continent write them: 101,5 and 1.234,5.

#include "exchange/read/csv_file.h"
#include "exchange/read/dialect.h"

namespace muster::exchange {

/// Writes the numbers of a file anew as 101.5 and 1234.5, where its cells are not separated by commas, some
/// number can only have a decimal comma (101,5 or 0,750) and none can only have a decimal point. A note says
/// so. Otherwise nothing changes.
void writeDecimalPoints(CsvFile&, const Dialect&);

} // namespace muster::exchange
