#pragma once
// What people write with the numbers of a column: shares as percentages, FTE and pounds with their unit.

#include "base/number.h"
#include "plan/catalogue/kind.h"
#include "plan/table_info.h"

namespace muster::plan {

/// Of an assumption's value it is that of its kind, which the row has; without a row it has none.
[[nodiscard]] NumberUnit unitOf(const ColumnInfo&, const AnyRow*);
[[nodiscard]] NumberUnit unitOf(Kind);

} // namespace muster::plan
