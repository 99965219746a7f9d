#pragma once
// Every figure of the tables of roles in two scenarios, and the difference, as a table. Source:
// docs/method.md, section 14.7.

#include "exchange/results/row_choice.h"
#include "store/plan_file.h"

namespace muster::cli {

inline constexpr std::string_view kDifferences = "differences";

struct DifferencesWish {
    std::string scenario, against; ///< by name; empty: the baseline
    exchange::ResultChoice choice;
    std::string figure; ///< a column of the tables of roles; empty: each of them
};

/// A row for each figure of each line, in the order of the tables; a figure that several tables have comes
/// once. The difference is the scenario's less the other's, empty where one of them is not known. NotFound:
/// no such name. BadInput: the figures of one of the two do not stand.
[[nodiscard]] Result<exchange::SheetRows> differenceRows(const store::PlanFile&, const DifferencesWish&);

} // namespace muster::cli
