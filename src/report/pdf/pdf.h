#pragma once
// A report as a tagged PDF on A4: headings, lists, tables with scopes and pictures with alternative texts in
// reading order, bookmarks, a language and a title. Source: ISO 32000-1, section 14.8; docs/decisions/0049.

#include "base/result.h"
#include "report/document/document.h"

namespace muster::report {

/// Error: Unreadable where the libraries that draw and tag it fail.
[[nodiscard]] Result<std::string> toPdf(const Document&);

} // namespace muster::report
