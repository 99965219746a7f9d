#pragma once
// What is said of a name that a list does not have.

#include "base/result.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

[[nodiscard]] inline Error noSuch(std::string_view what, std::string_view found, const auto& names)
{
    return {ErrorCode::NotFound, fmt::format("there is no such {}", what),  {},
            std::string(found),  fmt::format("{}", fmt::join(names, ", ")), {}};
}

} // namespace muster::exchange
