#pragma once
// Numbers as old files hold them, the lowest byte first.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace muster::exchange {

/// The number of so many bytes (1 to 8) at a place; bytes beyond the end count as 0.
template <int Bytes>
[[nodiscard]] std::uint64_t littleEndian(std::string_view bytes, std::size_t at)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < Bytes && at < bytes.size() && i < bytes.size() - at; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return value;
}

} // namespace muster::exchange
