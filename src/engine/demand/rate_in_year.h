#pragma once
// What people ask for, carried from the year a rate is of to a month. Source: docs/method.md, section 3.3.

#include "engine/demand/population.h"
#include "engine/figures.h"

namespace muster::engine {

/// The rate at the middle of a year: each year moves it on by the trend in force in its middle; years before
/// the rate's own take it back.
template <class N, class TrendIn>
[[nodiscard]] N rateInYear(const N& perThousand, int ownYear, int year, const TrendIn& trendIn)
{
    const int direction = year < ownYear ? -1 : 1;
    Compounding grown(perThousand, [&](const N& level, const N& trend, int years) {
        return formulas::grownStock(level, trend, N(double(direction * years)));
    });
    const int last = direction < 0 ? year + 1 : year;
    for (int each = direction < 0 ? ownYear : ownYear + 1; each != last + direction; each += direction)
        grown.by(trendIn(middleOf(each)));
    return grown.level();
}

/// The rate at the start of a month, on the straight line between the middles of two years.
template <class N, class TrendIn>
[[nodiscard]] N rateAt(const N& perThousand, int ownYear, Month month, const TrendIn& trendIn)
{
    const int year = month < middleOf(month.year()) ? month.year() - 1 : month.year();
    const N before = rateInYear(perThousand, ownYear, year, trendIn);
    const int into = month - middleOf(year);
    using formulas::valueOf;
    if (into == 0 || valueOf(N(trendIn(middleOf(year + 1)))) == 0)
        return before;
    return formulas::between(before, rateInYear(perThousand, ownYear, year + 1, trendIn),
                             N(into / formulas::kMonthsAYear));
}

} // namespace muster::engine
