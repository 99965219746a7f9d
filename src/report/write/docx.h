#pragma once
// A report as a document of Word. Source: ECMA-376, Office Open XML.

#include "base/result.h"
#include "report/document/document.h"

namespace muster::report {

[[nodiscard]] Result<std::string> toDocx(const Document&);

} // namespace muster::report
