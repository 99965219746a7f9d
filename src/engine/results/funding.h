#pragma once
// What the posts cost by the money that pays for them.

#include "engine/results/results.h"

#include <string>

namespace muster::engine {

/// What the posts of a funding source cost, by financial year or another period.
struct FundingRow {
    LocalityIndex locality{};
    std::string funding; ///< empty: no source is named; positions and their changes have none
    PeriodSpan span{};
    double fte = 0;             ///< the mean of the period
    std::optional<double> cost; ///< of the period; empty where it is not known
};
/// Localities in tree order, then funding sources by name, then periods; only those that pay for something.
[[nodiscard]] std::vector<FundingRow> costByFunding(const Results&, PeriodLength, Rollup);

} // namespace muster::engine
