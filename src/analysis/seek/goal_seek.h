#pragma once
// Goal seek: which value of an assumption, or which factor on some, makes a figure what it should be. Source:
// docs/method.md, section 15.1.

#include "analysis/seek/figure.h"
#include "analysis/seek/lever.h"
#include "analysis/seek/search.h"

namespace muster::analysis {

struct Goal {
    Figure figure;
    double target = 0; ///< in the figure's unit
    Lever lever;       ///< in the scenario of the results; sets or multiplies
    std::optional<std::pair<double, double>>
        between; ///< none: what the kind allows, or 0.1 to 10 for a factor
};

struct Sought {
    Found found;                     ///< places are amounts of the lever
    Domain domain;                   ///< in which was looked
    std::optional<double> valueNow;  ///< see valueNow() of lever.h
    std::optional<double> figureNow; ///< none: not known
};

/// In the scenario of the results, which have every figure. Errors: BadInput where the plan's rules refuse
/// the lever whatever its amount, or the bounds; Cancelled.
[[nodiscard]] Result<Sought> seekGoal(const engine::Results&, const Goal&, const Progress&);

/// The values that a kind allows.
[[nodiscard]] Domain allowedValues(const plan::Range& allowed, bool whole);

} // namespace muster::analysis
