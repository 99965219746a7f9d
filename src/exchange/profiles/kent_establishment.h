#pragma once
// The establishment as Kent County Council reported it to its committee (Adult Social Care and Health Cabinet
// Committee, 3 March 2015, paragraph 2.2): area, role, establishment, vacancy and agency FTE, and the vacancy
// percentage as printed.

#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// Establishment rows as at `options.date`, which the return does not carry. Areas that the plan lacks become
/// localities under its root (or `options.locality`), the six roles of the return are added with their kinds.
/// A blank agency cell is none, as in the return.
[[nodiscard]] Result<ImportOutcome> readKentEstablishment(const plan::Plan&, const CsvFile&,
                                                          const ImportOptions& = {});

/// Whether the file's headings are those of this return.
[[nodiscard]] bool isKentEstablishment(const CsvFile&);

} // namespace muster::exchange
