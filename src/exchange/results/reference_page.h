#pragma once
// The reference page of the assumptions, made from the catalogue so that it cannot differ from the program.

#include <string>

namespace muster::exchange {

/// docs/model.md as Markdown.
[[nodiscard]] std::string referencePage();

} // namespace muster::exchange
