#include "store/file/clock.h"

#include <chrono>
#include <cstdlib>
#include <fmt/chrono.h>
#include <utility>

namespace muster::store {

std::string userName()
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"})
        if (const char* name = std::getenv(variable);
            name && *name) // NOLINT(concurrency-mt-unsafe): read at rest
            return name;
    return "somebody";
}

history::Stamp stampNow()
{
    return stampNow(userName());
}

history::Stamp stampNow(std::string who)
{
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now)), std::move(who)};
}

} // namespace muster::store
