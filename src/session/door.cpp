#include "session/door.h"

#include <fmt/format.h>

namespace muster::session {

Error outOfMemory(std::string_view doing)
{
    return {ErrorCode::Unreadable,
            fmt::format("Muster ran out of memory while {}, and nothing was changed", doing),
            {},
            {},
            {},
            "Close other programs and try again"};
}

Error surprised(std::string_view doing, const std::exception& by)
{
    return {ErrorCode::Unreadable,
            fmt::format("something went wrong while {}, and nothing was changed ({})", doing, by.what()),
            {},
            {},
            {},
            "Try again; if it happens again, send this sentence to whoever looks after Muster"};
}

} // namespace muster::session
