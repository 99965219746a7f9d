#pragma once
// Text inside HTML and XML.

#include <string>
#include <string_view>

namespace muster::charts {

/// What XML begins with.
inline constexpr std::string_view kXmlHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// With what markup is made of written otherwise, and without the control characters that XML does not have.
[[nodiscard]] std::string escaped(std::string_view text);

} // namespace muster::charts
