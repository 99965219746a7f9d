#pragma once
// What the methods that automatic weighs would have said at past dates of a series, and say at its end. All
// that takes long is here; what follows from it (answers.h) is worked out in no time.

#include "forecast/methods.h"

namespace muster::forecast {

/// The methods that are weighed against *same as last year*: of a series by years as of one with a season.
inline constexpr std::array kTried{
    Method::Mean,          Method::Drift,           Method::Holt,
    Method::Damped,        Method::Theta,           Method::OptimisedTheta,
    Method::BestSmoothing, Method::WintersAdditive, Method::WintersMultiplicative,
    Method::Combination};
/// Those of small counts, against their mean.
inline constexpr std::array kTriedOfCounts{Method::SeasonalNaive, Method::Simple, Method::Croston,
                                           Method::Tsb, Method::BestSmoothing};

/// The figures before which only *same as last year* is tried.
[[nodiscard]] int fewestToTry(const Series&);

/// What *same as last year* is for a series: the last figure where there is no year yet, or a period is one.
[[nodiscard]] Method sameAgain(const Series&);

/// The dates at which the methods are tried, the last one first: of years each from the first, and three
/// years ahead; of shorter periods a date a quarter from a year and two figures on, six at most, and a year
/// ahead. A date is the number of figures that were there.
[[nodiscard]] std::vector<int> pastDates(const Series&);
/// How many periods ahead they are tried there.
[[nodiscard]] int triedAhead(const Series&, int date);

/// Of one method, from a date on.
struct Saying {
    Method method = Method::Naive;
    std::vector<double> points;
};

/// A date, and what was said there; *same as last year*, or the mean of small counts, first.
struct PastDate {
    int known = 0; ///< figures that were there
    std::vector<Saying> said;
};

struct PastForecasts {
    Series series;
    bool counts = false;         ///< small ones, of which a year as a whole is judged
    std::vector<PastDate> dates; ///< the last first; the end of the series, `ahead` periods, before them
};

/// The series has 2 figures or more.
[[nodiscard]] PastForecasts pastForecasts(const Series&, int ahead);

} // namespace muster::forecast
