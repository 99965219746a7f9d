#pragma once
// The BNSSG home care sample; samples.h is its door.

#include "exchange/tables/import_outcome.h"

#include <filesystem>

namespace muster::exchange {

/// Home care of Bristol, North Somerset and South Gloucestershire, with the populations of this folder
/// (resources/samples/essex holds those of all of England).
[[nodiscard]] Result<NewPlan> makeBnssg(const std::filesystem::path& folder);

} // namespace muster::exchange
