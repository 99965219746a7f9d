#pragma once
// Edits of where demand comes from: a figure, a method, a decision.

#include "plan/edits.h"

namespace muster::plan {

/// A series: one locality, client group and activity.
struct SeriesName {
    LocalityId locality;
    ClientGroupId clientGroup;
    ActivityId activity;
    bool operator==(const SeriesName&) const = default;
};

/// Sets the figure of a period, actual or forecast; without one takes it away.
[[nodiscard]] Edit setFigure(const Plan&, const SeriesName&, const Period&, DemandStatus,
                             std::optional<double> volume);
/// Puts a row of methods over the one of the same scope, or adds it; the id comes from the plan.
[[nodiscard]] Edit setMethod(const Plan&, SeriesMethod);
/// Takes the series' own method away, so that one set more widely, or growth, counts.
[[nodiscard]] Edit clearMethod(const Plan&, const SeriesName&);
/// Decides a break: puts the row over one of the same scope and period, or adds it.
[[nodiscard]] Edit decideBreak(const Plan&, SeriesBreak);
/// Multiplies every figure typed as forecast from a month on.
[[nodiscard]] Edit rebase(const Plan&, const SeriesName&, Month from, double factor);

} // namespace muster::plan
