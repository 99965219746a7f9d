#include "base/ids.h"

#include <random>

namespace muster {

std::int64_t randomIdValue()
{
    std::random_device device;
    std::uniform_int_distribution<std::int64_t> any(1, INT64_MAX);
    return any(device);
}

} // namespace muster
