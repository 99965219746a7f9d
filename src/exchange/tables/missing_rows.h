#pragma once
// Rows of the plan that a file of their table does not have: kept, or taken away where the user says so.

#include "exchange/tables/import_outcome.h"

namespace muster::exchange {

/// Counts them and names some; erases them in the edit where `erase` says so. `inFile` are the rows of the
/// file, with the ids of the plan's rows that they mean.
void recordMissing(const plan::Plan&, const plan::TableInfo&, const std::vector<const plan::AnyRow*>& inFile,
                   bool erase, ImportOutcome&);

/// A sentence on the rows that the file does not have, without what to do about it; empty where it has all.
[[nodiscard]] std::string missingInWords(const MissingRows&);

} // namespace muster::exchange
