#pragma once
// Identity of a row: a random 63-bit integer, so that two copies of a plan edited apart never name two
// things alike. The tag keeps a role's id from being taken for a locality's.

#include <compare>
#include <cstdint>

namespace muster {

template <class Tag>
struct Id {
    std::int64_t value = 0; ///< 1 to 2^63 − 1; 0 is no row at all

    friend auto operator<=>(const Id&, const Id&) = default;
};

/// A new random id value, 1 to 2^63 − 1.
[[nodiscard]] std::int64_t randomIdValue();

template <class IdType>
[[nodiscard]] IdType newId()
{
    return IdType{randomIdValue()};
}

} // namespace muster
