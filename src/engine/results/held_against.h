#pragma once
// A figure held against a number that a council wants it to reach or not to pass, and both in words.

#include "engine/results/columns.h"
#include "engine/results/results.h"

namespace muster::engine {

/// Figures that differ by no more than rounding are the same: 100 % meets "at least 100 %" whatever its last
/// binary digit.
[[nodiscard]] bool isMet(plan::Aim, double figure, double against);
/// Whether a figure is further from what is aimed at than another.
[[nodiscard]] bool isWorse(plan::Aim, double figure, double than);

/// The months of a period among the plan's; none where it is not one of the plan's periods.
[[nodiscard]] std::optional<PeriodSpan> spanOf(const Inputs&, const Period&);
/// The period before one of a plan, where that is one of the plan's too.
[[nodiscard]] std::optional<PeriodSpan> spanBefore(const Inputs&, const Period&);

/// A figure of a column in words, with its unit: "21.1 %", "38.0 FTE", "12 days".
[[nodiscard]] std::string figureText(const Results&, Column, double figure);
/// What is aimed at in words: "at most 12.0 %", "less than 21.1 % in the period before".
[[nodiscard]] std::string aimText(const Results&, Column, plan::Aim, double against);

} // namespace muster::engine
