#pragma once
// The methods of smoothing and trend by one name each, and which of them a series can have.
// Source: docs/method.md, section 3.4.

#include "forecast/smoothing.h"

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
    WintersMultiplicative
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
                                     Method::WintersMultiplicative};

/// Why a series cannot have a method.
enum class UnavailableReason {
    TooShort,     ///< fewer figures than fewestFor()
    NoSeason,     ///< its periods are years
    NotAboveZero, ///< a season that multiplies needs figures above 0
};

/// The fewest figures the method can be used on, where the periods are so many a year.
[[nodiscard]] int fewestFor(Method, int season);

/// What is in the way of the method, if anything.
[[nodiscard]] std::optional<UnavailableReason> whyUnavailable(Method, const Series&);

/// So many figures ahead with their bands, fitted to the series, to which nothing is in the way of the
/// method.
[[nodiscard]] Forecast forecastBy(Method, const Series&, int ahead);
/// The same by a method of smoothing with these weights, none of them fitted: followed from where Holt and
/// Winters begin, with beta and gamma as they have them (followedAsWinters()).
[[nodiscard]] Forecast forecastBy(Method, const Series&, int ahead, const Weights&);
/// The figures of it alone.
[[nodiscard]] std::vector<double> pointsBy(Method, const Series&, int ahead);

} // namespace muster::forecast
