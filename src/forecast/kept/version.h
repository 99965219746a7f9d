#pragma once

#include <string_view>

namespace muster::forecast {

/// Of the methods: a digest of the sources that make them.
[[nodiscard]] std::string_view methodsVersion();

} // namespace muster::forecast
