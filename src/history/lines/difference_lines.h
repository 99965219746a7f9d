#pragma once
// Two plans, or two states of one, told apart cell by cell.

#include "plan/plan.h"

#include <string>
#include <vector>

namespace muster::history {

/// One cell that is not the same. A row that is in one of them alone has values on its side only.
struct DifferenceLine {
    std::string table;
    std::string key; ///< the row by its columns: "Thanet, Senior practitioner, 2026-03-31"
    std::string
        where; ///< the row as people say it: "Establishment, Thanet, Senior practitioner, 31 March 2026"
    std::string column;
    std::string first;
    std::string second;
    bool operator==(const DifferenceLine&) const = default;
};

/// The cells of `second` that are not as in `first`, in the order of the tables. A row is the same one where
/// it has the same id or, in plans of different origin, the same key; names are compared, not ids.
[[nodiscard]] std::vector<DifferenceLine> differenceLines(const plan::Plan& first, const plan::Plan& second);

} // namespace muster::history
