#include "forecast/breaks/even_spread.h"

#include "forecast/counts.h"

#include <algorithm>
#include <cmath>

namespace muster::forecast {

bool isAboveZero(const Series& series)
{
    return std::all_of(series.values.begin(), series.values.end(), [](double v) { return v > 0; });
}

std::vector<double> ofEvenSpread(const Series& series)
{
    constexpr double kBesideCount = 0.375; // Anscombe's
    std::vector<double> values = series.values;
    const bool counts = areSmallCounts(series);
    if (counts || isAboveZero(series))
        for (double& each : values)
            each = counts ? std::sqrt(each + kBesideCount) : std::log(each);
    return values;
}

double countingVariance(const Series& series, double mean, int figures)
{
    if (areSmallCounts(series))
        return 0.25 / figures;
    return (isAboveZero(series) ? 1 / mean : std::abs(mean)) / figures;
}

} // namespace muster::forecast
