#pragma once
// Which figures are wanted: results compute these and what they are made of.

#include "engine/figures.h"
#include "engine/inputs.h"

#include <bitset>

namespace muster::engine {

struct Wish {
    std::bitset<kMeasureCount> measures;
    bool waiting = false; ///< the queues; these of all localities and months alone
    Extent extent;

    /// All figures of a plan.
    [[nodiscard]] static Wish everything(const Inputs&);
    /// One measure of a locality with all beneath it, in some months.
    [[nodiscard]] static Wish of(const Inputs&, Measure, LocalityIndex locality, const PeriodSpan&);

    /// Whether it asks for this figure.
    [[nodiscard]] bool covers(Measure, LocalityIndex locality, const PeriodSpan&) const;
    /// Whether some measure that it asks for is made by this part of the model.
    [[nodiscard]] bool asksFor(MadeBy) const;
};

} // namespace muster::engine
