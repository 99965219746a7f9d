#pragma once
// What the posts cost by the money that pays for them.

#include "engine/cost.h"
#include "engine/results/results.h"
#include "engine/work.h"

#include <map>
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

/// By source and month: the part of what is asked that the limit of the year leaves; 1 where it is not there.
using FundingLimits = std::map<std::pair<std::string, int>, double>;

/// The part of each post that its source pays; no source pays the rest.
class FundingShares {
  public:
    explicit FundingShares(const Results&);
    /// Of its money, or of its FTE, in a month of the plan.
    [[nodiscard]] double of(const PostLine&, int t, PostTime) const;

  private:
    const Results& m_results;
    FundingLimits m_limits;
};

/// What staff cost, for the table of the workload; none where the plan has no costs.
[[nodiscard]] PriceOf pricesOf(const Results&);

/// What is asked of a source in a financial year, whatever its limit; not a number where it is not known.
struct FundingAsked {
    const plan::Funding* source = nullptr;
    Period year;
    double cost = 0;
};
[[nodiscard]] std::vector<FundingAsked> askedOfFunding(const Results&);

} // namespace muster::engine
