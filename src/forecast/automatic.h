#pragma once
// Which method to take: the one whose forecasts of what the series has said since would have been best.
// The rule and its record on public series: docs/decisions/first/0017-which-method-is-taken.md.

#include "forecast/methods.h"

#include <vector>

namespace muster::forecast {

/// The methods that are tried. The others are there to be chosen: a mean, a line through everything and a
/// trend without end did worse on public series than those with which they compete here.
inline constexpr std::array kTried{Method::SeasonalNaive,
                                   Method::Naive,
                                   Method::Drift,
                                   Method::Simple,
                                   Method::Damped,
                                   Method::WintersAdditive,
                                   Method::WintersMultiplicative};

/// What *same as last year* is for a series: the last figure where there is no year yet, or a period is one.
[[nodiscard]] Method sameAgain(const Series&);

/// The dates at which the methods are tried, the last one first: of years each but the first three, and a
/// year ahead; of shorter periods a date a quarter, six at most, and a year ahead. A date is the number of
/// figures that were there.
[[nodiscard]] std::vector<int> pastDates(const Series&);

/// What a method would have said at past dates of figures that have come since.
struct Trial {
    Method method = Method::Naive;
    int dates = 0;               ///< at which it was tried
    int figures = 0;             ///< that it forecast at these dates
    double error = 0;            ///< its mean absolute error, in the unit of the series
    double errorOfSameAgain = 0; ///< that of *same as last year* for the same figures

    /// Its error as a share of that of *same as last year*, the greater the fewer the dates: what decides.
    [[nodiscard]] double score() const;
};

struct Choice {
    Method method = Method::Naive;
    std::vector<Trial> trials; ///< the best first; none where the series is too short to try anything
};

/// The method of the best score, and sameAgain() where none is better than that. The series has 2 figures or
/// more.
[[nodiscard]] Choice chosen(const Series&);

} // namespace muster::forecast
