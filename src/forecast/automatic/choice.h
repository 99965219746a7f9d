#pragma once
// What automatic says of a series, and how it came to that.

#include "forecast/methods.h"

namespace muster::forecast {

/// What a method would have said at past dates of figures that have come since.
struct Trial {
    Method method = Method::Naive;
    int dates = 0;               ///< at which it was tried
    int figures = 0;             ///< that it forecast at these dates
    double error = 0;            ///< its mean absolute error, in the unit of the series
    double errorOfSameAgain = 0; ///< that of the base, *same as last year* or the mean, for the same figures
    double weight = 0;           ///< in what automatic says, 0 to 1

    /// Its error as a share of that of the base.
    [[nodiscard]] double score() const;
};

/// How often the truth was inside the bands that were said at past dates.
struct Held {
    int figures = 0;
    int within80 = 0;
    int within95 = 0;
};

/// What automatic said at a past date, and how far off it was to be expected, both with what was known there.
struct PastSaying {
    int known = 0; ///< figures that were there
    std::vector<double> points;
    double scale = 0;
};

struct Choice {
    Method method = Method::Naive; ///< the one that is taken, or Combination where several have a weight
    Method base = Method::Naive;   ///< with what the others are compared
    std::vector<Trial> trials;     ///< the best score first
    Forecast forecast;             ///< bands empty where nothing says how far off it may be
    Held held;
    double scale = 0;             ///< how far off it is to be expected, in the unit of the series
    std::vector<PastSaying> past; ///< the earliest first
};

} // namespace muster::forecast
