#pragma once
// The files that come with the program: samples, templates, the list of councils.

#include <filesystem>
#include <string_view>

namespace muster::exchange {

/// The folder of this name. It lies as installing puts it from the running program, wherever both are; it
/// need not be there.
[[nodiscard]] std::filesystem::path resourceFolder(std::string_view name);

} // namespace muster::exchange
