#pragma once
// The manual page muster-cli(1).

#include "cli/reference/listing.h"

namespace muster::cli {

/// The sections OPTIONS and COMMANDS, in the language of man pages.
[[nodiscard]] std::string manSections(const CLI::App& app);

} // namespace muster::cli
