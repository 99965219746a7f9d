#pragma once
// The columns of the table of cost by funding, and how a figure of it is made. Source: docs/tables.md,
// section 3; docs/method.md, section 7.3.

#include "engine/explain/explain.h"

#include <array>

namespace muster::engine {

enum class FundingColumn { EstablishmentFte, PostsCost, ApprovedBudget };
using FundingColumnInfo = ExplainedColumn<FundingColumn>;
inline constexpr std::array kFundingColumns{
    FundingColumnInfo{FundingColumn::EstablishmentFte, "establishment_fte", "Posts", ColumnUnit::Fte},
    FundingColumnInfo{FundingColumn::PostsCost, "posts_cost", "Cost of the posts", ColumnUnit::Money},
    FundingColumnInfo{FundingColumn::ApprovedBudget, "approved_budget", "Approved budget",
                      ColumnUnit::Money}};

/// A row of the table.
struct FundingPlace {
    LocalityIndex locality{};
    std::string funding; ///< as FundingRow has it
    PeriodSpan span{};
    Rollup reach = Rollup::WithBeneath;
};
/// How a figure of a row is made; of a source that pays for nothing there, 0. NotFound: it is not known.
[[nodiscard]] Result<Explanation> explainFunding(const Results&, const FundingPlace&, FundingColumn);

} // namespace muster::engine
