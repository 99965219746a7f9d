#pragma once
// The files that come with the program: samples, templates, the list of councils.

#include <filesystem>
#include <string_view>

namespace muster::exchange {

/// The folder of this name: the source's where the source is there, else the installed one. It need not be
/// there.
[[nodiscard]] std::filesystem::path resourceFolder(std::string_view name);

} // namespace muster::exchange
