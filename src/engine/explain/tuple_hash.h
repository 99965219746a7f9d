#pragma once
// A hash of several values, for tables whose keys are tuples.

#include <cstddef>
#include <functional>
#include <tuple>

namespace muster::engine {

struct TupleHash {
    template <class... Part>
    std::size_t operator()(const std::tuple<Part...>& key) const
    {
        constexpr std::size_t kOddFactor = 0x9e3779b97f4a7c15;
        std::size_t hash = 0;
        const auto mix = [&](std::size_t part) { hash = (hash ^ part ^ (hash >> 29)) * kOddFactor; };
        std::apply([&](const auto&... part) { (mix(std::hash<Part>{}(part)), ...); }, key);
        return hash;
    }
};

} // namespace muster::engine
