#pragma once
// How a value that nobody has vouched for is marked.

#include <string_view>

namespace muster::plan {

/// The source of the values of samples and templates that are there to be replaced.
inline constexpr std::string_view kIllustrative = "Illustrative: set your own";

} // namespace muster::plan
