#pragma once
// Demand from the national return PSS-EX1: one council's completed assessments and reviews of a financial
// year, by client group.

#include "exchange/profiles/pss_return.h"
#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// The activities that the items of the return are counted in; the first added where a plan lacks them.
[[nodiscard]] plan::Activity assessmentActivity();
[[nodiscard]] plan::Activity reviewActivity();

/// Actual demand of the return's year at the plan's root locality (or `options.locality`), for
/// `options.council` or else the plan's organisation. Client groups and activities that the plan lacks are
/// added. A figure that is not available makes no row and is told in the notes, as is how many other cells
/// were left out.
[[nodiscard]] Result<ImportOutcome> readPssEx1(const plan::Plan&, const CsvFile&, const ImportOptions& = {});
/// The same from a return that is read already, for those who want several councils of it.
[[nodiscard]] Result<ImportOutcome> readPssEx1(const plan::Plan&, const PssReturn&,
                                               const ImportOptions& = {});

} // namespace muster::exchange
