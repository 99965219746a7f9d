#pragma once
// Charts as SVG: inside pages of the web, and as files.

#include "charts/bars.h"

#include <string>

namespace muster::charts {

/// An <svg> of its own that grows and shrinks with its place, with the text that says what it shows.
[[nodiscard]] std::string toSvg(const Bars&, const std::string& alternative);

} // namespace muster::charts
