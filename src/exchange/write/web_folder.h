#pragma once
// Pages for the web into their folder.

#include "base/result.h"

#include <filesystem>
#include <span>
#include <string>

namespace muster::exchange {

struct WebFile {
    std::string name;
    std::string text;
};

/// Writes the files; of pages that were written there before, those that are no more are removed. Errors:
/// BadInput where the folder holds something else; Unreadable.
[[nodiscard]] Result<void> writeWebFolder(const std::filesystem::path& folder, std::span<const WebFile>);

} // namespace muster::exchange
