#pragma once
// A report as an OpenDocument text. Source: OASIS OpenDocument 1.3.

#include "base/result.h"
#include "report/document/document.h"

namespace muster::report {

[[nodiscard]] Result<std::string> toOdt(const Document&);

} // namespace muster::report
