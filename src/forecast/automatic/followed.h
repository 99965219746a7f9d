#pragma once
// Like series followed through their dates: what was said of each, what came, and how wide bands are to be by
// that. Dates count back from the end, where all of them end.

#include "forecast/automatic/bands.h"
#include "forecast/automatic/choice.h"
#include "forecast/automatic/parts.h"
#include "forecast/automatic/record.h"

namespace muster::forecast {

/// What there is at a date that says how far off a series will be.
struct Expected {
    double level = 0;
    double missed = 0;       ///< the sum of its mean misses at the dates before, the older the less
    double dates = 0;        ///< for how many these count
    double datesOfLevel = 0; ///< for how many the level does
};

/// What has become of one of them so far.
struct Followed {
    const PastForecasts* past = nullptr;
    std::vector<std::pair<const PastDate*, Forecast>> said{}; ///< at dates, the earliest first
    std::vector<Expected> expected{};                         ///< at these dates
    std::vector<PastAnswer> answers{};                        ///< at those before the end
    std::vector<Part> parts{};
    Forecast now{};
    Held held{};

    [[nodiscard]] const Series& series() const { return past->series; }
    [[nodiscard]] int known(int back) const { return series().size() - back; }
    /// The one so far back; null if none is.
    [[nodiscard]] const PastDate* dateAt(int back) const;
};

/// What is to be expected of a series when it has so many figures.
[[nodiscard]] Expected expectedOf(const Followed&, int known);

/// What is to be expected in its unit: what it missed so far, and what its level lets expect, of which the
/// share is the usual one of today. Past dates are held against it too, so that misses of all dates are in
/// the same terms.
[[nodiscard]] double scaleOf(const Expected&, double share);

/// The median of what was missed a period ahead, as a share of the level.
[[nodiscard]] double usualShare(const std::vector<Followed>&, int back);

/// How wide the bands of that date are to be: as far off as they were, and what the bands that were said
/// before that came to.
[[nodiscard]] Reach reachAt(const std::vector<Followed>&, int back, double share);

} // namespace muster::forecast
