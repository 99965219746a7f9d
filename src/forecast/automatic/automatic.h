#pragma once
// What automatic makes of the methods: each weighs by how it did at past dates of the series and of like
// series, and its bands are as wide as it missed there. Reasons and record:
// docs/decisions/first/0017-which-method-is-taken.md.
//
// Sources: weights as the likelihood of the errors would have them if they were Laplace's, of a scale that is
// not known; bands: Stankevičiūtė, Alaa and van der Schaar, Conformal time-series forecasting (2021), by
// horizon; Petropoulos and Svetunkov, A simple combination of univariate models, International Journal of
// Forecasting 36 (2020).

#include "forecast/automatic/past.h"

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

struct Choice {
    Method method = Method::Naive; ///< the one that is taken, or Combination where several have a weight
    Method base = Method::Naive;   ///< with what the others are compared
    std::vector<Trial> trials;     ///< the best score first
    Forecast forecast;             ///< bands empty where nothing says how far off it may be
    Held held;
};

/// Of like series together, which end in the same period and have as many periods a year, each with what it
/// can learn of the others: how the methods did there, and how far off, for its level.
[[nodiscard]] std::vector<Choice> chosenTogether(const std::vector<const PastForecasts*>&);
/// Of one by itself.
[[nodiscard]] Choice chosen(const PastForecasts&);
[[nodiscard]] Choice chosen(const Series&, int ahead);

} // namespace muster::forecast
