#pragma once
// All tables of a plan, for one workbook or one folder.

#include "engine/results.h"
#include "exchange/write/table_maker.h"

namespace muster::exchange {

struct WholePlan {
    std::vector<TableMaker> tables; ///< the plan's own first, then those of its results
    AboutPlan about;
};
/// Every table that can be written: the plan's own and those of its results, which are left out but for
/// checks where they do not stand, and the results' catalogue. The results outlive it.
[[nodiscard]] WholePlan wholePlan(const engine::Results&, std::string hash);

} // namespace muster::exchange
