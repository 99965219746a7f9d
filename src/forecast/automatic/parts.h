#pragma once
// What each method weighs in what automatic says at a date, from how far off it was at the dates before.

#include "forecast/automatic/past.h"

#include <map>

namespace muster::forecast {

/// How far off a method was at one date, and the base for the same figures.
struct Errors {
    double own = 0;
    double base = 0;
    int figures = 0;
};

/// Of the figures that were there when the series had so many; of a series by years the first one. Of small
/// counts, how far off a year is as a whole: most months are nothing, and nothing is forecast best by
/// nothing.
[[nodiscard]] Errors errorsAt(const PastForecasts&, const PastDate&, const Saying&, int known);

/// Of a method at all the dates before a series had so many figures, and how many dates.
struct Tried {
    Errors errors;
    int dates = 0;
};
[[nodiscard]] Tried triedBefore(const PastForecasts&, Method, int known);

/// Whether anything but the base was tried there.
[[nodiscard]] bool isTrial(const PastForecasts&, const PastDate&);

/// How a method did on like series, each in terms of its level.
using Pooled = std::map<Method, Tried>;

struct Part {
    std::size_t saying = 0; ///< of the date
    double weight = 0;      ///< of 1
};

/// The base weighs half before anything was tried, the others share the rest; each date multiplies a method's
/// weight by how much less than the base it was off; like series count as ten dates at most. What weighs less
/// than a twentieth is left out.
[[nodiscard]] std::vector<Part> partsOf(const PastForecasts&, const PastDate&, const Pooled&);

/// What the parts say together, and which method that is: the only one, or Combination.
[[nodiscard]] std::vector<double> mixed(const PastDate&, const std::vector<Part>&);
[[nodiscard]] Method methodOf(const PastDate&, const std::vector<Part>&);

} // namespace muster::forecast
