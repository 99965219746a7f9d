#pragma once
// The Essex sample; samples.h is its door.

#include "exchange/tables/import_outcome.h"

#include <filesystem>

namespace muster::exchange {

/// Made from the files of this folder (resources/samples/essex).
[[nodiscard]] Result<NewPlan> makeEssex(const std::filesystem::path& folder);

} // namespace muster::exchange
