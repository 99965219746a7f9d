#pragma once
// Example county: a whole plan of four localities in which every page has something to show. Demand is a
// documented share of what Essex reported; all else but the people and the published rates is illustrative.

#include "exchange/tables/import_outcome.h"

#include <filesystem>

namespace muster::exchange {

/// Made of the files of Essex in this folder. Errors: a file that cannot be read.
[[nodiscard]] Result<NewPlan> makeExampleCounty(const std::filesystem::path& folder);

} // namespace muster::exchange
