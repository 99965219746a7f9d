#pragma once
// The cells of one sheet of an ODS.

#include "exchange/read/book.h"
#include "exchange/read/workbook/parts/parts.h"

namespace muster::exchange {

/// All sheets are in this one part.
inline constexpr std::string_view kOdsContent = "content.xml";

/// Reads the sheet of this place, which has this name. Errors: as Book::read().
[[nodiscard]] Result<SheetShape> readOdsSheet(const Parts&, std::size_t place, const std::string& name,
                                              const RowTaker&, const Progress&);

} // namespace muster::exchange
