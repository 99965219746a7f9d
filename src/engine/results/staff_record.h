#pragma once
// What a plan says of what an actual figure is of, to hold an earlier state of the plan against what came.
// Source: docs/method.md, section 8.3.

#include "engine/results/columns.h"
#include "engine/results/places.h"
#include "engine/results/results.h"

namespace muster::engine {

/// What an earlier state said of an actual figure.
struct SaidFigure {
    const plan::Actual* row = nullptr; ///< of the plan now
    double said = 0;
};

/// What says it: measures of a place in a month, added up, or a figure of who waits there.
struct SaidCells {
    TablePlace place;
    std::vector<Measure> measures;
    std::optional<Column> ofActivity;
};
/// Nothing where the results have no such place or month.
[[nodiscard]] std::optional<SaidCells> cellsThatSay(const Results& then, const plan::Actual&);
/// What they say; nothing where it is not known.
[[nodiscard]] std::optional<double> saidIn(const Results& then, const SaidCells&);

/// What the results say of each actual figure of a plan, in the order of its months, where it is known: of
/// those that their own plan does not have.
[[nodiscard]] std::vector<SaidFigure> saidOfActuals(const Results& then, const plan::Plan& now);

} // namespace muster::engine
