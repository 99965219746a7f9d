#pragma once
// Bytes of one encoding as UTF-8.

#include <string>
#include <string_view>

namespace muster::exchange {

/// Bytes made UTF-8, as far as they are valid.
struct Converted {
    std::string text;
    bool whole = false;
};

/// From an encoding by the name that iconv has for it; one that it does not know makes no text.
[[nodiscard]] Converted converted(std::string_view bytes, const char* encoding);

} // namespace muster::exchange
