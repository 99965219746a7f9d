#pragma once
// Numbers for people.

#include <string>

namespace muster::engine {

/// Thousands separated, at most four decimals, none needed beyond.
[[nodiscard]] std::string readable(double value);

} // namespace muster::engine
