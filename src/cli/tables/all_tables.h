#pragma once
// export all, or to a data package: every table of a plan.

#include "cli/output.h"

namespace muster::cli {

/// Which tables, and where to.
struct AllTablesWish {
    std::string plan;
    std::string scenario; ///< empty: the plan as it is
    bool evenDamaged = false;
    std::string package; ///< the folder of a data package; empty: one workbook
    OutputOptions output;
};
[[nodiscard]] Result<int> exportAll(const AllTablesWish&);

} // namespace muster::cli
