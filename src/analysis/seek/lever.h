#pragma once
// What a search may move, and the ordinary edit that puts what it found into the plan. Source:
// docs/method.md, section 15.1.

#include "engine/results.h"
#include "plan/edits.h"

namespace muster::analysis {

/// An adjustment whose amount is sought: it sets a value or multiplies by a factor. Its change and its
/// position say nothing.
using Lever = plan::Adjustment;

/// The edit that puts an amount in, and where it then stands.
struct PutIn {
    plan::Edit edit;
    std::optional<plan::ScenarioId> scenario; ///< in which the figure then is; none: the baseline
    std::optional<plan::AssumptionId> row;    ///< the row that says it; else
    std::optional<plan::AdjustmentId> adjustment;
};
/// Without a scenario a value of a kind of assumption, from one month on, becomes a row of the plan, as if it
/// had been typed; a range that does not lie about it any more goes. All else becomes a change of its own,
/// the last of the scenario's or, without one, that of a new scenario.
[[nodiscard]] PutIn puttingIn(const plan::Plan&, std::optional<plan::ScenarioId>, const Lever&, double amount,
                              const std::string& reason);

/// What the lever moves, in words: "Hours per case, North, Review", "Volume × a factor, North".
[[nodiscard]] std::string leverInWords(const plan::Plan&, const Lever&);

/// The value now where the lever sets it (1 where it multiplies): in the first month and in the first place
/// that it reaches. None where nothing is set there.
[[nodiscard]] std::optional<double> valueNow(const engine::Results&, const Lever&);

} // namespace muster::analysis
