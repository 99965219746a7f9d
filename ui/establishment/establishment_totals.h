#pragma once
// The sum of establishment rows: unrounded, and of each locality and role the latest row alone, because rows
// of several dates are the same posts told several times.

#include "plan/rows/rows.h"

#include <vector>

namespace muster::ui {

struct EstablishmentTotals {
    plan::Establishment sum;
    int counted = 0; ///< rows in the sum
    int earlier = 0; ///< rows left out, because a later one of the same locality and role is among them
};
[[nodiscard]] EstablishmentTotals totalsOf(const std::vector<plan::Establishment>& rows);

} // namespace muster::ui
