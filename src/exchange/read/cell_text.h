#pragma once
// The text of one cell, and its place.

#include "base/text.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace muster::exchange {

/// Adds the cell to the text, in quotation marks where it needs them.
void addQuoted(std::string& text, std::string_view cell, char delimiter = ',');
/// The cell in quotation marks where it needs them.
[[nodiscard]] std::string quotedCell(std::string_view cell, char delimiter = ',');

/// The text with every line break as LF, as texts of a plan have them.
[[nodiscard]] std::string withPlainBreaks(std::string_view text);
/// In small letters, ASCII alone.
[[nodiscard]] std::string lowerCase(std::string_view text);

} // namespace muster::exchange
