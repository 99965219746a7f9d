#pragma once
// Where a function of one number takes a value, and where it passes a bound. Knows nothing of plans. A
// function has no value where its figure is not known. Source: docs/method.md, sections 15.1 and 15.2.

#include "analysis/seek/function.h"
#include "base/progress.h"

#include <vector>

namespace muster::analysis {

/// What a search for a value has found.
struct Found {
    enum class How {
        Exactly, ///< the value at `at` is the target within 1e-6 of it (of 1 where it is smaller)
        Jump,    ///< no value is the target: the function jumps over it between `before` and `after`
        Nowhere, ///< no value of the domain gives it
        Unknown  ///< the function has no value anywhere in the domain
    };
    How how = How::Unknown;
    Point at;            ///< Exactly: the place nearest to where the search began
    Point before, after; ///< Jump: the places next to it, the lower first
    Point first, last;   ///< the lowest and the highest place at which the function was found to have a value
    double least = 0;    ///< of the values found
    double most = 0;
    std::size_t evaluations = 0;
};

/// Looks at a grid of the domain, closer about `now`, for changes of sign, and in each for the place itself;
/// of several the nearest to `now`. Error: Cancelled.
[[nodiscard]] Result<Found> findValue(const Function&, const Domain&, std::optional<double> now,
                                      double target, const Progress&);

/// Where the answer to "is the function below the bound?" changes.
struct Flip {
    double at = 0;     ///< the first place with the other answer
    double before = 0; ///< the value just before it, as seen from where the search began
    double after = 0;  ///< the value at it
};
/// Whether a value lies below a bound; one that differs from it by no more than rounding does not.
[[nodiscard]] bool isBelow(double value, double bound);
/// The nearest place to `now` at which the answer changes, on either side; none within the domain. `alsoAt`:
/// places to look at besides the grid. Error: Cancelled.
[[nodiscard]] Result<std::optional<Flip>> nearestFlip(const Function&, const Domain&, Point now, double bound,
                                                      const std::vector<double>& alsoAt, const Progress&);

} // namespace muster::analysis
