#pragma once
// Tables of staff with several figures under each period: "2025/26 Q4" over "Establishment WTE" and
// "Vacancies WTE", and the next quarter beside it.

#include "exchange/read/csv.h"

#include <optional>

namespace muster::exchange {

/// Gives such a table a row for each period, with the period under the heading "As at"; periods without any
/// figure of a row make none. The sentence says so. Another table stays as it is.
std::optional<std::string> takePeriodsDown(RawTable&);

} // namespace muster::exchange
