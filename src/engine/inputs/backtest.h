#pragma once
// What the plan would have said of a series at past dates, beside what came and beside *same as last year*.

#include "base/progress.h"
#include "engine/inputs/inputs.h"

#include <map>

namespace muster::engine {

struct Backtest {
    int dates = 0;                ///< at which the way of the series could say something
    int figures = 0;              ///< that it said, a year ahead at most at each
    double meanAbsoluteError = 0; ///< in the unit of the series
    double bias = 0;              ///< mean of forecast less actual
    double errorOfSameAgain = 0;  ///< mean absolute error of *same as last year* for the same figures
    std::optional<double>
        scaled{}; ///< MASE: the error over the mean change from a year earlier; empty where none
    std::optional<double> within80{}; ///< share of figures inside the band; empty where there are no bands
    std::optional<double> within95{};
    /// Where figures are carried on: the method used at most of the dates.
    std::optional<forecast::Method> mostOften{};
};

/// The backtests of a plan, which must live as long. Automatic is tried with like series, at each date with
/// what was known of them then; what that takes of them all is kept for the next line. MASE as Hyndman and
/// Koehler, Another look at measures of forecast accuracy, International Journal of Forecasting 22 (2006).
class Backtests {
  public:
    explicit Backtests(const Inputs&);

    /// Of a line whose months are carried on from its own figures, grown, or made of people; none where no
    /// past date has enough figures. It may take seconds; error: Cancelled.
    [[nodiscard]] Result<std::optional<Backtest>> of(LineIndex line, const Progress& = {});

  private:
    [[nodiscard]] const std::vector<forecast::PastAnswer>* answersOf(const CarriedOn&);

    const Inputs& m_in;
    std::map<const SeriesForecast*, const LikeWishes*> m_groupOf;
    std::vector<LikeWishes> m_groups;
    PastAnswers m_answers;
};

/// That of one line.
[[nodiscard]] Result<std::optional<Backtest>> backtestOf(const Inputs&, LineIndex line, const Progress& = {});

/// The actual figures of a line that count, as the backtest sees them.
[[nodiscard]] CountedSeries countedOf(const DemandSeries&, LineIndex line);

} // namespace muster::engine
