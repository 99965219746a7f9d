#pragma once
// What the posts cost by the money that pays for them.

#include "engine/results/results.h"

#include <string>
#include <string_view>

namespace muster::engine {

/// The row of what no source pays: of posts after the end of their money, and beyond a limit of a year.
inline constexpr std::string_view kUnfunded = "unfunded";

/// What the posts of a funding source cost, by financial year or another period.
struct FundingRow {
    LocalityIndex locality{};
    std::string funding; ///< or kUnfunded; empty: no source is named; positions and their changes have none
    PeriodSpan span{};
    double fte = 0;             ///< the mean of the period
    std::optional<double> cost; ///< of the period; empty where it is not known
};
/// Localities in tree order, then funding sources by name, then periods; only those that pay for something. A
/// limit of a year is used up in the order of the months, within a month pro rata. None is below nothing.
[[nodiscard]] std::vector<FundingRow> costByFunding(const Results&, PeriodLength, Rollup);

/// What is asked of a source in a financial year, whatever its limit; not a number where it is not known.
struct FundingAsked {
    const plan::Funding* source = nullptr;
    Period year;
    double cost = 0;
};
[[nodiscard]] std::vector<FundingAsked> askedOfFunding(const Results&);

} // namespace muster::engine
