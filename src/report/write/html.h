#pragma once
// A report as one HTML file that needs nothing else: readable on a telephone, with headings in order, tables
// with captions and scopes, and charts that say what they show.

#include "report/document/document.h"

namespace muster::report {

[[nodiscard]] std::string toHtml(const Document&);

} // namespace muster::report
