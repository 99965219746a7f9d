#pragma once
// The sample Kent: its older people and physical disability teams as the paper of March 2015 reports them,
// and how their staff come and go for two years after it. Source: Kent County Council, Adult Social Care and
// Health Cabinet Committee, 3 March 2015, paragraphs 2.2 to 2.5.

#include "exchange/tables/import_outcome.h"

#include <filesystem>

namespace muster::exchange {

[[nodiscard]] Result<NewPlan> makeKent(const std::filesystem::path& folder);

} // namespace muster::exchange
