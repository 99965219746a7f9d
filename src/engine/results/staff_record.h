#pragma once
// What a plan says of what an actual figure is of, to hold an earlier state of the plan against what came.
// Source: docs/method.md, section 8.3.

#include "engine/results/results.h"

namespace muster::engine {

/// What an earlier state said of an actual figure.
struct SaidFigure {
    const plan::Actual* row = nullptr; ///< of the plan now
    double said = 0;
};

/// What the results say of each actual figure of a plan, in the order of its months, where it is known: of
/// those that their own plan does not have.
[[nodiscard]] std::vector<SaidFigure> saidOfActuals(const Results& then, const plan::Plan& now);

} // namespace muster::engine
