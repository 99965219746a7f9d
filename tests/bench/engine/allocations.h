#pragma once
// How many pieces of memory the program has asked for.

#include <cstddef>

namespace muster::bench {

[[nodiscard]] std::size_t allocations();

} // namespace muster::bench
