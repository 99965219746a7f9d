#pragma once
// Charts as SVG, for pages of the web.

#include "report/document/document.h"

#include <string>

namespace muster::report {

/// An <svg> that grows and shrinks with its place, with its alternative text.
[[nodiscard]] std::string toSvg(const Picture&);

} // namespace muster::report
