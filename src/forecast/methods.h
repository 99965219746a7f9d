#pragma once
// The methods of smoothing and trend by one name each, and which of them a series can have.
// Source: docs/method.md, section 3.4.

#include "forecast/series.h"
#include "forecast/weights.h"

#include <array>
#include <optional>

namespace muster::forecast {

enum class Method {
    Mean,
    Naive,
    SeasonalNaive,
    Drift,
    LinearTrend,
    SeasonalTrend,
    Simple,
    Holt,
    Damped,
    WintersAdditive,
    WintersMultiplicative,
    BestSmoothing, ///< of the form of the least AICc
    Theta,
    OptimisedTheta,
    Croston,
    Tsb,
    Combination ///< the median of several
};

inline constexpr std::array kMethods{Method::Mean,
                                     Method::Naive,
                                     Method::SeasonalNaive,
                                     Method::Drift,
                                     Method::LinearTrend,
                                     Method::SeasonalTrend,
                                     Method::Simple,
                                     Method::Holt,
                                     Method::Damped,
                                     Method::WintersAdditive,
                                     Method::WintersMultiplicative,
                                     Method::BestSmoothing,
                                     Method::Theta,
                                     Method::OptimisedTheta,
                                     Method::Croston,
                                     Method::Tsb,
                                     Method::Combination};

/// Why a series cannot have a method.
enum class UnavailableReason {
    TooShort,     ///< fewer figures than fewestFor()
    NoSeason,     ///< its periods are years
    NotAboveZero, ///< a season that multiplies needs figures above 0
    BelowZero,    ///< counts are not
};

/// The fewest figures the method can be used on, where the periods are so many a year.
[[nodiscard]] int fewestFor(Method, int season);

/// What is in the way of the method, if anything.
[[nodiscard]] std::optional<UnavailableReason> whyUnavailable(Method, const Series&);

/// So many figures ahead with their bands, fitted to the series, to which nothing is in the way of the
/// method.
[[nodiscard]] Forecast forecastBy(Method, const Series&, int ahead);
/// The same with these weights, none of them fitted. Smoothing is followed from where Holt and Winters begin,
/// with beta and gamma as they have them (followedAsWinters()); Theta and counts as theta.h and counts.h say.
[[nodiscard]] Forecast forecastBy(Method, const Series&, int ahead, const Weights&);
/// The figures of it alone, of a fit that is soon found; not of a combination.
[[nodiscard]] std::vector<double> quickPointsBy(Method, const Series&, int ahead);

/// The methods of which a combination is the median: exponential smoothing, both forms of Theta and, of a
/// series with a season, both of Holt and Winters, else damped Holt; those that the series can have.
[[nodiscard]] std::vector<Method> combined(const Series&);
/// The middle one of several figures, or the mean of the two in the middle, at each place.
[[nodiscard]] std::vector<double> medianOf(const std::vector<std::vector<double>>& lists);

} // namespace muster::forecast
