#pragma once
// What the store and the exchange tell of a plan's past, in the terms of the window.

#include "exchange/results/signed_results.h"
#include "history/lines/difference_lines.h"
#include "session/past_facts.h"
#include "store/merge.h"
#include "store/plan_file.h"

namespace muster::session {

/// Every edit, the newest first, with the names of the state after it. Errors: as the plan file's.
[[nodiscard]] Result<std::vector<PastEdit>> historyOf(const store::PlanFile& file);
/// Those that were signed off or given a name, the newest name first, and behind them those after so many of
/// the last other edits, the newest first. Errors: as the plan file's.
[[nodiscard]] Result<std::vector<EarlierState>> earlierStatesOf(const store::PlanFile& file,
                                                                std::size_t mostEdits);
[[nodiscard]] std::vector<CellThenAndNow> cellsOf(const std::vector<history::DifferenceLine>& lines);
/// The newest first.
[[nodiscard]] std::vector<SignedState> signedStates(const std::vector<history::SignOff>& all);
[[nodiscard]] std::vector<SignedMover> moversOf(const std::vector<exchange::Mover>& movers);
[[nodiscard]] MergeOffer offerOf(const store::MergePreview& preview);
[[nodiscard]] store::ConflictResolution resolutionOf(const MergeChoice& choice);

} // namespace muster::session
