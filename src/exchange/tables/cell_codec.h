#pragma once
// How each type of cell stands in a canonical table, and how it is read back: names for ids, yes/no, ";"
// between several names, months and dates as docs/tables.md, section 1, writes them.

#include "base/written_dates.h"
#include "exchange/tables/sheet.h"
#include "plan/table_info.h"

namespace muster::exchange {

/// What reading a cell may need beside its text.
struct ReadContext {
    const plan::Plan& plan;           ///< for names
    std::optional<HyphenIs> hyphen{}; ///< what 2010-11 is, as the user said
};

/// Whether the column holds numbers.
[[nodiscard]] bool isNumeric(const plan::ColumnInfo&);

/// The cell of a row of the plan.
[[nodiscard]] Cell cellOf(const plan::Plan&, const plan::ColumnInfo&, const plan::AnyRow*);

/// Writes what the text says into the row. A text that the column cannot hold is refused (BadInput).
[[nodiscard]] Result<void> readCell(const ReadContext&, const plan::ColumnInfo&, plan::AnyRow*,
                                    std::string_view text);

} // namespace muster::exchange
