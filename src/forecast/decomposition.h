#pragma once
// A series taken apart into trend and season by the moving average of a year, as R's decompose().

#include "forecast/series.h"

namespace muster::forecast {

struct Decomposition {
    double level = 0; ///< of the straight line through the trend, a period before its first figure
    double trend = 0; ///< of that line, a period
    std::vector<double>
        season; ///< of the first period of the series first; they add to 0 or multiply with mean 1
};

/// Of the first figures of the series, so many: at least two years. The season is more than a period.
[[nodiscard]] Decomposition decomposed(const Series&, int figures, bool multiplies);

} // namespace muster::forecast
