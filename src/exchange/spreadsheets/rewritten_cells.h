#pragma once
// Cells that a spreadsheet writes otherwise than Muster does, of a file on its way in: what is read from them
// is told, and what cannot be read is named for what it is.

#include "base/written_dates.h"
#include "exchange/read/csv.h"
#include "plan/table_info.h"

#include <span>

namespace muster::exchange {

/// A column of the plan's table that a file has, and which of its cells that is.
struct FileColumn {
    const plan::ColumnInfo* column;
    std::size_t cell;
};

/// Whether a spreadsheet shows an error in place of what stood there: #NAME?, #REF!, Err:502, #####.
[[nodiscard]] bool isSpreadsheetError(std::string_view text);

/// The ages that a spreadsheet took for a day: 05-Sep was 5-9, Oct-14 was 10-14. Nothing where it is none.
[[nodiscard]] std::optional<std::string> rewrittenAges(std::string_view text);

/// A sentence for each column of which cells are written otherwise and were read: Apr-27 as 2027-04,
/// 1,234.5 as 1234.5.
[[nodiscard]] std::vector<std::string> notesOnRewritten(const RawTable&, std::span<const FileColumn>,
                                                        std::optional<HyphenIs>);

} // namespace muster::exchange
