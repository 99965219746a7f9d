#pragma once
// The record of figures out of a report, whichever form it has.

#include "base/result.h"
#include "report/figures/record.h"

namespace muster::report {

/// By the content of the file. BadInput: it is no report, or holds no record.
[[nodiscard]] Result<std::vector<ShownFigure>> figuresOfFile(const std::string& bytes);

} // namespace muster::report
