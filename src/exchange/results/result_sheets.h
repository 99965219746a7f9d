#pragma once
// The result tables that are not figures by locality, role and period, each as a sheet; result_tables.h is
// their door.

#include "exchange/results/row_choice.h"

namespace muster::exchange {

/// The column of timelinessSheet() that is a date: until when extra staff are needed.
inline constexpr std::string_view kReliefUntil = "relief_until";

[[nodiscard]] Sheet timelinessSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
[[nodiscard]] Sheet workloadSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
[[nodiscard]] Sheet fundingSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
/// The targets of the plan, met or missed, and why.
[[nodiscard]] Sheet measuresSheet(const engine::Results&, const RowFilter&);
/// The plan's own rates beside published ones.
[[nodiscard]] Sheet besidePublishedSheet(const engine::Results&, const ResultChoice&, const RowFilter&);
/// The established posts of the register that end, as committees approve them, by their end.
[[nodiscard]] Sheet temporaryPostsSheet(const engine::Results&, const RowFilter&);

} // namespace muster::exchange
