#pragma once
// What earlier states of a plan forecast of demand, beside what came.

#include "engine/inputs/inputs.h"

namespace muster::engine {

/// The bands that were said around a figure.
struct SaidBands {
    double low80 = 0, high80 = 0, low95 = 0, high95 = 0;

    [[nodiscard]] bool holds80(double figure) const { return low80 <= figure && figure <= high80; }
    [[nodiscard]] bool holds95(double figure) const { return low95 <= figure && figure <= high95; }
};

/// An actual figure that came after a forecast of an earlier state of the plan.
struct ScoredForecast {
    LineIndex line; ///< of the plan as it is now
    Period period;
    double forecast = 0;
    double actual = 0;
    double sameAsLastYear = 0;        ///< the actual figure a year before; not a number where there is none
    std::optional<SaidBands> bands{}; ///< of a figure that a method said, where it says any
};
/// How often the bands that were said held what came, of forecasts that have any.
[[nodiscard]] forecast::Held heldOf(const std::vector<ScoredForecast>&);
/// The actual figures of a line of `now` that `then` did not have but forecast.
[[nodiscard]] std::vector<ScoredForecast> scoredOf(const Inputs& then, const Inputs& now, LineIndex line);
/// Those of all lines.
[[nodiscard]] std::vector<ScoredForecast> scored(const Inputs& then, const Inputs& now);

} // namespace muster::engine
