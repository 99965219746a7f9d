#include "base/ids.h"

#include <random>

namespace muster {

std::int64_t randomIdValue()
{
    thread_local std::random_device device; // finding the source of randomness costs far more than a number
    std::uniform_int_distribution<std::int64_t> any(1, INT64_MAX);
    return any(device);
}

} // namespace muster
