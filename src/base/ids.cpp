#include "base/ids.h"

#include <array>
#include <random>

namespace muster {

namespace {

/// A generator begun from the machine's own source of chance, which is too slow to be asked for every id:
/// where many programs ask it at once a number takes a tenth of a millisecond.
std::mt19937_64 begunByChance()
{
    std::random_device device;
    std::array<std::random_device::result_type, 16> numbers{};
    for (auto& number : numbers)
        number = device();
    std::seed_seq seeds(numbers.begin(), numbers.end());
    return std::mt19937_64(seeds);
}

} // namespace

std::int64_t randomIdValue()
{
    thread_local std::mt19937_64 numbers = begunByChance();
    std::uniform_int_distribution<std::int64_t> any(1, INT64_MAX);
    return any(numbers);
}

} // namespace muster
