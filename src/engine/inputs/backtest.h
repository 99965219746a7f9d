#pragma once
// What the plan would have said of a series at past dates, beside what came and beside *same as last year*.

#include "base/progress.h"
#include "engine/inputs/inputs.h"

namespace muster::engine {

struct Backtest {
    int dates = 0;                ///< at which the way of the series could say something
    int figures = 0;              ///< that it said, a year ahead at most at each
    double meanAbsoluteError = 0; ///< in the unit of the series
    double bias = 0;              ///< mean of forecast less actual
    double errorOfSameAgain = 0;  ///< mean absolute error of *same as last year* for the same figures
    std::optional<double>
        scaled{}; ///< MASE: the error over the mean change from a year earlier; empty where none
    std::optional<double> within80{}; ///< share of figures inside the band; empty where there are no bands
    std::optional<double> within95{};
    /// Where figures are carried on: the method used at most of the dates.
    std::optional<forecast::Method> mostOften{};
};

/// Of a line whose months are carried on from its own figures, grown, or made of people; none where no past
/// date has enough figures. It may take seconds; error: Cancelled. MASE as Hyndman and Koehler, Another look
/// at measures of forecast accuracy, International Journal of Forecasting 22 (2006).
[[nodiscard]] Result<std::optional<Backtest>> backtestOf(const Inputs&, LineIndex line, const Progress& = {});

/// The actual figures of a line that count, as the backtest sees them.
[[nodiscard]] CountedSeries countedOf(const DemandSeries&, LineIndex line);

/// An actual figure that came after a forecast of an earlier state of the plan.
struct ScoredForecast {
    LineIndex line; ///< of the plan as it is now
    Period period;
    double forecast = 0;
    double actual = 0;
    double sameAsLastYear = 0; ///< the actual figure a year before; not a number where there is none
};
/// The actual figures of a line of `now` that `then` did not have but forecast.
[[nodiscard]] std::vector<ScoredForecast> scoredOf(const Inputs& then, const Inputs& now, LineIndex line);
/// Those of all lines.
[[nodiscard]] std::vector<ScoredForecast> scored(const Inputs& then, const Inputs& now);

} // namespace muster::engine
