#pragma once
// What all formulas share: constants, and the operations that plain numbers lack and arrays and traces bring
// themselves.

#include <cmath>
#include <limits>

namespace muster::engine::formulas {

inline constexpr double kMonthsAYear = 12;
inline constexpr double kThousand = 1000;
inline constexpr double kMinutesAnHour = 60;
inline constexpr double kDaysAWeek = 7; // of the calendar
inline constexpr double kEuler = 2.718281828459045235;
/// FTE: less is what binary fractions leave of nothing, of people or of posts.
inline constexpr double kNobody = 1e-9;
inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// Overloads for plain numbers; arrays and traces bring their own.
[[nodiscard]] inline double valueOf(double number)
{
    return number;
}
/// A figure that a column of its own explains.
[[nodiscard]] inline double ofItsOwn(double figure)
{
    return figure;
}
[[nodiscard]] inline double positive(double value)
{
    return value > 0 || std::isnan(value) ? value : 0;
}
[[nodiscard]] inline double least(double a, double b)
{
    return b < a || std::isnan(b) ? b : a;
}
[[nodiscard]] inline double power(double base, double exponent)
{
    return std::pow(base, exponent);
}

/// A share that binary fractions may have carried a little above all.
template <class N>
[[nodiscard]] N atMostAll(const N& share)
{
    return valueOf(share) > 1 ? least(share, N(1.0)) : share;
}

} // namespace muster::engine::formulas
