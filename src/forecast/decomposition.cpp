#include "forecast/decomposition.h"

#include <cstddef>
#include <numeric>
#include <tuple>

namespace muster::forecast {

namespace {

/// The mean of the year round a period; of an even year with half a period at each end.
double yearRound(const Series& series, int middle)
{
    const int half = series.season / 2;
    double sum = 0;
    for (int t = middle - half; t <= middle + half; ++t)
        sum += series.at(t);
    if (series.season % 2 == 0)
        sum -= (series.at(middle - half) + series.at(middle + half)) / 2;
    return sum / series.season;
}

/// Level before the first figure and step of the straight line through all of them.
std::pair<double, double> line(const std::vector<double>& figures)
{
    const auto n = static_cast<double>(figures.size());
    const double middle = (n + 1) / 2;
    double products = 0;
    double squares = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double from = double(i + 1) - middle;
        products += from * figures[i];
        squares += from * from;
    }
    const double mean = std::accumulate(figures.begin(), figures.end(), 0.0) / n;
    const double step = products / squares;
    return {mean - step * middle, step};
}

/// So that the seasons change nothing over a year.
void centre(std::vector<double>& season, bool multiplies)
{
    const double mean =
        std::accumulate(season.begin(), season.end(), 0.0) / static_cast<double>(season.size());
    for (double& each : season)
        each = multiplies ? each / mean : each - mean;
}

} // namespace

Decomposition decomposed(const Series& series, int figures, bool multiplies)
{
    const int season = series.season;
    std::vector<double> trend;
    std::vector<double> sums(std::size_t(season), 0);
    std::vector<int> counts(std::size_t(season), 0);
    for (int t = season / 2; t < figures - season / 2; ++t) {
        trend.push_back(yearRound(series, t));
        const double value = series.at(t);
        sums[std::size_t(t % season)] += multiplies ? value / trend.back() : value - trend.back();
        ++counts[std::size_t(t % season)];
    }
    Decomposition parts;
    std::tie(parts.level, parts.trend) = line(trend);
    for (int s = 0; s < season; ++s)
        parts.season.push_back(sums[std::size_t(s)] / counts[std::size_t(s)]);
    centre(parts.season, multiplies);
    return parts;
}

} // namespace muster::forecast
