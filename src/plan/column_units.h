#pragma once
// What people write with the numbers of a column: shares as percentages, FTE and pounds with their unit.

#include "base/number.h"
#include "plan/rows/rows_of_scenarios.h"
#include "plan/table_info.h"

namespace muster::plan {

/// Of an assumption's value it is that of its kind, which the row has; without a row it has none.
[[nodiscard]] NumberUnit unitOf(const ColumnInfo&, const AnyRow*);
[[nodiscard]] NumberUnit unitOf(Kind);
[[nodiscard]] NumberUnit unitOf(Adjusted);
/// Of a factor there is none; of what is set or added it is that of what is adjusted.
[[nodiscard]] NumberUnit unitOfAmount(const Adjustment&);

} // namespace muster::plan
