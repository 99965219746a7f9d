#pragma once
// Whether a series has a season that is more than chance, and what is left without it, as R's thetaf().

#include "forecast/series.h"

namespace muster::forecast {

/// A season that multiplies, and the series without it.
struct Adjusted {
    std::vector<double> values;
    std::vector<double> season; ///< of the first period of the series first; empty: none that is told

    /// What multiplies a period, counted from 0 at the first.
    [[nodiscard]] double at(int period) const
    {
        return season.empty() ? 1 : season[static_cast<std::size_t>(period) % season.size()];
    }
};

/// Whether the figures of a year before say more of a series than chance would, at 10 %. Not of two years or
/// less.
[[nodiscard]] bool hasSeason(const Series&);

/// Without the season of its decomposition where it has one that multiplies.
[[nodiscard]] Adjusted seasonallyAdjusted(const Series&);

} // namespace muster::forecast
