#pragma once
// What people ask for, carried from the year a rate is of to another. Source: docs/method.md, section 3.3.

#include "base/calendar.h"
#include "engine/figures.h"

namespace muster::engine {

/// Each year moves the rate on by the trend in force in its middle, which begins with July; years before the
/// rate's own take it back.
template <class N, class TrendIn>
[[nodiscard]] N rateInYear(const N& perThousand, int ownYear, int year, const TrendIn& trendIn)
{
    constexpr int kJuly = 7;
    const int direction = year < ownYear ? -1 : 1;
    Compounding grown(perThousand, [&](const N& level, const N& trend, int years) {
        return formulas::grownStock(level, trend, N(double(direction * years)));
    });
    const int last = direction < 0 ? year + 1 : year;
    for (int each = direction < 0 ? ownYear : ownYear + 1; each != last + direction; each += direction)
        grown.by(trendIn(Month(each, kJuly)));
    return grown.level();
}

} // namespace muster::engine
