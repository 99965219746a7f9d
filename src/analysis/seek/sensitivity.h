#pragma once
// How far a figure moves when each assumption is at the ends of its range, and how far the assumption must
// move before the figure passes a bound. Source: docs/method.md, section 15.2.

#include "analysis/seek/figure.h"
#include "analysis/seek/search.h"

namespace muster::analysis {

/// What is asked about the rows of the plan, each alone, in the scenario of the results.
struct SensitivityWish {
    Figure figure;
    std::optional<double> bound;                           ///< in the figure's unit; none: no flip is sought
    std::optional<std::vector<plan::AssumptionId>> rows{}; ///< none: every row that has a range
};

struct Sensitivity {
    struct Row {
        plan::AssumptionId id;
        std::optional<double> atLow,
            atHigh;               ///< none: the row has no such end, or the figure is not known there
        std::optional<Flip> flip; ///< none: no bound, or it does not flip within what is allowed
        [[nodiscard]] double width(double now) const;
    };
    std::optional<double> now; ///< the figure; none: not known, and no row is looked at
    std::vector<Row> rows; ///< the one that moves the figure most comes first, else in the order of tables
};

/// Error: Cancelled.
[[nodiscard]] Result<Sensitivity> sensitivityOf(const engine::Results&, const SensitivityWish&,
                                                const Progress&);

} // namespace muster::analysis
