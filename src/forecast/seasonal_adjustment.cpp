#include "forecast/seasonal_adjustment.h"

#include "forecast/decomposition.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace muster::forecast {

namespace {

constexpr double kOf90 = 1.6448536269514722; ///< of the normal distribution: 90 % lie within so many
constexpr double kLeastSeason = 1e-4;        ///< as thetaf(): what is nearer to 0 multiplies nothing

/// The correlation of the figures with those so many periods before, for each lag up to a year.
std::vector<double> correlations(const Series& series)
{
    const int n = series.size();
    const double mean = std::accumulate(series.values.begin(), series.values.end(), 0.0) / n;
    const auto products = [&](int lag) {
        double sum = 0;
        for (int t = lag; t < n; ++t)
            sum += (series.at(t) - mean) * (series.at(t - lag) - mean);
        return sum;
    };
    const double all = products(0);
    std::vector<double> list;
    for (int lag = 1; lag <= series.season; ++lag)
        list.push_back(products(lag) / all);
    return list;
}

} // namespace

bool hasSeason(const Series& series)
{
    const auto [least, most] = std::minmax_element(series.values.begin(), series.values.end());
    if (series.season == 1 || series.size() <= 2 * series.season || *least == *most)
        return false;
    const std::vector<double> lags = correlations(series);
    double squares = 0;
    for (std::size_t i = 0; i + 1 < lags.size(); ++i)
        squares += lags[i] * lags[i];
    return std::abs(lags.back()) / std::sqrt((1 + 2 * squares) / series.size()) > kOf90;
}

Adjusted seasonallyAdjusted(const Series& series)
{
    Adjusted adjusted{series.values, {}};
    if (!hasSeason(series))
        return adjusted;
    std::vector<double> season = decomposed(series, series.size(), true).season;
    if (std::any_of(season.begin(), season.end(),
                    [](double each) { return !std::isfinite(each) || std::abs(each) < kLeastSeason; }))
        return adjusted;
    adjusted.season = std::move(season);
    for (int t = 0; t < series.size(); ++t)
        adjusted.values[static_cast<std::size_t>(t)] /= adjusted.at(t);
    return adjusted;
}

} // namespace muster::forecast
