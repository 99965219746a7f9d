#include "forecast/automatic.h"

#include <algorithm>
#include <cmath>

namespace muster::forecast {

namespace {

/// How much better than *same as last year* a method must have been at one date to be taken; of more dates,
/// this by the root of their number.
constexpr double kBenefitOfDoubt = 0.3;

constexpr int kFirstYear = 3; ///< figures, of a series by years, before the first date
constexpr int kMostDates = 6; ///< of a series with a season; they are a quarter apart

Series before(const Series& series, int date)
{
    return {{series.values.begin(), series.values.begin() + date}, series.season};
}

double absoluteErrors(const Series& series, int date, const std::vector<double>& points)
{
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        sum += std::abs(series.values[std::size_t(date) + i] - points[i]);
    return sum;
}

/// The method at every date at which the series before it lets it be used.
Trial tried(Method method, const Series& series, const std::vector<int>& dates)
{
    Trial trial{method};
    for (const int date : dates) {
        const Series known = before(series, date);
        if (whyUnavailable(method, known))
            continue;
        const int ahead = std::min(series.season, series.size() - date);
        trial.error += absoluteErrors(series, date, pointsBy(method, known, ahead));
        trial.errorOfSameAgain += absoluteErrors(series, date, pointsBy(sameAgain(known), known, ahead));
        trial.figures += ahead;
        ++trial.dates;
    }
    if (trial.figures > 0) {
        trial.error /= trial.figures;
        trial.errorOfSameAgain /= trial.figures;
    }
    return trial;
}

} // namespace

std::vector<int> pastDates(const Series& series)
{
    const bool years = series.season == 1;
    const int first = years ? kFirstYear : series.season + 2;
    const int step = std::max(1, series.season / 4);
    std::vector<int> dates;
    for (int date = series.size() - 1; date >= first; date -= step)
        if (years || static_cast<int>(dates.size()) < kMostDates)
            dates.push_back(date);
    return dates;
}

Method sameAgain(const Series& series)
{
    return whyUnavailable(Method::SeasonalNaive, series) ? Method::Naive : Method::SeasonalNaive;
}

double Trial::score() const
{
    if (errorOfSameAgain == 0)
        return 1 + error; // nothing is better than what was never wrong
    return error / errorOfSameAgain * (1 + kBenefitOfDoubt / std::sqrt(dates));
}

Choice chosen(const Series& series)
{
    const std::vector<int> dates = pastDates(series);
    Choice choice{sameAgain(series), {}};
    for (const Method method : kTried)
        if (!whyUnavailable(method, series))
            if (const Trial trial = tried(method, series, dates); trial.dates > 1)
                choice.trials.push_back(trial);
    std::stable_sort(choice.trials.begin(), choice.trials.end(),
                     [](const Trial& a, const Trial& b) { return a.score() < b.score(); });
    if (!choice.trials.empty() && choice.trials.front().score() < 1)
        choice.method = choice.trials.front().method;
    return choice;
}

} // namespace muster::forecast
